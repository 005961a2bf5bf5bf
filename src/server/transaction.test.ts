import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, database, useDatabase } from './database';
import { inTeam, readTeam, system } from './db';
import type { TeamScope } from './scope';
import { type Created, onBothDatabases, onSqlite } from './testing/databases';
import { makeMember, makeWorkbook, revisionRow } from './testing/fixtures';

const pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms));
const workbookRow = (scope: TeamScope, name: string) => ({
  id: randomUUID(),
  teamId: scope.teamId,
  name,
  createdBy: scope.actor.id,
});

/** R5b: a plain write is acknowledged while another request's transaction is open, which then rolls back. */
async function plainWriteDuringRollback(): Promise<'kept' | 'lost'> {
  const { client } = await database();
  const id = randomUUID();
  let opened = () => {};
  const isOpen = new Promise<void>((resolve) => {
    opened = resolve;
  });
  const doomed = client
    .$transaction(async (tx) => {
      await tx.user.create({ data: { id: randomUUID(), name: 'Doomed', email: `${randomUUID()}@example.org` } });
      opened();
      await pause(60);
      throw new Error('The other request failed.');
    })
    .catch(() => undefined);
  await isOpen;
  await client.user.create({ data: { id, name: 'Kept', email: `${id}@example.org` } });
  await doomed;
  return (await client.user.findUnique({ where: { id } })) === null ? 'lost' : 'kept';
}

onBothDatabases('transactions', ({ create }) => {
  let created: Created;
  let scope: TeamScope;
  beforeAll(async () => {
    created = await create();
    await useDatabase(created.settings);
    scope = await makeMember();
  });
  afterAll(async () => {
    await closeDatabase();
    await created.remove();
  });

  test('a plain write is kept while another transaction rolls back', async () => {
    for (let round = 0; round < 5; round += 1) expect(await plainWriteDuringRollback()).toBe('kept');
  });

  test('rows that were never committed are never served', async () => {
    const row = workbookRow(scope, 'Draft');
    let seen: number | undefined;
    const doomed = inTeam(scope, async (tx) => {
      await tx.workbook.create({ data: row });
      seen = await readTeam(scope, (other) => other.workbook.count({ where: { id: row.id } }));
      throw new Error('No.');
    });
    await expect(doomed).rejects.toThrow('No.');
    expect(seen).toBe(0);
  });

  test('a failed statement fails its transaction, also where the work goes on', async () => {
    const { workbookId } = await makeWorkbook(scope);
    const row = revisionRow(scope, workbookId, 1);
    await inTeam(scope, (tx) => tx.revision.create({ data: row }));
    const late = workbookRow(scope, 'Late');
    const stubborn = inTeam(scope, async (tx) => {
      await tx.revision.create({ data: { ...row, id: randomUUID(), number: 2 } }).catch(() => undefined);
      await tx.workbook.create({ data: late });
    });
    await expect(stubborn).rejects.toThrow();
    expect(await readTeam(scope, (tx) => tx.workbook.count({ where: { id: late.id } }))).toBe(0);
  });

  test('a write in a reading transaction is refused', async () => {
    await expect(readTeam(scope, (tx) => tx.workbook.create({ data: workbookRow(scope, 'No') }))).rejects.toThrow();
  });

  test('who left the team, or lost the role, no longer acts with an old scope', async () => {
    const former = await makeMember(scope.teamId, 'editor');
    const { client } = await database();
    await client.member.updateMany({ where: { userId: former.actor.id }, data: { role: 'viewer' } });
    await expect(readTeam(former, (tx) => tx.workbook.count())).rejects.toMatchObject({ code: 'not_found' });
    await client.member.deleteMany({ where: { userId: former.actor.id } });
    await expect(inTeam(former, (tx) => tx.workbook.count())).rejects.toMatchObject({ code: 'not_found' });
  });

  test('undefined in a filter is refused instead of meaning everything', async () => {
    const hole: { name?: string } = {};
    await expect(inTeam(scope, (tx) => tx.workbook.deleteMany({ where: { name: hole.name } }))).rejects.toThrow(/undefined/);
  });

  test('a revision is never changed nor deleted, except with its workbook', async () => {
    const { workbookId } = await makeWorkbook(scope);
    const row = revisionRow(scope, workbookId, 1);
    await inTeam(scope, (tx) => tx.revision.create({ data: row }));
    const where = { id: row.id };
    await expect(inTeam(scope, (tx) => tx.revision.updateMany({ where, data: { body: '' } }))).rejects.toThrow();
    await expect(inTeam(scope, (tx) => tx.revision.deleteMany({ where }))).rejects.toThrow();
    await expect(system((tx) => tx.revision.deleteMany({ where }))).rejects.toThrow();
    await expect(system((tx) => tx.$executeRaw`UPDATE "revision" SET "body" = 'x'`)).rejects.toThrow();
    await inTeam(scope, (tx) => tx.workbook.delete({ where: { id: workbookId } }));
    expect(await system((tx) => tx.revision.count({ where }))).toBe(0);
  });

  test('two teams deep in work both finish', async () => {
    const other = await makeMember();
    const rows = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? scope : other));
    await Promise.all(rows.map((who) => inTeam(who, (tx) => tx.workbook.create({ data: workbookRow(who, 'Many') }))));
    const count = (who: TeamScope) => readTeam(who, (tx) => tx.workbook.count({ where: { name: 'Many' } }));
    expect([await count(scope), await count(other)]).toEqual([10, 10]);
  });
});

test('without the gate, the acknowledged row is lost: the check above sees it', async () => {
  const created = await onSqlite.create({ sabotage: 'gate' });
  await useDatabase(created.settings);
  expect(await plainWriteDuringRollback()).toBe('lost');
  await closeDatabase();
  await created.remove();
});
