import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Sabotage } from '@/lib/env';
import { closeDatabase, useDatabase } from './database';
import { readTeam } from './db';
import type { TeamScope } from './scope';
import { type Created, onBothDatabases } from './testing/databases';
import { type Ids, makeMember, makeWorkbook } from './testing/fixtures';
import { runWorker } from './testing/processes';

const processes = 2;
const writersEach = 4;

type Count = { readonly saved: number; readonly conflicts: number; readonly overwritten: number };

async function runWriters(created: Created, edits: number, sabotage?: Sabotage): Promise<Count> {
  const scope = await makeMember();
  const ids = await makeWorkbook(scope);
  const args = [scope.actor.id, scope.teamId, ids.workbookId, ids.scenarioId, String(writersEach), String(edits)];
  const runs = Array.from({ length: processes }, () =>
    runWorker('writer.ts', { databaseUrl: created.url, args, sabotage }),
  );
  const outcomes = (await Promise.all(runs)).flat();
  const saved = outcomes.filter((outcome) => outcome === 'saved').length;
  expect(await totals(scope, ids)).toEqual({ version: 1 + saved, revision: saved });
  return { saved, conflicts: outcomes.length - saved, overwritten: await overwritten(scope, ids) };
}

async function totals(scope: TeamScope, { workbookId, scenarioId }: Ids) {
  return readTeam(scope, async (tx) => ({
    revision: (await tx.workbook.findUniqueOrThrow({ where: { id: workbookId } })).revision,
    version: (await tx.cell.findFirstOrThrow({ where: { scenarioId, quantityId: 'batch' } })).version,
  }));
}

/** An edit whose writer had not seen the value that it replaced. */
async function overwritten(scope: TeamScope, { workbookId }: Ids): Promise<number> {
  const where = { workbookId };
  const history = await readTeam(scope, (tx) => tx.revision.findMany({ where, orderBy: { number: 'asc' } }));
  let current: unknown = '0';
  let count = 0;
  for (const { body } of history) {
    const change = JSON.parse(body) as { before: unknown; after: unknown };
    if (change.before !== current) count += 1;
    current = change.after;
  }
  return count;
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

  test('each of 4,000 edits is one revision or one reported conflict, and none overwrites unseen', { timeout: 180_000 }, async () => {
    const { saved, conflicts, overwritten: lost } = await runWriters(created, 500);
    expect(saved + conflicts).toBe(4_000);
    expect(lost).toBe(0);
    expect(conflicts).toBeGreaterThanOrEqual(100);
  });

  test('without the version check, edits are overwritten unseen: the check above sees it', async () => {
    const { overwritten: lost } = await runWriters(created, 20, 'cas');
    expect(lost).toBeGreaterThan(0);
  });
});
