import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Sabotage } from '@/lib/env';
import { closeDatabase, useDatabase } from './database';
import { readTeam } from './db';
import type { TeamScope } from './scope';
import { SqliteConnection } from './sqlite-connection';
import { type Created, onSqlite } from './testing/databases';
import { type Ids, makeMember, makeWorkbook } from './testing/fixtures';
import { startWorker } from './testing/processes';

/** Acknowledged before each kill: ten thousand in all. */
const edits = 2_000;

let created: Created;
let scope: TeamScope;
let ids: Ids;
beforeEach(async () => {
  created = await onSqlite.create();
  await useDatabase(created.settings);
  scope = await makeMember();
  ids = await makeWorkbook(scope);
});
afterEach(async () => {
  await closeDatabase();
  await created.remove();
});

/** @returns the mutations acknowledged until the process was killed with signal 9 */
async function editUntilKilled(acknowledgements: number, sabotage?: Sabotage): Promise<readonly string[]> {
  const args = [scope.actor.id, scope.teamId, ids.workbookId, ids.scenarioId, '8', '100000'];
  const worker = startWorker(new URL('testing/editor.ts', import.meta.url), { databaseUrl: created.url, args, sabotage });
  const acknowledged: string[] = [];
  for await (const mutationId of worker.lines) {
    acknowledged.push(mutationId);
    if (acknowledged.length === acknowledgements) worker.process.kill('SIGKILL');
  }
  await worker.ended;
  return acknowledged;
}

async function savedMutations(): Promise<ReadonlySet<string>> {
  const { workbookId } = ids;
  const rows = await readTeam(scope, (tx) => tx.revision.findMany({ where: { workbookId }, select: { mutationId: true } }));
  return new Set(rows.map((row) => row.mutationId));
}

/** Torn would be a cell without its revision, or the other way round. */
async function countsAgree(): Promise<void> {
  const { workbookId } = ids;
  const counts = await readTeam(scope, async (tx) => ({
    number: (await tx.workbook.findUniqueOrThrow({ where: { id: workbookId } })).revision,
    revisions: await tx.revision.count({ where: { workbookId } }),
    edits: await tx.cell.aggregate({ where: { workbookId }, _sum: { version: true }, _count: true }),
  }));
  expect(counts.number).toBe(counts.revisions);
  expect((counts.edits._sum.version ?? 0) - counts.edits._count).toBe(counts.revisions);
}

async function integrity(): Promise<unknown> {
  const connection = await SqliteConnection.open({ url: created.url, mode: 'write', synchronous: 'FULL' });
  const { rows } = await connection.query({ sql: 'PRAGMA integrity_check', args: [], argTypes: [] });
  await connection.close();
  return rows;
}

test('five times killed amid acknowledged edits, none is lost and none is torn', { timeout: 600_000 }, async () => {
  const acknowledged: string[] = [];
  for (let kill = 0; kill < 5; kill += 1) acknowledged.push(...(await editUntilKilled(edits)));
  const saved = await savedMutations();
  expect(acknowledged.length).toBeGreaterThanOrEqual(5 * edits);
  expect(acknowledged.filter((mutationId) => !saved.has(mutationId))).toEqual([]);
  await countsAgree();
  expect(await integrity()).toEqual([['ok']]);
});

test('where an edit is acknowledged before its commit, the kill loses it: the check above sees it', async () => {
  const acknowledged = await editUntilKilled(30, 'commit');
  const saved = await savedMutations();
  expect(acknowledged.filter((mutationId) => !saved.has(mutationId)).length).toBeGreaterThan(0);
});
