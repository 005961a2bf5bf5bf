import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { auth } from '@/server/auth';
import { createAuth } from '@/server/auth-options';
import { closedPaths, openPathOf, openPaths, providerPaths } from '@/server/auth-paths';
import { withClientAddress } from '@/server/client-address';
import { closeDatabase, database, useDatabase } from '@/server/database';
import { system } from '@/server/db';
import { countSignUp, quota } from '@/server/quota';
import { countSignIn, signInWindow, wrongPasswords } from '@/server/sign-in-limit';
import { type Created, onBothDatabases } from '@/server/testing/databases';
import { sabotaged } from '@/server/testing/settings';
import { handle } from './handle';

const origin = 'http://localhost:3000';
const own = { host: 'localhost:3000', 'sec-fetch-site': 'same-origin' };
const get = (path: string, cookie = '') => handle(new Request(`${origin}/api/auth${path}`, { headers: { ...own, cookie } }));
const post = (path: string, body: object, change: Readonly<Record<string, string>> = {}) => {
  const headers = { ...own, origin, 'content-type': 'application/json', ...change };
  return handle(new Request(`${origin}/api/auth${path}`, { method: 'POST', headers, body: JSON.stringify(body) }));
};
const ada = { name: 'Ada', email: 'ada@example.org', password: 'a long enough one' };
const { email, password } = ada;

onBothDatabases('the address of sign-in', ({ create }) => {
  let created: Created;
  let cookie = '';
  beforeAll(async () => {
    created = await create();
    await useDatabase(created.settings);
    const signedUp = await post('/sign-up/email', ada);
    cookie = signedUp.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  });
  beforeEach(async () => {
    await (await database()).client.rateLimit.deleteMany({});
  });
  afterAll(async () => {
    await closeDatabase();
    await created.remove();
  });

  test('reading writes nothing, with the limiter on', async () => {
    const { client } = await database();
    const soon = new Date(Date.now() + 10 * 24 * 60 * 60 * 1_000);
    await client.session.updateMany({ where: {}, data: { expiresAt: soon } });
    const state = () => system(async (tx) => [await tx.user.count(), await tx.session.findMany(), await tx.rateLimit.count()]);
    const before = await state();
    expect(await (await get('/get-session?disableRefresh=', cookie)).json()).toMatchObject({ user: { email } });
    for (const path of ['/x1', '/x2', '/ok', '/error', '/sign-in/email', '/list-sessions', '/get-session/']) {
      expect((await get(path, cookie)).status).toBe(404);
    }
    const limited = createAuth(await database(), {
      ...created.settings,
      production: true,
      clientAddressHeader: 'x-real-ip',
      authSecret: 'x'.repeat(32),
    });
    expect((await limited.handler(new Request(`${origin}/api/auth/get-session`))).status).toBe(200);
    expect(await state()).toEqual(before);
  });

  test('what the product does not use is not there', async () => {
    for (const path of [...closedPaths, '/sign-in/social']) expect((await post(path, {}, { cookie })).status).toBe(404);
    expect((await get('/callback/github?code=x&state=y', cookie)).status).toBe(404);
    expect((await post('/organization/delete', { organizationId: 'x' }, { cookie })).status).toBe(404);
  });

  test('every endpoint is open or closed in writing', async () => {
    const listed = [...openPaths.keys(), ...providerPaths.keys(), ...closedPaths].toSorted();
    const there = Object.values((await auth()).api).flatMap((endpoint) => {
      const path: unknown = Reflect.get(endpoint, 'path');
      return typeof path === 'string' ? [path] : [];
    });
    expect([...new Set(there)].toSorted()).toEqual(listed);
    expect(openPathOf('GET', '/api/auth/sign-out')).toBeNull();
  });

  test('ten wrong passwords are the most for one account, wherever they come from, and nobody else is held up', async () => {
    const tries = Array.from({ length: 14 }, (_, i) =>
      post(
        '/sign-in/email',
        { email: i % 2 === 0 ? email : email.toUpperCase(), password: 'wrong one' },
        { 'x-forwarded-for': `192.0.2.${i}` },
      ),
    );
    const statuses = (await Promise.all(tries)).map((response) => response.status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(wrongPasswords);
    expect(statuses.filter((status) => status === 429)).toHaveLength(4);
    expect((await post('/sign-in/email', { email, password })).status).toBe(429);
    expect((await post('/sign-up/email', { ...ada, email: 'bob@example.org' })).status).toBe(200);
    expect((await post('/sign-in/email', { email: 'bob@example.org', password })).status).toBe(200);
    const keys = await (await database()).client.rateLimit.findMany({ select: { key: true } });
    expect(JSON.stringify(keys)).not.toContain('example.org');
  });

  test('right passwords are not counted, and the limit holds over the edge of a window', async () => {
    for (let i = 0; i < 3; i += 1) expect((await post('/sign-in/email', { email, password })).status).toBe(200);
    const edge = 1_000 * signInWindow;
    for (let i = 0; i < wrongPasswords; i += 1) await countSignIn('eve@example.org', edge - 1);
    await expect(countSignIn('eve@example.org', edge)).rejects.toMatchObject({ code: 'too_many' });
    await countSignIn('eve@example.org', edge + signInWindow);
    await sabotaged('limit', async () => {
      for (let i = 0; i < wrongPasswords + 2; i += 1) await countSignIn('mallory@example.org', edge);
    });
  });

  test('accounts made from one place are counted, whatever headers say', async () => {
    for (let i = 0; i < quota.signUpsTogether; i += 1) await countSignUp(null);
    const more = await post('/sign-up/email', { ...ada, email: 'more@example.org' }, { 'x-real-ip': '192.0.2.77' });
    expect(more.status).toBe(429);
    expect(await (await database()).client.user.count({ where: { email: 'more@example.org' } })).toBe(0);
    for (let i = 0; i < quota.signUpsPerAddress; i += 1) await countSignUp('192.0.2.1');
    await expect(countSignUp('192.0.2.1')).rejects.toMatchObject({ code: 'too_many' });
    await countSignUp('192.0.2.2');
  });

  test('a name is at most 80 characters', async () => {
    const quiet = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const long = await post('/sign-up/email', { ...ada, email: 'long@example.org', name: 'n'.repeat(81) });
    const picture = await post('/sign-up/email', { ...ada, email: 'long@example.org', image: `https://x.org/${'x'.repeat(500)}` });
    quiet.mockRestore();
    expect([long.status, picture.status]).toEqual([400, 400]);
    expect(await (await database()).client.user.count({ where: { email: 'long@example.org' } })).toBe(0);
  });
});

test('the address is the one that the proxy wrote, whatever a visitor sends', () => {
  const sent = new Headers({ 'x-ridgebook-client-address': '192.0.2.9', 'x-forwarded-for': '192.0.2.8, 192.0.2.1' });
  const read = (clientAddressHeader: string | undefined) =>
    withClientAddress(sent, { clientAddressHeader }).get('x-ridgebook-client-address');
  expect([read(undefined), read('x-real-ip'), read('x-forwarded-for')]).toEqual([null, null, '192.0.2.1']);
});
