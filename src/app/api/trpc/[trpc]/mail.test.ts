import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { sessionOf } from '@/server/auth';
import { closeDatabase, database, useDatabase } from '@/server/database';
import { quota } from '@/server/quota';
import { type Created, onSqlite } from '@/server/testing/databases';
import { mailServer } from '@/server/testing/mail-server';
import { at, browser, type Browser, text } from './testing/browser';

const password = 'a long enough one';
let created: Created;
let server: Awaited<ReturnType<typeof mailServer>>;
const openWith = useDatabase;
const anew = async (mail: typeof server.mail | undefined) => {
  await closeDatabase();
  await openWith({ ...created.settings, mail });
};
beforeAll(async () => {
  [created, server] = [await onSqlite.create(), await mailServer()];
  await useDatabase({ ...created.settings, mail: server.mail });
});
beforeEach(() => {
  server.received.length = 0;
  server.state.refuse = false;
});
afterAll(async () => {
  await closeDatabase();
  await Promise.all([created.remove(), server.close()]);
});

/** The token of the link in the message that comes next. */
async function arrived(to: string, place: string): Promise<string> {
  const message = await vi.waitFor(() => {
    const found = server.received.find((each) => each.to === to);
    if (found === undefined) throw new Error(`Nothing came for ${to}.`);
    return found;
  });
  server.received.length = 0;
  const [, token] = new RegExp(`http://localhost:3000/${place}/([\\w-]{43})\\s`).exec(message.text) ?? [];
  if (token === undefined) throw new Error(`No link in ${message.text}`);
  return token;
}

/** Signs up, and takes the first message from the box. */
async function person(name: string): Promise<{ who: Browser; email: string; confirmation: string }> {
  const [who, email] = [browser(), `${name.toLowerCase()}-${randomUUID()}@example.org`];
  expect((await who.auth('/sign-up/email', { name, email, password })).status).toBe(200);
  return { who, email, confirmation: await arrived(email, 'confirm') };
}

test('a forgotten password is replaced by a link that comes by mail, and the answer tells nothing of who has an account', async () => {
  const { who, email } = await person('Ada');
  const ask = (address: string) => browser().mutate('account.requestReset', { email: address });
  const [known, unknown] = [await ask(email), await ask('nobody@example.org')];
  expect([known.status, unknown.data]).toEqual([200, known.data]);
  const token = await arrived(email, 'reset');
  expect((await browser().mutate('account.resetPassword', { token, next: 'the newest one' })).status).toBe(200);
  expect(await sessionOf(new Headers({ cookie: who.cookie() }))).toBeNull();
  expect(server.received).toEqual([]);
  for (let i = 1; i < quota.mailsTo; i += 1) await ask('nobody@example.org');
  expect((await ask('Nobody@example.org')).status).toBe(429);
});

test('a mail server that is gone or refuses is told in words, alike for every address, and nothing is lost', async () => {
  const quiet = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const { who, email, confirmation } = await person('Bob');
  await who.mutate('account.confirm', { token: confirmation });
  const teamId = text((await who.mutate('team.create', { name: 'Fleet' })).data, 'teamId');
  const invite = () => who.mutate('team.invite', { teamId, role: 'viewer', expiresInDays: 1, email: 'cyd@example.org' });
  server.state.refuse = true;
  const refused = await invite();
  expect(refused.data).toMatchObject({ ok: true, mail: { ok: false } });
  expect((await browser().query('team.list')).status).toBe(200);
  await anew({ ...server.mail, url: 'smtp://127.0.0.1:9' });
  const asked = [email, 'stranger@example.org'].map((address) => browser().mutate('account.requestReset', { email: address }));
  const [known, unknown] = (await Promise.all(asked)).map(({ data }) => data);
  expect(known).toMatchObject({ ok: false });
  expect(unknown).toEqual(known);
  const said = quiet.mock.calls.map(([line]) => String(line)).join('');
  quiet.mockRestore();
  await anew(server.mail);
  expect(said).toContain('EENVELOPE 550');
  expect(said).not.toContain('cyd@example.org');
});

test('an invitation goes to its address, from people whose own address is confirmed', async () => {
  const { who, confirmation } = await person('Dan');
  const { who: other } = await person('Eve');
  const teamId = text((await who.mutate('team.create', { name: 'Racks' })).data, 'teamId');
  const invite = () => who.mutate('team.invite', { teamId, role: 'reviewer', expiresInDays: 7, email: 'fay@example.org' });
  expect((await invite()).data).toMatchObject({ ok: false });
  // A stranger who made an account with somebody's address must not get it confirmed by that somebody.
  expect((await other.mutate('account.confirm', { token: confirmation })).status).toBe(404);
  expect((await who.mutate('account.confirm', { token: confirmation })).data).toEqual({ ok: true });
  expect(at((await who.query('account.view')).data, 'account', 'confirmed')).toBe(true);
  expect((await invite()).data).toMatchObject({ ok: true, mail: { ok: true } });
  expect((await other.mutate('team.join', { token: await arrived('fay@example.org', 'join') })).data).toEqual({ teamId });
  expect((await database()).settings.mail).toEqual(server.mail);
});

test('without a mail server everything goes by links that are handed over', async () => {
  const { who } = await person('Gus');
  await anew(undefined);
  expect((await browser().mutate('account.requestReset', { email: 'a@example.org' })).data).toMatchObject({ ok: false });
  const teamId = text((await who.mutate('team.create', { name: 'Pods' })).data, 'teamId');
  const invite = (more: object) => who.mutate('team.invite', { teamId, role: 'viewer', expiresInDays: 1, ...more });
  expect((await invite({})).data).toMatchObject({ ok: true });
  expect((await invite({ email: 'a@example.org' })).data).toMatchObject({ ok: false });
  expect(at((await who.query('account.view')).data, 'account', 'confirmed')).toBeNull();
  expect(server.received).toEqual([]);
});
