import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sessionOf } from '@/server/auth';
import { closeDatabase, database, useDatabase } from '@/server/database';
import { createReset, isResetLive } from '@/server/reset-link';
import { countSignIn, wrongPasswords } from '@/server/sign-in-limit';
import { type Created, onBothDatabases } from '@/server/testing/databases';
import { at, browser, type Browser, makeWorkbook, text } from './testing/browser';

const password = 'a long enough one';
const whoIs = (person: Browser) => sessionOf(new Headers({ cookie: person.cookie() }));

onBothDatabases('an account', ({ create }) => {
  let created: Created;
  beforeAll(async () => {
    created = await create();
    await useDatabase(created.settings);
  });
  afterAll(async () => {
    await closeDatabase();
    await created.remove();
  });

  const signedUp = async (name: string, person: Browser = browser()): Promise<{ person: Browser; email: string }> => {
    const email = `${name.toLowerCase()}-${randomUUID()}@example.org`;
    expect((await person.auth('/sign-up/email', { name, email, password })).status).toBe(200);
    return { person, email };
  };
  const signedIn = async (email: string, secret = password, person: Browser = browser()): Promise<Browser> => {
    expect((await person.auth('/sign-in/email', { email, password: secret })).status).toBe(200);
    return person;
  };

  test('made from a visit keeps every workbook, its history and its links', async () => {
    const ada = browser();
    const { workbookId, scenarioId } = await makeWorkbook(ada);
    const edits = [{ scenarioId, quantityId: 'layers', text: '61', baseVersion: 0 }];
    expect((await ada.mutate('workbook.setCells', { workbookId, mutationId: randomUUID(), edits })).status).toBe(200);
    const link = await ada.mutate('link.create', { workbookId, mutationId: randomUUID() });
    const said = { workbookId, mutationId: randomUUID(), subject: { on: 'workbook' }, text: 'Mine' };
    expect((await ada.mutate('comment.begin', said)).status).toBe(200);
    expect((await ada.mutate('account.rename', { name: 'Ada' })).status).toBe(401);
    await signedUp('Ada', ada);
    expect((await ada.query('workbook.view', { workbookId })).data).toMatchObject({ revision: 2 });
    expect((await ada.query('link.list', { workbookId })).data).toMatchObject({ links: [{ id: text(link.data, 'linkId') }] });
    expect((await ada.query('comment.list', { workbookId })).data).toMatchObject({ threads: [{ said: [{ mine: true, by: 'Ada' }] }] });
    expect((await ada.mutate('history.undo', { workbookId, mutationId: randomUUID() })).status).toBe(200);
    expect((await ada.query('account.view')).data).toMatchObject({ account: { name: 'Ada', teams: [{ workbooks: 1, fate: 'goes' }] } });
  });

  test('gets another password, and every other session ends', async () => {
    const { person, email } = await signedUp('Bob');
    const other = await signedIn(email);
    const wrong = await person.mutate('account.changePassword', { current: 'not this one', next: 'another one' });
    expect(wrong.data).toMatchObject({ ok: false });
    expect((await person.mutate('account.changePassword', { current: password, next: 'another one' })).data).toEqual({ ok: true });
    expect([await whoIs(other), (await whoIs(person))?.name]).toEqual([null, 'Bob']);
    expect((await browser().auth('/sign-in/email', { email, password })).status).toBe(401);
    await signedIn(email, 'another one');
  });

  test('is signed in to again where the session before was ended elsewhere', async () => {
    const { person, email } = await signedUp('Zoe');
    await (await database()).client.session.deleteMany({ where: { user: { email } } });
    await signedIn(email, password, person);
    expect((await whoIs(person))?.name).toBe('Zoe');
  });

  test('has a new session at each sign-in, none in clear beside its seal, and none once its time is over', async () => {
    const { person, email } = await signedUp('Yan');
    const tokenOf = (who: Browser) => /session_token=([^.;]+)/.exec(who.cookie())?.[1];
    const before = tokenOf(person);
    await signedIn(email, password, person);
    expect(tokenOf(person)).not.toBe(before);
    // What the database holds is not enough: the cookie carries a seal over it.
    expect(await sessionOf(new Headers({ cookie: `ridgebook.session_token=${tokenOf(person)}` }))).toBeNull();
    expect((await whoIs(person))?.name).toBe('Yan');
    await (await database()).client.session.updateMany({ where: { user: { email } }, data: { expiresAt: new Date(Date.now() - 1_000) } });
    expect(await whoIs(person)).toBeNull();
  });

  test('lists its sessions and ends one; those of others stay', async () => {
    const { person, email } = await signedUp('Cyd');
    const [other, { person: stranger }] = [await signedIn(email), await signedUp('Dan')];
    const ids = at((await other.query('account.view')).data, 'account', 'sessions') as { id: string; current: boolean }[];
    const first = ids.find(({ current }) => !current)?.id;
    await stranger.mutate('account.endSession', { sessionId: first });
    expect(await whoIs(person)).not.toBeNull();
    await other.mutate('account.endSession', { sessionId: first });
    expect([await whoIs(person), (await whoIs(other))?.name]).toEqual([null, 'Cyd']);
  });

  test('is not locked by a stranger who uses up its tries: its own device still signs in', async () => {
    const { person, email } = await signedUp('Eve');
    const tryOn = (who: Browser, secret: string) => who.auth('/sign-in/email', { email, password: secret });
    for (let i = 0; i < wrongPasswords; i += 1) await countSignIn(email);
    expect((await tryOn(browser(), password)).status).toBe(429);
    await person.auth('/sign-out', {});
    expect((await tryOn(person, password)).status).toBe(200);
    const device = /ridgebook\.device=([^.]+)\./.exec(person.cookie())?.[1] ?? '';
    for (let i = 0; i < wrongPasswords; i += 1) await countSignIn(email, undefined, device);
    expect((await tryOn(person, password)).status).toBe(429);
    await signedUp('Fay', person);
    expect((await tryOn(person, password)).status).toBe(429);
  });

  test('gets a new password by a link that works once, and no session of it goes on', async () => {
    const { person, email } = await signedUp('Gus');
    const reset = (token: string | null) => browser().mutate('account.resetPassword', { token, next: 'the newest one' });
    expect(await createReset('nobody@example.org')).toBeNull();
    const [late, token] = [await createReset(email, Date.now() - 60 * 60 * 1_000), await createReset(email.toUpperCase())];
    expect((await reset(late)).status).toBe(404);
    const both = (await Promise.all([reset(token), reset(token)])).map(({ status }) => status).toSorted((a, b) => a - b);
    expect(both).toEqual([200, 404]);
    expect([await isResetLive(token ?? ''), await whoIs(person)]).toEqual([false, null]);
    await signedIn(email, 'the newest one');
    const stored = JSON.stringify(await (await database()).client.verification.findMany());
    expect(stored).not.toContain(token);
  });

  test('goes with its teams of one, and not while others would be left without an owner', async () => {
    const { person, email } = await signedUp('Hal');
    const { workbookId } = await makeWorkbook(person);
    const { person: guest } = await signedUp('Ida');
    const { client } = await database();
    const [hal, ida] = [await whoIs(person), await whoIs(guest)];
    const membership = { id: randomUUID(), organizationId: hal?.teamId ?? '', userId: ida?.userId ?? '' };
    await client.member.create({ data: { ...membership, role: 'viewer' } });
    expect((await person.mutate('account.remove', { password })).data).toMatchObject({ ok: false });
    await client.member.updateMany({ where: { id: membership.id }, data: { role: 'owner' } });
    expect((await person.mutate('account.remove', { password: 'a wrong one' })).data).toMatchObject({ ok: false });
    expect((await person.mutate('account.remove', { password })).data).toEqual({ ok: true });
    expect([await whoIs(person), (await browser().auth('/sign-in/email', { email, password })).status]).toEqual([null, 401]);
    expect((await guest.query('workbook.view', { workbookId })).status).toBe(200);
    expect((await guest.mutate('account.remove', { password })).data).toEqual({ ok: true });
    expect(await client.organization.count({ where: { id: hal?.teamId ?? '' } })).toBe(0);
  });
});
