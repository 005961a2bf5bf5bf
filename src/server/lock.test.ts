import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Sabotage } from '@/lib/env';
import { closeDatabase, database, useDatabase } from './database';
import { readTeam } from './db';
import type { TeamScope } from './scope';
import { editCell } from './testing/edit';
import { type Created, onSqlite } from './testing/databases';
import { type Ids, makeMember, makeWorkbook } from './testing/fixtures';
import { startWorker } from './testing/processes';

/** 20 times the goal of 50 ms, since other work shares the machine; a frozen loop stands for the whole lock. */
const longestDelayMs = 1_000;
const lockMs = 3_000;

let created: Created;
let scope: TeamScope;
let ids: Ids;

async function begin(sabotage?: Sabotage): Promise<void> {
  created = await onSqlite.create(sabotage === undefined ? {} : { sabotage });
  await useDatabase(created.settings);
  scope = await makeMember();
  ids = await makeWorkbook(scope);
}
beforeEach(() => begin());
afterEach(async () => {
  await closeDatabase();
  await created.remove();
});

/** @returns a function that says the longest time between two turns of the event loop so far, in ms */
function watchEventLoop(): () => number {
  let longest = 0;
  let last = performance.now();
  const turn = () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  };
  const timer = setInterval(turn, 5);
  return () => {
    clearInterval(timer);
    turn();
    return longest;
  };
}

/** Edits and reads while a foreign process holds the file. @returns the longest the event loop stood still, in ms */
async function workDuringLock(mode: 'read' | 'write'): Promise<{ delay: number; readMs: number }> {
  const holder = startWorker(new URL('testing/holder.ts', import.meta.url), { databaseUrl: created.url, args: [mode, String(lockMs)] });
  for await (const line of holder.lines) if (line === 'held') break;
  const longestTurn = watchEventLoop();
  const edit = editCell(scope, ids, 'batch', { version: 1, text: '0' }, '1');
  const start = performance.now();
  await readTeam(scope, (tx) => tx.workbook.count());
  const readMs = performance.now() - start;
  expect(await edit).toBe('saved');
  const delay = longestTurn();
  await holder.ended;
  return { delay, readMs };
}

test('a foreign lock freezes nothing: reads go on, and the edit is saved when the lock goes', async () => {
  const { delay, readMs } = await workDuringLock('write');
  expect(delay).toBeLessThan(longestDelayMs);
  expect(readMs).toBeLessThan(longestDelayMs);
});

test('where SQLite does the waiting, the loop stands still: the check above sees it', async () => {
  await closeDatabase();
  await created.remove();
  await begin('busy');
  const { delay } = await workDuringLock('write');
  expect(delay).toBeGreaterThan(longestDelayMs);
});

test('a foreign reader on an old snapshot holds up no edit', async () => {
  const { delay } = await workDuringLock('read');
  expect(delay).toBeLessThan(longestDelayMs);
});

test('when the disk is full the edit is refused whole, and the next one works once there is room', async () => {
  const { client } = await database();
  const [{ page_count: pages } = { page_count: 0 }] = await client.$queryRaw<{ page_count: number }[]>`PRAGMA page_count`;
  await client.$queryRawUnsafe(`PRAGMA max_page_count = ${Number(pages) + 2}`);
  const large = 'x'.repeat(100_000);
  await expect(editCell(scope, ids, 'batch', { version: 1, text: '0' }, large)).rejects.toThrow();
  await client.$queryRawUnsafe('PRAGMA max_page_count = 1000000');
  expect(await editCell(scope, ids, 'batch', { version: 1, text: '0' }, large)).toBe('saved');
  const { revision } = await readTeam(scope, (tx) => tx.workbook.findUniqueOrThrow({ where: { id: ids.workbookId } }));
  expect(revision).toBe(1);
});
