import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import type { Sabotage } from '@/lib/env';
import { closeDatabase, useDatabase } from '@/server/database';
import { readTeam } from '@/server/db';
import type { TeamScope } from '@/server/scope';
import { type Created, onBothDatabases } from '@/server/testing/databases';
import { type Ids, makeMember, makeWorkbook } from '@/server/testing/fixtures';
import { runWorker } from '@/server/testing/processes';
import type { RevisionBody } from '../history/schema';

const processes = 2;
const writersEach = 4;
/** `npm run soak` makes the four thousand that take minutes. */
const edits = inject('soak') ? 500 : 100;

type Count = { readonly saved: number; readonly conflicts: number; readonly overwritten: number };

async function runWriters(created: Created, edits: number, sabotage?: Sabotage): Promise<Count> {
  const scope = await makeMember();
  const ids = await makeWorkbook(scope);
  const args = [scope.actor.id, scope.teamId, ids.workbookId, ids.scenarioId, String(writersEach), String(edits)];
  const script = new URL('testing/writer.ts', import.meta.url);
  const runs = Array.from({ length: processes }, () => runWorker(script, { databaseUrl: created.url, args, sabotage }));
  const lines = (await Promise.all(runs)).flat().map((line) => line.split(' '));
  const saved = new Map(lines.flatMap(([outcome, id, seen]) => (outcome === 'saved' ? [[id, Number(seen)]] : [])));
  const conflicts = lines.filter(([outcome]) => outcome === 'conflict').length;
  return { saved: saved.size, conflicts, overwritten: await overwritten(scope, ids, saved) };
}

/** Edits whose writer had not seen the value that they replaced; each saved edit is looked up in the history. */
async function overwritten(
  scope: TeamScope,
  { workbookId, scenarioId }: Ids,
  saved: ReadonlyMap<string | undefined, number>,
): Promise<number> {
  const { history, cell } = await readTeam(scope, async (tx) => ({
    history: await tx.revision.findMany({ where: { workbookId }, orderBy: { number: 'asc' } }),
    cell: await tx.cell.findFirstOrThrow({ where: { scenarioId, quantityId: 'batch' } }),
  }));
  expect(history.map((row) => row.number)).toEqual(history.map((_, index) => index + 1));
  expect(new Set(history.map((row) => row.mutationId))).toEqual(new Set(saved.keys()));
  expect(cell.version).toBe(1 + saved.size);
  return history.filter((row) => {
    const [change] = (JSON.parse(row.body) as RevisionBody).changes;
    return change?.on !== 'cell' || change.before?.version !== saved.get(row.mutationId);
  }).length;
}

onBothDatabases('eight writers in two processes on one cell', ({ create }) => {
  let created: Created;
  beforeEach(async () => {
    created = await create();
    await useDatabase(created.settings);
  });
  afterEach(async () => {
    await closeDatabase();
    await created.remove();
  });

  test('each edit is one revision or one reported conflict, and none overwrites unseen', { timeout: 600_000 }, async () => {
    const { saved, conflicts, overwritten: lost } = await runWriters(created, edits);
    expect(saved + conflicts).toBe(processes * writersEach * edits);
    expect(lost).toBe(0);
    expect(conflicts).toBeGreaterThanOrEqual(edits);
  });

  test('without the version check, edits are overwritten unseen: the check above sees it', { timeout: 180_000 }, async () => {
    const { overwritten: lost } = await runWriters(created, 20, 'cas');
    expect(lost).toBeGreaterThan(0);
  });
});
