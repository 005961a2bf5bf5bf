import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyHistory } from '@/features/history/data';
import { sessionOf } from '@/server/auth';
import { closeDatabase, database, useDatabase } from '@/server/database';
import { system } from '@/server/db';
import { scopeFor } from '@/server/scope';
import { type Created, onBothDatabases } from '@/server/testing/databases';
import { at, browser, type Browser, makeWorkbook, text } from './testing/browser';

onBothDatabases('a team', ({ create }) => {
  let created: Created;
  let ada: Browser;
  let bob: Browser;
  let teamId: string;
  const person = async (name: string): Promise<Browser> => {
    const someone = browser();
    const email = `${name}-${randomUUID()}@example.org`;
    expect((await someone.auth('/sign-up/email', { name, email, password: 'a long enough one' })).status).toBe(200);
    return someone;
  };
  const idOf = async (who: Browser) => (await sessionOf(new Headers({ cookie: who.cookie() })))?.userId ?? '';
  const invitation = async (role: string) => {
    const made = await ada.mutate('team.invite', { teamId, role, expiresInDays: 1 });
    return text(made.data, 'path').replace('/join/', '');
  };
  beforeAll(async () => {
    created = await create();
    await useDatabase(created.settings);
    [ada, bob] = [await person('Ada'), await person('Bob')];
    teamId = text((await ada.mutate('team.create', { name: 'Fleet' })).data, 'teamId');
  });
  afterAll(async () => {
    await closeDatabase();
    await created.remove();
  });

  test('takes in one person by one link, and no second one, nor by a link that is withdrawn or expired', async () => {
    const token = await invitation('viewer');
    const cyd = await person('Cyd');
    expect((await browser().mutate('team.join', { token })).status).toBe(401);
    const both = await Promise.all([bob.mutate('team.join', { token }), cyd.mutate('team.join', { token })]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 404]);
    const [joined, other] = both[0].status === 200 ? [bob, cyd] : [cyd, bob];
    expect((await joined.query('team.view', { teamId })).data).toMatchObject({ name: 'Fleet', role: 'viewer', invitations: [] });
    const foreign = await other.query('team.view', { teamId });
    expect([foreign.status, foreign.message]).toEqual([404, (await other.query('team.view', { teamId: randomUUID() })).message]);
    expect((await joined.query('link.ofTeam', { teamId })).data).toEqual({ role: 'viewer', links: [] });
    for (const id of [teamId, randomUUID()]) expect((await other.query('link.ofTeam', { teamId: id })).status).toBe(404);
    await ada.mutate('team.removeMember', { teamId, userId: await idOf(joined) });
    const [withdrawn, expired] = [await invitation('editor'), await invitation('editor')];
    const { client } = await database();
    const [latest, before] = await client.invitation.findMany({ where: { status: 'pending' }, orderBy: { createdAt: 'desc' } });
    await client.invitation.update({ where: { id: latest?.id ?? '' }, data: { expiresAt: new Date(0) } });
    await ada.mutate('team.withdraw', { teamId, invitationId: before?.id });
    for (const dead of [withdrawn, expired, 'A'.repeat(43)]) expect((await bob.mutate('team.join', { token: dead })).status).toBe(404);
    expect(JSON.stringify(await client.invitation.findMany())).not.toContain(token);
  });

  test('changes roles and ends memberships at once, and nobody promotes themselves', async () => {
    const { workbookId, scenarioId } = await makeWorkbook(ada);
    await bob.mutate('team.join', { token: await invitation('editor') });
    const userId = await idOf(bob);
    const edit = (baseVersion: number) => {
      const edits = [{ scenarioId, quantityId: 'layers', text: `${baseVersion + 1}`, baseVersion }];
      return bob.mutate('workbook.setCells', { workbookId, mutationId: randomUUID(), edits });
    };
    expect((await edit(0)).status).toBe(200);
    expect((await bob.mutate('team.setRole', { teamId, userId, role: 'owner' })).status).toBe(403);
    await ada.mutate('team.setRole', { teamId, userId, role: 'viewer' });
    expect([(await edit(1)).status, (await bob.query('workbook.view', { workbookId })).status]).toEqual([403, 200]);
    await ada.mutate('team.removeMember', { teamId, userId });
    expect((await bob.query('workbook.changes', { workbookId, revision: 2 })).status).toBe(404);
    expect((await bob.query('team.list')).data).toMatchObject({ teams: [{ role: 'owner' }] });
  });

  test('always has an owner, also where two owners demote each other at once', async () => {
    const me = await idOf(ada);
    expect((await ada.mutate('team.leave', { teamId })).data).toMatchObject({ ok: false });
    expect((await ada.mutate('team.setRole', { teamId, userId: me, role: 'editor' })).data).toMatchObject({ ok: false });
    await bob.mutate('team.join', { token: await invitation('owner') });
    const other = await idOf(bob);
    const demoted = await Promise.all([
      ada.mutate('team.setRole', { teamId, userId: other, role: 'editor' }),
      bob.mutate('team.setRole', { teamId, userId: me, role: 'editor' }),
    ]);
    // The later one is refused as the editor that they are by then, or as somebody whose role changed meanwhile.
    expect(demoted.filter(({ status }) => status === 200)).toHaveLength(1);
    const { client } = await database();
    expect(await client.member.count({ where: { organizationId: teamId, role: 'owner' } })).toBe(1);
    const [owner, editor] = demoted[0].status === 200 ? [ada, bob] : [bob, ada];
    await owner.mutate('team.transfer', { teamId, userId: await idOf(editor) });
    expect((await editor.query('team.view', { teamId })).data).toMatchObject({ role: 'owner' });
    expect((await owner.mutate('team.leave', { teamId })).data).toEqual({ ok: true });
    if (editor === bob) {
      await ada.mutate('team.join', {
        token: text((await bob.mutate('team.invite', { teamId, role: 'owner', expiresInDays: 1 })).data, 'path').slice(6),
      });
    }
  });

  test('gives a workbook to another team of the same person, with its history and its links, and to no foreign one', async () => {
    const [{ workbookId }, eve] = [await makeWorkbook(ada, 'deepseek-v3'), await person('Eve')];
    await ada.mutate('presence.here', { workbookId });
    await ada.mutate('history.nameVersion', { workbookId, mutationId: randomUUID(), revision: 1, name: 'First' });
    await ada.mutate('comment.begin', { workbookId, mutationId: randomUUID(), subject: { on: 'workbook' }, text: 'Mine' });
    const link = await ada.mutate('link.create', { workbookId, mutationId: randomUUID() });
    const from = (await system((tx) => tx.workbook.findUniqueOrThrow({ where: { id: workbookId } }))).teamId;
    const toTeamId = text((await ada.mutate('team.create', { name: 'Next' })).data, 'teamId');
    const foreign = text((await eve.mutate('team.create', { name: 'Far' })).data, 'teamId');
    const move = (to: string) => ada.mutate('team.moveWorkbook', { workbookId, toTeamId: to, mutationId: randomUUID() });
    expect((await move(foreign)).status).toBe(404);
    expect((await move(toTeamId)).data).toEqual({ ok: true });
    const scope = await scopeFor(await idOf(ada), toTeamId);
    const viewer = await person('Fay');
    const invited = await ada.mutate('team.invite', { teamId: toTeamId, role: 'viewer', expiresInDays: 1 });
    await viewer.mutate('team.join', { token: text(invited.data, 'path').replace('/join/', '') });
    const told = async (who: Browser) => at((await who.query('history.list', { workbookId })).data, 'entries', 0, 'moved');
    const here = (await system((tx) => tx.organization.findUniqueOrThrow({ where: { id: from } }))).name;
    expect([await told(ada), await told(viewer)]).toEqual([
      `moved the workbook from ${here} to Next`,
      'moved the workbook from another team to Next',
    ]);
    expect((await ada.mutate('history.undo', { workbookId, mutationId: randomUUID() })).data).toMatchObject({ ok: false });
    expect(await verifyHistory(scope, workbookId)).toEqual({ ok: true, revisions: 2 });
    expect((await ada.query('link.list', { workbookId })).data).toMatchObject({ links: [{ id: text(link.data, 'linkId') }] });
    const left = await system(async (tx) => [
      await tx.scenario.count({ where: { workbookId, teamId: from } }),
      await tx.snapshot.count({ where: { workbookId, teamId: from } }),
      await tx.shareLink.count({ where: { workbookId, teamId: from } }),
      await tx.presetRevision.count({ where: { workbookId, teamId: from } }),
      Number((await tx.presetRevision.count({ where: { workbookId, teamId: toTeamId } })) === 0),
    ]);
    expect(left).toEqual([0, 0, 0, 0, 0]);
    expect((await ada.query('history.list', { workbookId })).data).toMatchObject({ versions: [{ name: 'First' }] });
    expect((await ada.query('comment.list', { workbookId })).data).toMatchObject({ threads: [{ said: [{ text: 'Mine' }] }] });
    await expect(system((tx) => tx.revision.updateMany({ where: { workbookId }, data: { teamId: from } }))).rejects.toThrow();
    expect((await ada.mutate('team.remove', { teamId: toTeamId })).data).toMatchObject({ ok: false });
  });
});
