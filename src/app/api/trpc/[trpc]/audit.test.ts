import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readSharedPage } from '@/features/link/data-shared';
import { afterwardsDone } from '@/server/afterwards';
import { closeDatabase, database, useDatabase } from '@/server/database';
import { acts } from '@/server/audit-kinds';
import { readTeam, system } from '@/server/db';
import { createReset } from '@/server/reset-link';
import { scopeFor } from '@/server/scope';
import { type Created, onBothDatabases } from '@/server/testing/databases';
import { at, browser, type Browser, held, makeWorkbook, text } from './testing/browser';
import { newcomer, type Person } from './testing/world';

const password = 'a long enough one';

onBothDatabases('the audit log', ({ create }) => {
  let created: Created;
  let ada: Browser;
  let email: string;
  let bob: Person;
  let teamId: string;
  let adaId: string;
  beforeAll(async () => {
    created = await create();
    await useDatabase(created.settings);
    [ada, email, bob] = [browser(), `ada-${randomUUID()}@example.org`, await newcomer('Bob')];
    await ada.auth('/sign-up/email', { name: 'Ada', email, password });
    await vi.waitFor(async () => expect(await system((tx) => tx.auditEntry.count({ where: { act: 'signedIn' } }))).toBe(1));
    teamId = text((await ada.mutate('team.create', { name: 'Fleet' })).data, 'teamId');
    adaId = (await (await database()).client.user.findUniqueOrThrow({ where: { email } })).id;
    await settled(1);
  });
  afterAll(async () => {
    await afterwardsDone();
    await closeDatabase();
    await created.remove();
  });

  const rows = async () =>
    readTeam(await scopeFor(adaId, teamId), (tx) => tx.auditEntry.findMany({ orderBy: [{ at: 'asc' }, { id: 'asc' }] }));
  /** What is written once the answer is on its way has been written. */
  const settled = (count: number) => vi.waitFor(async () => expect(await rows()).toHaveLength(count), { timeout: 5_000 });
  const noted = async <T>(work: () => Promise<T>) => {
    const before = (await rows()).length;
    const result = await work();
    await settled(before + 1);
    // A second entry would have come with it.
    await new Promise((resume) => setTimeout(resume, 20));
    const after = await rows();
    expect(after).toHaveLength(before + 1);
    const { actorName, act, detail, result: outcome, at: when } = after.at(-1) ?? {};
    expect(Date.now() - (when?.getTime() ?? 0)).toBeLessThan(60_000);
    return { result, entry: [actorName, act, JSON.parse(detail ?? '{}') as unknown, outcome] };
  };
  const invite = () => ada.mutate('team.invite', { teamId, role: 'editor', expiresInDays: 1 });
  const tokenOf = (made: { readonly data: unknown }) => text(made.data, 'path').slice('/join/'.length);
  const role = { role: 'editor' };

  test('has exactly one entry for each act on members, roles and the team', async () => {
    const seen: unknown[] = [];
    const does = async <T>(work: () => Promise<T>): Promise<T> => {
      const { result, entry } = await noted(work);
      seen.push(entry);
      return result;
    };
    const told = await does(invite);
    await does(() => bob.browser.mutate('team.join', { token: tokenOf(told) }));
    await does(() => ada.mutate('team.setRole', { teamId, userId: bob.userId, role: 'viewer' }));
    await does(() => ada.mutate('team.rename', { teamId, name: 'Racks' }));
    await does(() => ada.mutate('team.transfer', { teamId, userId: bob.userId }));
    await does(() => bob.browser.mutate('team.transfer', { teamId, userId: adaId }));
    await does(() => bob.browser.mutate('team.leave', { teamId }));
    const again = await does(invite);
    await does(() => bob.browser.mutate('team.join', { token: tokenOf(again) }));
    await does(() => ada.mutate('team.removeMember', { teamId, userId: bob.userId }));
    await does(invite);
    const open = at((await ada.query('team.view', { teamId })).data, 'invitations', 0, 'id');
    await does(() => ada.mutate('team.withdraw', { teamId, invitationId: open }));
    const member = 'Bob';
    expect(seen).toEqual([
      ['Ada', 'invited', role, 'done'],
      ['Bob', 'joined', role, 'done'],
      ['Ada', 'roleChanged', { member, before: 'editor', after: 'viewer' }, 'done'],
      ['Ada', 'teamRenamed', { before: 'Fleet', after: 'Racks' }, 'done'],
      ['Ada', 'ownershipGiven', { member }, 'done'],
      ['Bob', 'ownershipGiven', { member: 'Ada' }, 'done'],
      ['Bob', 'memberLeft', role, 'done'].map((part) => (part === role ? { member, ...role } : part)),
      ['Ada', 'invited', role, 'done'],
      ['Bob', 'joined', role, 'done'],
      ['Ada', 'memberRemoved', { member, ...role }, 'done'],
      ['Ada', 'invited', role, 'done'],
      ['Ada', 'invitationWithdrawn', role, 'done'],
    ]);
  });

  test('has exactly one for each link, workbook, export and refusal', async () => {
    const { workbookId } = await makeWorkbook(ada);
    const change = () => ({ workbookId, mutationId: randomUUID() });
    const seen: unknown[] = [];
    const does = async <T>(work: () => Promise<T>): Promise<T> => {
      const { result, entry } = await noted(work);
      seen.push(entry);
      return result;
    };
    const link = await does(() => ada.mutate('link.create', { ...change(), label: 'Review' }));
    const token = text(link.data, 'token');
    await does(() => readSharedPage(held(token)));
    await readSharedPage(held(token));
    const [reader, copy] = [browser(), { token, mutationId: randomUUID() }];
    await does(() => reader.mutate('link.copy', copy));
    // Asked for again after a lost answer, it is the same copy.
    expect((await reader.mutate('link.copy', copy)).status).toBe(200);
    const lock = (password: string | null) => ada.mutate('link.setPassword', { ...change(), linkId: text(link.data, 'linkId'), password });
    for (const password of ['quiet as a mouse', 'quiet as a louse', null]) {
      await does(() => lock(password));
      await lock(password);
    }
    await does(() => ada.mutate('link.revoke', { ...change(), linkId: text(link.data, 'linkId') }));
    await ada.mutate('link.revoke', { ...change(), linkId: text(link.data, 'linkId') });
    await does(() => bob.browser.query('workbook.view', { workbookId }));
    await does(() => browser().mutate('team.rename', { teamId, name: 'Taken' }));
    await does(() => ada.mutate('workbook.remove', change()));
    await does(() => ada.mutate('workbook.restore', change()));
    const personal = text(at((await ada.query('team.list')).data, 'teams', 1), 'id');
    await does(() => ada.mutate('team.moveWorkbook', { ...change(), toTeamId: personal }));
    await does(() => ada.mutate('team.moveWorkbook', { ...change(), toTeamId: teamId }));
    await does(() => ada.mutate('audit.export', { teamId, kind: 'refusals' }));
    const workbook = 'New workbook';
    expect(seen).toEqual([
      ['Ada', 'linkMade', { workbook, label: 'Review', purpose: 'view' }, 'done'],
      ['Somebody with the link', 'linkFirstOpened', { workbook, label: 'Review' }, 'done'],
      ['Somebody with the link', 'linkCopied', { workbook, label: 'Review' }, 'done'],
      ...(['linkLocked', 'linkRelocked', 'linkOpened'] as const).map((act) => [
        'Ada',
        act,
        { workbook, label: 'Review', purpose: 'view' },
        'done',
      ]),
      ['Ada', 'linkRevoked', { workbook, label: 'Review', purpose: 'view' }, 'done'],
      ['Bob', 'denied', { asked: 'workbook.view', workbook }, 'refused'],
      ['Somebody without an account', 'denied', { asked: 'team.rename' }, 'refused'],
      ['Ada', 'workbookDeleted', { workbook }, 'done'],
      ['Ada', 'workbookRestored', { workbook }, 'done'],
      ['Ada', 'workbookMovedAway', { workbook, team: 'Personal' }, 'done'],
      ['Ada', 'workbookMovedHere', { workbook, team: 'Personal' }, 'done'],
      ['Ada', 'auditExported', { entries: '2' }, 'done'],
    ]);
    expect(JSON.stringify(await rows())).not.toContain(token);
  });

  test('has exactly one for each sign-in, sign-out and change of a password, in each team of the person', async () => {
    const seen: unknown[] = [];
    const does = async (work: () => Promise<unknown>) => seen.push((await noted(work)).entry);
    await does(() => ada.auth('/sign-out', {}));
    await does(() => ada.auth('/sign-in/email', { email, password: 'not this one' }));
    await does(() => ada.auth('/sign-in/email', { email, password }));
    await does(() => ada.mutate('account.changePassword', { current: password, next: 'another long one' }));
    const token = (await createReset(email)) ?? '';
    await does(() => browser().mutate('account.resetPassword', { token, next: password }));
    await does(() => ada.auth('/sign-in/email', { email, password }));
    const entry = (act: string, outcome = 'done') => ['Ada', act, {}, outcome];
    expect(seen).toEqual([
      ...[entry('signedOut'), entry('signInFailed', 'refused'), entry('signedIn'), entry('passwordChanged')],
      ...[entry('passwordReset'), entry('signedIn')],
    ]);
    expect(JSON.stringify(await rows())).not.toMatch(/long enough|another long|not this one/);
    const told = new Set((await rows()).map(({ act }) => act));
    expect(Object.keys(acts).filter((act) => !told.has(act))).toEqual([]);
  });

  test('is read by an owner alone, filtered, in pages, and exported without formulas', async () => {
    await ada.mutate('team.rename', { teamId, name: '=HYPERLINK("https://evil.example")' });
    const list = async (asked: object) => at((await ada.query('audit.list', { teamId, ...asked })).data, 'entries') as { who: string }[];
    expect((await list({ person: bob.userId })).every(({ who }) => who === 'Bob')).toBe(true);
    expect(await list({ kind: 'links' })).toHaveLength(6);
    expect(await list({ to: '2020-01-01' })).toEqual([]);
    const scope = await scopeFor(adaId, teamId);
    const filler = Array.from({ length: 60 }, (_, i) => ({ id: `filler-${i}`, teamId, actorName: '=1+1', act: 'signedIn' }));
    await system((tx) =>
      tx.auditEntry.createMany({ data: filler.map((row) => ({ ...row, at: new Date('2020-01-02'), detail: '{}', result: 'done' })) }),
    );
    const first = (await ada.query('audit.list', { teamId, to: '2020-01-02' })).data;
    const second = (await ada.query('audit.list', { teamId, to: '2020-01-02', after: text(first, 'next') })).data;
    expect([at(first, 'entries', 'length'), at(second, 'entries', 'length'), at(second, 'next')]).toEqual([50, 10, null]);
    const lines = text((await ada.mutate('audit.export', { teamId })).data, 'csv').split('\r\n');
    expect(lines).toHaveLength((await rows()).length + 1);
    expect(lines.filter((line) => /,=1\+1/.test(line))).toEqual([]);
    expect(lines.filter((line) => line.includes(",'=1+1,"))).toHaveLength(60);
    expect(scope.role).toBe('owner');
  });

  test('is never changed nor deleted, and its test fails where nothing is written', async () => {
    const all = { where: { teamId } };
    const scope = await scopeFor(adaId, teamId);
    for (const run of [
      () => system((tx) => tx.auditEntry.updateMany({ ...all, data: { actorName: 'Nobody' } })),
      () => system((tx) => tx.auditEntry.deleteMany(all)),
    ])
      await expect(run()).rejects.toThrow();
    expect((await rows()).length).toBeGreaterThan(80);
    expect(scope.role).toBe('owner');
    await closeDatabase();
    await useDatabase({ ...created.settings, sabotage: 'audit' });
    const before = (await rows()).length;
    await ada.mutate('team.rename', { teamId, name: 'Unseen' });
    expect(await rows()).toHaveLength(before);
    await closeDatabase();
    await useDatabase(created.settings);
  });
});
