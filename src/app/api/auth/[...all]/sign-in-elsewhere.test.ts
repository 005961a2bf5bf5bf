import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { at, browser, type Browser, makeWorkbook, origin } from '@/app/api/trpc/[trpc]/testing/browser';
import { sessionOf } from '@/server/auth';
import { closeDatabase, database, useDatabase } from '@/server/database';
import { type Created, onBothDatabases } from '@/server/testing/databases';
import { handle } from './handle';

type Profile = { readonly id: number; readonly name: string; readonly email: string; readonly verified: boolean };

/** Answers for GitHub, which knows one person at a time. */
function pretendGitHub(profile: Profile) {
  const asked: string[] = [];
  const json = (body: unknown) => Response.json(body);
  vi.stubGlobal('fetch', async (input: string | URL | Request) => {
    const url = input instanceof Request ? input.url : String(input);
    asked.push(url);
    if (url === 'https://github.com/login/oauth/access_token')
      return json({ access_token: 'their-token', token_type: 'bearer', scope: 'user:email' });
    if (url === 'https://api.github.com/user') return json({ id: profile.id, login: 'login', name: profile.name, email: profile.email });
    if (url === 'https://api.github.com/user/emails') return json([{ email: profile.email, primary: true, verified: profile.verified }]);
    throw new Error(`Nobody asks ${url}.`);
  });
  return asked;
}

onBothDatabases('sign-in elsewhere', ({ create }) => {
  let created: Created;
  beforeAll(async () => {
    created = await create();
    await useDatabase({ ...created.settings, providers: { github: { clientId: 'our-id', clientSecret: 'our-secret' } } });
  });
  afterEach(() => void vi.unstubAllGlobals());
  afterAll(async () => {
    await closeDatabase();
    await created.remove();
  });

  const begin = (who: Browser, more: object = {}) => who.auth('/sign-in/social', { provider: 'github', next: '/workbooks?x=1', ...more });
  /** Comes back from the other site, as a browser does. @returns where it is sent then */
  const comeBack = async (who: Browser, state: string, code = 'a-code') => {
    const headers = { host: 'localhost:3000', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', cookie: who.cookie() };
    const response = await handle(new Request(`${origin}/api/auth/callback/github?code=${code}&state=${state}`, { headers }));
    who.keep(response);
    return response.headers.get('location');
  };
  const through = async (who: Browser, profile: Profile) => {
    pretendGitHub(profile);
    const url = new URL(String(at(await begin(who).then(({ body }) => body), 'url')));
    expect([url.origin, url.searchParams.get('redirect_uri')]).toEqual(['https://github.com', `${origin}/api/auth/callback/github`]);
    return comeBack(who, url.searchParams.get('state') ?? '');
  };
  const whoIs = (who: Browser) => sessionOf(new Headers({ cookie: who.cookie() }));
  const somebody = (name: string, verified = true): Profile => ({
    ...{ id: Math.floor(Math.random() * 1e9), name, verified },
    email: `${name.toLowerCase()}-${randomUUID()}@example.org`,
  });

  test('makes an account that keeps what was made before, holds no token of theirs, and is found again', async () => {
    const [who, ada] = [browser(), somebody('Ada')];
    const { workbookId } = await makeWorkbook(who);
    expect(await through(who, ada)).toBe('/workbooks?x=1');
    expect(await whoIs(who)).toMatchObject({ name: 'Ada', isAnonymous: false });
    expect((await who.query('workbook.view', { workbookId })).status).toBe(200);
    const again = browser();
    await through(again, { ...ada, name: 'Renamed' });
    expect((await whoIs(again))?.userId).toBe((await whoIs(who))?.userId);
    const accounts = await (await database()).client.account.findMany();
    expect(JSON.stringify(accounts)).not.toContain('their-token');
    expect((await who.mutate('account.changePassword', { current: 'none of it', next: 'a long enough one' })).data).toMatchObject({
      ok: false,
    });
    expect((await who.mutate('account.remove', { password: 'x@example.org' })).data).toMatchObject({ ok: false });
    expect((await who.mutate('account.remove', { password: ada.email.toUpperCase() })).data).toEqual({ ok: true });
  });

  test('joins an account of the same address only where both have shown that it is theirs', async () => {
    const [owner, bob] = [browser(), somebody('Bob')];
    await owner.auth('/sign-up/email', { name: 'Bob', email: bob.email, password: 'a long enough one' });
    const stranger = browser();
    expect(await through(stranger, bob)).toMatch(/^\/sign-in\?next=.*error=account_not_linked/);
    expect(await whoIs(stranger)).toBeNull();
    const { client } = await database();
    await client.user.updateMany({ where: { email: bob.email }, data: { emailVerified: true } });
    expect(await through(browser(), { ...bob, verified: false })).toContain('error=account_not_linked');
    await through(stranger, bob);
    expect((await whoIs(stranger))?.userId).toBe((await whoIs(owner))?.userId);
    expect(await through(browser(), somebody('Cyd', false))).toContain('error=email_not_verified');
  });

  test('goes on only in the browser that began it, once, and back to a page of this server', async () => {
    const [who, other, dan] = [browser(), browser(), somebody('Dan')];
    const quiet = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const asked = pretendGitHub(dan);
    const body = (
      await begin(who, { next: '//evil.example', idToken: { token: 'x' }, scopes: ['repo'], callbackURL: 'https://evil.example' })
    ).body;
    const url = new URL(String(at(body, 'url')));
    expect(url.searchParams.get('scope')).toBe('read:user user:email');
    const state = url.searchParams.get('state') ?? '';
    expect(await comeBack(other, state)).toContain('error=');
    expect([await whoIs(other), asked]).toEqual([null, []]);
    const second = new URL(String(at((await begin(who, { next: '//evil.example' })).body, 'url'))).searchParams.get('state') ?? '';
    expect(await comeBack(who, second)).toBe('/workbooks');
    expect(await comeBack(who, second)).toContain('error=');
    expect((await begin(who, { provider: 'google' })).status).toBe(404);
    quiet.mockRestore();
  });
});
