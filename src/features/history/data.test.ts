import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, database, useDatabase } from '@/server/database';
import { inTeam, system } from '@/server/db';
import type { TeamScope } from '@/server/scope';
import { type Created, onBothDatabases } from '@/server/testing/databases';
import { makeMember, makeWorkbook } from '@/server/testing/fixtures';
import { verifyHistory } from './data';
import { write } from './mutations';

onBothDatabases('the chain of revisions', ({ create }) => {
  let created: Created;
  let scope: TeamScope;
  let workbookId: string;
  beforeAll(async () => {
    created = await create();
    await useDatabase(created.settings);
    scope = await makeMember();
    ({ workbookId } = await makeWorkbook(scope));
    for (let n = 1; n <= 12; n += 1) await rename(`Plan ${n}`);
  });
  afterAll(async () => {
    await closeDatabase();
    await created.remove();
  });

  const rename = (name: string) =>
    write({ scope, workbookId, mutationId: name, kind: 'rename', request: { name } }, async (tx) => {
      await tx.workbook.updateMany({ where: { id: workbookId }, data: { name } });
      return { changes: [{ on: 'workbook', before: null, after: { name } }], inverse: { kind: 'rename', name: '' } };
    });

  /** As somebody with the database itself in hand. */
  async function tamper(sql: string): Promise<void> {
    if (created.settings.database.provider === 'sqlite') {
      const { client } = await database();
      await client.$executeRawUnsafe('DROP TRIGGER IF EXISTS revision_no_update');
      await client.$executeRawUnsafe('DROP TRIGGER IF EXISTS revision_no_delete');
      await client.$executeRawUnsafe(sql);
      return;
    }
    const owner = new Client({ connectionString: created.url });
    await owner.connect();
    await owner.query('ALTER TABLE revision DISABLE TRIGGER USER');
    await owner.query(sql);
    await owner.end();
  }

  test('is whole, and names nothing of another team', async () => {
    expect(await verifyHistory(scope, workbookId)).toEqual({ ok: true, revisions: 12 });
    await expect(verifyHistory(await makeMember(), workbookId)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('is not rewritten through the application', async () => {
    const attempt = inTeam(scope, (tx) => tx.revision.updateMany({ where: { workbookId }, data: { body: '{}' } }));
    await expect(attempt).rejects.toThrow();
    await expect(system((tx) => tx.revision.deleteMany({ where: { workbookId, number: 3 } }))).rejects.toThrow();
  });

  test.each([
    ['a word', 7, 'UPDATE revision SET body = \'{"changes":[]}\' WHERE number = 7', ''],
    [
      'an author',
      5,
      `UPDATE revision SET "actorName" = 'Eve' WHERE number = 5`,
      `UPDATE revision SET "actorName" = 'Ada' WHERE number = 5`,
    ],
    ['a reason', 9, `UPDATE revision SET reason = 'Agreed.' WHERE number = 9`, `UPDATE revision SET reason = '' WHERE number = 9`],
  ])('breaks where %s was changed', async (what, number, sql, back) => {
    const where = { workbookId_number: { workbookId, number } };
    const { body } = await system((tx) => tx.revision.findUniqueOrThrow({ where }));
    await tamper(sql);
    expect([what, await verifyHistory(scope, workbookId)]).toEqual([what, { ok: false, number }]);
    await tamper(back === '' ? `UPDATE revision SET body = '${body}' WHERE number = ${number}` : back);
    expect(await verifyHistory(scope, workbookId)).toMatchObject({ ok: true });
  });

  test('breaks where the last revision was taken away', async () => {
    await tamper('DELETE FROM revision WHERE number = 12');
    expect(await verifyHistory(scope, workbookId)).toEqual({ ok: false, number: 12 });
    await tamper('UPDATE workbook SET revision = 11');
    expect(await verifyHistory(scope, workbookId)).toEqual({ ok: false, number: 11 });
  });
});
