import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, database, useDatabase } from './database';
import { inTeam, readLink, readTeam, system, withLink } from './db';
import { scopeFor, type TeamScope } from './scope';
import { type Created, onBothDatabases } from './testing/databases';
import { type Ids, makeMember, makeWorkbook } from './testing/fixtures';

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

type Link = { readonly hash: string; readonly snapshotId: string };

async function makeLink(scope: TeamScope, ids: Ids, change: { revokedAt?: Date; expiresAt?: Date; live?: boolean }): Promise<Link> {
  const hash = hashOf(randomBytes(32).toString('base64url'));
  const snapshotId = randomUUID();
  const common = { teamId: scope.teamId, workbookId: ids.workbookId, createdBy: scope.actor.id };
  const versions = { revision: 0, engineVersion: '1', dataVersion: '1', content: '{}' };
  await inTeam(scope, async (tx) => {
    await tx.snapshot.create({ data: { id: snapshotId, ...common, ...versions } });
    await tx.shareLink.create({ data: { id: randomUUID(), ...common, snapshotId, tokenHash: hash, ...change } });
  });
  return { hash, snapshotId };
}

onBothDatabases('teams', ({ create }) => {
  let created: Created;
  let ours: TeamScope;
  let theirs: TeamScope;
  let our: Ids;
  let their: Ids;
  beforeAll(async () => {
    created = await create();
    await useDatabase(created.settings);
    [ours, theirs] = [await makeMember(), await makeMember()];
    [our, their] = [await makeWorkbook(ours), await makeWorkbook(theirs)];
  });
  afterAll(async () => {
    await closeDatabase();
    await created.remove();
  });

  test('see their own rows only, however they ask', async () => {
    const seen = await readTeam(ours, async (tx) => [
      await tx.workbook.findMany(),
      await tx.workbook.findUnique({ where: { id: their.workbookId } }),
      await tx.workbook.findFirst({ where: { teamId: theirs.teamId } }),
      await tx.cell.findMany({ where: { OR: [{ teamId: theirs.teamId }, { workbookId: their.workbookId }] } }),
      await tx.scenario.count({ where: { workbookId: their.workbookId } }),
    ]);
    expect(JSON.stringify(seen)).not.toContain(their.workbookId);
    expect(seen.slice(1)).toEqual([null, expect.objectContaining({ id: our.workbookId }), [], 0]);
  });

  test('change their own rows only', async () => {
    const counts = await inTeam(ours, async (tx) => [
      (await tx.workbook.updateMany({ where: { id: their.workbookId }, data: { name: 'Taken' } })).count,
      (await tx.cell.deleteMany({ where: { workbookId: their.workbookId } })).count,
    ]);
    expect(counts).toEqual([0, 0]);
    const gone = inTeam(ours, (tx) => tx.workbook.delete({ where: { id: their.workbookId } }));
    await expect(gone).rejects.toMatchObject({ code: 'P2025' });
  });

  test("write no row under another team, and none into another team's workbook", async () => {
    const scenario = { id: randomUUID(), name: 'Planted', position: 1 };
    const planted = (teamId: string) =>
      inTeam(ours, (tx) => tx.scenario.create({ data: { ...scenario, teamId, workbookId: their.workbookId } }));
    await expect(planted(theirs.teamId)).rejects.toMatchObject({ code: 'internal' });
    await expect(planted(ours.teamId)).rejects.toMatchObject({ code: 'P2003' });
  });

  test('a stranger gets no scope, and an unscoped query is refused', async () => {
    await expect(scopeFor(ours.actor.id, theirs.teamId)).rejects.toMatchObject({ code: 'not_found' });
    const { client } = await database();
    await expect(client.workbook.findMany()).rejects.toMatchObject({ code: 'internal' });
  });

  test('upkeep sees every team', async () => {
    expect(await system((tx) => tx.workbook.count())).toBe(2);
  });

  test('a link opens its own snapshot and counts the visit', async () => {
    const link = await makeLink(ours, our, {});
    await makeLink(theirs, their, {});
    const seen = await withLink(link.hash, async (tx) => {
      await tx.shareLink.updateMany({ where: {}, data: { accessCount: { increment: 1 }, lastAccessAt: new Date() } });
      return { links: await tx.shareLink.findMany(), snapshots: await tx.snapshot.findMany() };
    });
    expect(seen.links.map((row) => [row.tokenHash, row.accessCount])).toEqual([[link.hash, 1]]);
    expect(seen.snapshots.map((row) => row.id)).toEqual([link.snapshotId]);
    const visits = await readTeam(theirs, (tx) => tx.shareLink.findMany({ select: { accessCount: true } }));
    expect(visits).toEqual([{ accessCount: 0 }]);
  });

  test('a link changes nothing but the counter, and reads nothing else', async () => {
    const { hash } = await makeLink(ours, our, {});
    const attempts = [
      () => withLink(hash, (tx) => tx.shareLink.updateMany({ where: {}, data: { expiresAt: null, teamId: theirs.teamId } })),
      () => withLink(hash, (tx) => tx.snapshot.updateMany({ where: {}, data: { content: 'changed' } })),
      () => withLink(hash, (tx) => tx.shareLink.deleteMany({ where: {} })),
      () => withLink(hash, (tx) => tx.snapshot.findMany({ include: { workbook: true } })),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toThrow();
  });

  test('a live link reads the rows of its workbook while it lives, and a pinned one none', async () => {
    const rows = (hash: string) =>
      readLink(hash, async (tx) => [
        (await tx.workbook.findMany()).map(({ id }) => id),
        (await tx.scenario.findMany()).map(({ workbookId }) => workbookId),
        (await tx.cell.findMany({ where: { teamId: theirs.teamId } })).length,
        (await tx.cell.findMany()).map(({ workbookId }) => workbookId),
        (await tx.row.findMany()).length + (await tx.presetRevision.findMany()).length + (await tx.teamPreset.findMany()).length,
      ]);
    const live = await makeLink(ours, our, { live: true });
    expect(await rows(live.hash)).toEqual([[our.workbookId], [our.workbookId], 0, [our.workbookId], 0]);
    const revoked = await makeLink(ours, our, { live: true, revokedAt: new Date() });
    for (const { hash } of [revoked, await makeLink(ours, our, {})]) expect(await rows(hash)).toEqual([[], [], 0, [], 0]);
    const rename = withLink(live.hash, (tx) => tx.workbook.updateMany({ where: {}, data: { name: 'Taken' } }));
    await expect(rename).rejects.toThrow();
  });

  test.each([
    ['revoked', { revokedAt: new Date() }],
    ['expired', { expiresAt: new Date(Date.now() - 1_000) }],
  ])('a link that was %s sees nothing', async (_, change) => {
    const { hash } = await makeLink(ours, our, change);
    const seen = await withLink(hash, async (tx) => [await tx.shareLink.findMany(), await tx.snapshot.findMany()]);
    expect(seen).toEqual([[], []]);
  });

  test('without the guard in the application, SQLite shows foreign rows and Postgres still none', async () => {
    const foreign = () => readTeam(ours, (tx) => tx.workbook.count({ where: { id: their.workbookId } }));
    expect(await foreign()).toBe(0);
    await closeDatabase();
    await useDatabase({ ...created.settings, sabotage: 'scope' });
    try {
      expect(await foreign()).toBe(created.settings.database.provider === 'sqlite' ? 1 : 0);
    } finally {
      await closeDatabase();
      await useDatabase(created.settings);
    }
  });

  test('row-level security alone holds, without the guard in the application', async () => {
    if (created.settings.database.provider === 'sqlite') return;
    const client = new Client({ connectionString: created.url });
    await client.connect();
    const rowsAs = async (role: string, teamId: string) => {
      await client.query('BEGIN');
      await client.query("SELECT set_config('role', $1, true), set_config('app.team_id', $2, true)", [role, teamId]);
      const tables = [
        'workbook',
        'scenario',
        'cell',
        '"row"',
        'revision',
        'snapshot',
        'share_link',
        'presence',
        'preset_revision',
        'team_preset',
        'work_span',
        'saved_analysis',
        'audit_entry',
      ];
      const counts: number[] = [];
      for (const table of tables) {
        const foreign = `SELECT count(*)::int AS n FROM ${table} WHERE "teamId" <> $1`;
        const { rows } = await client.query<{ n: number }>(foreign, [teamId]);
        counts.push(rows[0]?.n ?? -1);
      }
      await client.query('ROLLBACK');
      return counts;
    };
    expect(new Set(await rowsAs('ridgebook_app', ours.teamId))).toEqual(new Set([0]));
    expect((await rowsAs('ridgebook_upkeep', ours.teamId))[0]).toBe(1);
    await client.query('BEGIN');
    await client.query("SET LOCAL ROLE ridgebook_app; SELECT set_config('app.team_id', '', true)");
    await expect(client.query('UPDATE revision SET body = body')).rejects.toThrow(/permission denied/);
    await client.query('ROLLBACK');
    await client.query('BEGIN; SET LOCAL ROLE ridgebook_app');
    await expect(client.query('ALTER TABLE workbook DISABLE ROW LEVEL SECURITY')).rejects.toThrow(/must be owner/);
    await client.query('ROLLBACK');
    await client.end();
  });
});
