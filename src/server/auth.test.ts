import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readEnv } from '@/lib/env';
import { auth, extendSession, sessionOf, startAnonymous } from './auth';
import { createAuth } from './auth-options';
import { closeDatabase, database, useDatabase } from './database';
import { inTeam, readTeam } from './db';
import { scopeFor } from './scope';
import { type Created, onBothDatabases, onSqlite } from './testing/databases';
import { makeWorkbook } from './testing/fixtures';

const origin = 'http://localhost:3000';
const cookieOf = (setCookies: readonly string[]) => setCookies.map((value) => value.split(';')[0]).join('; ');
const withCookie = (cookie: string) => new Headers({ cookie });

async function post(path: string, body: object, cookie = ''): Promise<{ status: number; cookie: string }> {
  const headers = { 'content-type': 'application/json', origin, ...(cookie === '' ? {} : { cookie }) };
  const request = new Request(`${origin}/api/auth${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const response = await (await auth()).handler(request);
  return { status: response.status, cookie: cookieOf(response.headers.getSetCookie()) };
}

onBothDatabases('sign-in', ({ create }) => {
  let created: Created;
  beforeAll(async () => {
    created = await create();
    await useDatabase(created.settings);
  });
  afterAll(async () => {
    await closeDatabase();
    await created.remove();
  });

  const ada = { name: 'Ada', email: 'ada@example.org', password: 'a long enough one' };
  const visit = async () => {
    const { session, setCookies } = await startAnonymous(new Headers({ 'user-agent': 'test' }));
    return { session, cookie: cookieOf(setCookies) };
  };

  test('a beginning makes user, session and a team of one, and the cookie finds them again', async () => {
    const { session, cookie } = await visit();
    expect(session).toMatchObject({ name: 'Anonymous', isAnonymous: true });
    expect(await sessionOf(withCookie(cookie))).toEqual(session);
    expect((await scopeFor(session.userId, session.teamId)).role).toBe('owner');
  });

  test('nobody, a forged cookie and a revoked session are nobody', async () => {
    const { session, cookie } = await visit();
    expect(await sessionOf(new Headers())).toBeNull();
    expect(await sessionOf(withCookie(cookie.replace(/.$/, 'x').replace(/=./, '=A')))).toBeNull();
    const { client } = await database();
    await client.session.deleteMany({ where: { userId: session.userId } });
    expect(await sessionOf(withCookie(cookie))).toBeNull();
  });

  test('a session is lengthened once it is a day old, and not by reading', async () => {
    const { session, cookie } = await visit();
    const headers = withCookie(cookie);
    const { client } = await database();
    const where = { userId: session.userId };
    expect(await extendSession(headers)).toEqual([]);
    const soon = new Date(Date.now() + 10 * 24 * 60 * 60 * 1_000);
    await client.session.updateMany({ where, data: { expiresAt: soon } });
    await sessionOf(headers);
    expect((await client.session.findFirstOrThrow({ where })).expiresAt).toEqual(soon);
    expect(cookieOf(await extendSession(headers))).toContain(cookie.split('=')[0]);
    expect((await client.session.findFirstOrThrow({ where })).expiresAt.getTime()).toBeGreaterThan(soon.getTime());
  });

  test('a session of an account ends within a year of its sign-in, and that of a visitor with ninety days of rest', async () => {
    const { client } = await database();
    const [visitor, { cookie }] = [await visit(), await post('/sign-up/email', { ...ada, email: 'year@example.org' })];
    const account = await sessionOf(withCookie(cookie));
    const soon = new Date(Date.now() + 10 * 24 * 60 * 60 * 1_000);
    const data = { createdAt: new Date(Date.now() - 300 * 24 * 60 * 60 * 1_000), expiresAt: soon };
    const ends = async (userId: string | undefined) =>
      (await client.session.findFirstOrThrow({ where: { userId: userId ?? '' } })).expiresAt.getTime();
    await client.session.updateMany({ where: { userId: { in: [visitor.session.userId, account?.userId ?? ''] } }, data });
    expect(await extendSession(withCookie(cookie))).toEqual([]);
    expect(await ends(account?.userId)).toBe(soon.getTime());
    expect(await extendSession(withCookie(visitor.cookie))).not.toEqual([]);
    expect(await ends(visitor.session.userId)).toBeGreaterThan(soon.getTime());
  });

  test('where a part of the beginning fails, nothing of it remains', async () => {
    const { client } = await database();
    const counts = async () => [await client.user.count(), await client.organization.count()];
    const before = await counts();
    const spy = vi.spyOn(client, '$transaction').mockRejectedValueOnce(new Error('No team today.'));
    await expect(startAnonymous(new Headers())).rejects.toThrow();
    spy.mockRestore();
    expect(await counts()).toEqual(before);
  });

  test('signing up later keeps the workbooks, and the anonymous user is gone', async () => {
    const { session, cookie } = await visit();
    const scope = await scopeFor(session.userId, session.teamId);
    const { workbookId } = await makeWorkbook(scope);
    const signedUp = await post('/sign-up/email', ada, cookie);
    expect(signedUp.status).toBe(200);
    const now = await sessionOf(withCookie(signedUp.cookie));
    expect(now).toMatchObject({ name: 'Ada', isAnonymous: false, teamId: session.teamId });
    const own = await scopeFor(now?.userId ?? '', session.teamId);
    const book = await readTeam(own, (tx) => tx.workbook.findUniqueOrThrow({ where: { id: workbookId } }));
    expect(book.createdBy).toBe(now?.userId);
    const { client } = await database();
    expect(await client.user.findUnique({ where: { id: session.userId } })).toBeNull();
    expect(await client.member.count({ where: { userId: now?.userId ?? '' } })).toBe(1);
    await expect(inTeam(scope, (tx) => tx.workbook.count())).rejects.toMatchObject({ code: 'not_found' });
  });

  test('signing in to an account brings what was made before, beside what the account had', async () => {
    const { session, cookie } = await visit();
    await makeWorkbook(await scopeFor(session.userId, session.teamId));
    const signedIn = await post('/sign-in/email', { email: ada.email, password: ada.password }, cookie);
    expect(signedIn.status).toBe(200);
    const now = await sessionOf(withCookie(signedIn.cookie));
    expect(now?.teamId).toBe(session.teamId);
    const { client } = await database();
    expect(await client.member.count({ where: { userId: now?.userId ?? '' } })).toBe(2);
  });

  test('a wrong password, a short one and the closed endpoints are refused', async () => {
    expect((await post('/sign-in/email', { email: ada.email, password: 'a wrong enough one' })).status).toBe(401);
    expect((await post('/sign-up/email', { ...ada, email: 'b@example.org', password: '1234567' })).status).toBe(400);
    expect((await post('/sign-in/anonymous', {})).status).toBe(404);
    expect((await post('/organization/create', { name: 'x', slug: 'x' })).status).toBe(404);
  });

  test('a foreign origin is refused', async () => {
    const { cookie } = await visit();
    const headers = { 'content-type': 'application/json', origin: 'https://elsewhere.example', cookie };
    const request = new Request(`${origin}/api/auth/sign-out`, { method: 'POST', headers, body: '{}' });
    expect((await (await auth()).handler(request)).status).toBe(403);
  });
});

describe('cookies', () => {
  const firstCookie = async (variables: Record<string, string>) => {
    const created = await onSqlite.create();
    const opened = await useDatabase(created.settings);
    const secret = 'x'.repeat(32);
    const settings = readEnv({ ...variables, AUTH_SECRET: secret, DATA_DIR: created.settings.dataDir });
    const answer = await createAuth(opened, settings).api.signInAnonymous({
      headers: new Headers(),
      returnHeaders: true,
    });
    await closeDatabase();
    await created.remove();
    return answer.headers.getSetCookie()[0] ?? '';
  };

  test('are Secure and prefixed where the address is https', async () => {
    const cookie = await firstCookie({ RIDGEBOOK_URL: 'https://plans.example.org' });
    expect(cookie).toMatch(/^__Secure-ridgebook\.session_token=.*HttpOnly.*/);
    expect(cookie).toMatch(/; Secure/);
    expect(cookie).toMatch(/; SameSite=Lax/);
    expect(cookie).not.toMatch(/Domain=/);
  });

  test('are neither on this machine over http', async () => {
    const cookie = await firstCookie({});
    expect(cookie).toMatch(/^ridgebook\.session_token=/);
    expect(cookie).not.toMatch(/Secure/);
    expect(cookie).toMatch(/HttpOnly/);
  });
});
