import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, useDatabase } from '@/server/database';
import { createReset } from '@/server/reset-link';
import { wrongPasswords } from '@/server/sign-in-limit';
import { type Created, onBothDatabases } from '@/server/testing/databases';
import { startWorker, type Worker } from '@/server/testing/processes';
import { at, browser, type Browser, makeWorkbook, text } from './testing/browser';

const password = 'a long enough one';

/** Sends what a browser would send to the instance at a port. */
const instanceAt = (port: number) => async (request: Request) => {
  const { pathname, search } = new URL(request.url);
  const headers = new Headers(request.headers);
  headers.delete('host');
  const body = request.method === 'GET' ? {} : { body: await request.text() };
  return fetch(`http://localhost:${port}${pathname}${search}`, { method: request.method, headers, ...body });
};

// What one process keeps for itself would show here on both; two processes are many only on Postgres.
onBothDatabases('two instances', ({ create, provider }) => {
  if (provider === 'sqlite') return void test('are a matter of Postgres', () => expect(provider).toBe('sqlite'));
  let created: Created;
  let folder: string;
  let workers: readonly Worker[];
  let ports: readonly [number, number];
  beforeAll(async () => {
    [created, folder] = [await create(), mkdtempSync(join(tmpdir(), 'ridgebook-instances-'))];
    await useDatabase(created.settings);
    const variables = { AUTH_SECRET: randomUUID() + randomUUID(), DATA_DIR: folder };
    workers = [0, 1].map(() =>
      startWorker(new URL('testing/instance.ts', import.meta.url), { databaseUrl: created.url, args: [], variables }),
    );
    const said = await Promise.all(workers.map(async ({ lines }) => Number((await lines[Symbol.asyncIterator]().next()).value)));
    ports = [said[0] ?? 0, said[1] ?? 0];
  });
  afterAll(async () => {
    for (const { process: child } of workers) child.kill('SIGKILL');
    await Promise.all(workers.map(({ ended }) => ended));
    await closeDatabase();
    await created.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  const on = (instance: 0 | 1, cookie = ''): Browser => {
    const cookies = cookie.split('; ').flatMap((pair) => {
      const cut = pair.indexOf('=');
      return cut < 0 ? [] : [[pair.slice(0, cut), pair.slice(cut + 1)] as const];
    });
    return browser(cookies, instanceAt(ports[instance]));
  };
  const signedUp = async (name: string) => {
    const [first, email] = [on(0), `${name.toLowerCase()}-${randomUUID()}@example.org`];
    expect((await first.auth('/sign-up/email', { name, email, password })).status).toBe(200);
    return { first, second: on(1, first.cookie()), email };
  };

  test('refuse on one what was ended on the other, with the next request', async () => {
    const ada = await signedUp('Ada');
    const bob = await signedUp('Bob');
    const teamId = text((await ada.first.mutate('team.create', { name: 'Fleet' })).data, 'teamId');
    const { workbookId } = await makeWorkbook(ada.first);
    const invited = await ada.second.mutate('team.invite', { teamId, role: 'editor', expiresInDays: 1 });
    await bob.first.mutate('team.join', { token: text(invited.data, 'path').slice('/join/'.length) });
    const view = () => bob.second.query('workbook.view', { workbookId });
    expect((await view()).status).toBe(200);
    const userId = (at((await ada.first.query('team.view', { teamId })).data, 'members') as { name: string; userId: string }[]).find(
      ({ name }) => name === 'Bob',
    )?.userId;
    await ada.first.mutate('team.removeMember', { teamId, userId });
    expect((await view()).status).toBe(404);

    const link = await ada.first.mutate('link.create', { workbookId, mutationId: randomUUID() });
    const read = () => on(1).query('link.explain', { token: text(link.data, 'token'), scenario: 'Base', quantityId: 'layers' });
    expect((await read()).status).toBe(200);
    await ada.first.mutate('link.revoke', { workbookId, linkId: text(link.data, 'linkId'), mutationId: randomUUID() });
    expect((await read()).status).toBe(404);

    const who = async (person: Browser) => at((await person.query('account.view')).data, 'account', 'name') ?? null;
    expect(await who(bob.second)).toBe('Bob');
    await bob.first.auth('/sign-out', {});
    expect(await who(bob.second)).toBeNull();
    expect(await who(ada.second)).toBe('Ada');
    const token = (await createReset(ada.email)) ?? '';
    expect((await on(0).mutate('account.resetPassword', { token, next: 'another long one' })).status).toBe(200);
    expect([await who(ada.second), await who(ada.first)]).toEqual([null, null]);
  });

  test('count wrong passwords together, whatever address they claim, and let the owner in by a known device', async () => {
    const eve = await signedUp('Eve');
    const tries = async (email: string) => {
      const statuses: number[] = [];
      for (let i = 0; i < wrongPasswords + 4; i += 1) {
        const claimed = { 'x-forwarded-for': i % 2 === 0 ? `10.0.0.${i}` : `2001:db8:0:${i}::1` };
        statuses.push((await on(i % 2 === 0 ? 0 : 1).auth('/sign-in/email', { email, password: `wrong ${i}` }, claimed)).status);
      }
      return statuses;
    };
    const expected = [...Array<number>(wrongPasswords).fill(401), 429, 429, 429, 429];
    const [known, unknown] = await Promise.all([tries(eve.email), tries(`nobody-${randomUUID()}@example.org`)]);
    expect([known, unknown]).toEqual([expected, expected]);
    await eve.first.auth('/sign-out', {});
    expect((await on(1).auth('/sign-in/email', { email: eve.email, password })).status).toBe(429);
    expect((await on(1, eve.first.cookie()).auth('/sign-in/email', { email: eve.email, password })).status).toBe(200);
  });
});
