import { afterAll, beforeAll, expect, test } from 'vitest';
import { startAnonymous } from './auth';
import { closeDatabase, database, useDatabase } from './database';
import { inTeam, system } from './db';
import { scopeFor, type TeamScope } from './scope';
import { type Created, onBothDatabases } from './testing/databases';
import { makeWorkbook } from './testing/fixtures';
import { removeExpired } from './upkeep';

const day = 24 * 60 * 60 * 1_000;
const inDays = (days: number) => new Date(Date.now() + days * day);

onBothDatabases('upkeep', ({ create }) => {
  let created: Created;
  let scope: TeamScope;
  beforeAll(async () => {
    created = await create();
    await useDatabase(created.settings);
    const { session } = await startAnonymous(new Headers());
    scope = await scopeFor(session.userId, session.teamId);
  });
  afterAll(async () => {
    await closeDatabase();
    await created.remove();
  });

  test('removes an untouched workbook past its date, and leaves the others', async () => {
    const untouched = await makeWorkbook(scope);
    const kept = await makeWorkbook(scope);
    const where = { id: untouched.workbookId };
    await inTeam(scope, (tx) => tx.workbook.update({ where, data: { expiresAt: inDays(7) } }));
    expect(await removeExpired(inDays(6))).toMatchObject({ workbooks: 0 });
    expect(await removeExpired(inDays(8))).toMatchObject({ workbooks: 1, users: 0, teams: 0 });
    const left = await system((tx) => tx.workbook.findMany({ select: { id: true } }));
    expect(left).toEqual([{ id: kept.workbookId }]);
  });

  test('removes a visitor whose session ended, with the team and the workbooks, and no newcomer', async () => {
    const { client } = await database();
    const newcomer = await client.user.create({ data: { id: 'newcomer', name: 'New', email: 'new@example.org' } });
    expect(await removeExpired()).toMatchObject({ users: 0, sessions: 0 });
    expect(await removeExpired(inDays(91))).toMatchObject({ users: 2, teams: 1, sessions: 1 });
    expect(await system((tx) => tx.workbook.count())).toBe(0);
    expect(await client.user.findUnique({ where: { id: newcomer.id } })).toBeNull();
  });
});
