import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { closeDatabase, useDatabase } from '@/server/database';
import { system } from '@/server/db';
import { quota } from '@/server/quota';
import { newToken } from '@/features/link/token';
import { createReset } from '@/server/reset-link';
import { wrongPasswords } from '@/server/sign-in-limit';
import { type Created, onBothDatabases } from '@/server/testing/databases';
import { startWorker, type Worker } from '@/server/testing/processes';
import { at, browser, type Browser, makeWorkbook, text } from './testing/browser';
import { underLoad } from './testing/load';

const password = 'a long enough one';

/** A cache in front of an instance: none, one that keeps what it may, and one that keeps all. */
type InFront = 'obeying' | 'keeping' | undefined;

/** Sends what a browser would send to the instance at a port. */
const instanceAt = (port: number, inFront: InFront) => async (request: Request) => {
  const { pathname, search } = new URL(request.url);
  const headers = new Headers(request.headers);
  headers.delete('host');
  if (inFront !== undefined) headers.set('x-in-front', inFront);
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
    const variables = { AUTH_SECRET: randomUUID() + randomUUID(), DATA_DIR: folder, CLIENT_ADDRESS_HEADER: 'x-real-ip' };
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

  const on = (instance: 0 | 1, cookie = '', inFront: InFront = undefined): Browser => {
    const cookies = cookie.split('; ').flatMap((pair) => {
      const cut = pair.indexOf('=');
      return cut < 0 ? [] : [[pair.slice(0, cut), pair.slice(cut + 1)] as const];
    });
    return browser(cookies, instanceAt(ports[instance], inFront));
  };
  const signedUp = async (name: string) => {
    const [first, email] = [on(0), `${name.toLowerCase()}-${randomUUID()}@example.org`];
    expect((await first.auth('/sign-up/email', { name, email, password })).status).toBe(200);
    return { first, second: on(1, first.cookie()), email };
  };

  const soak = inject('soak');
  const told = (what: string, figures: object) => soak && process.stdout.write(`${JSON.stringify({ id: what, ...figures })}\n`);

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
    const tried = soak ? 1_000 : wrongPasswords + 4;
    const tries = async (email: string) => {
      const statuses: number[] = [];
      for (let i = 0; i < tried; i += 1) {
        const claimed = { 'x-forwarded-for': i % 2 === 0 ? `10.0.0.${i}` : `2001:db8:0:${i}::1` };
        statuses.push((await on(i % 2 === 0 ? 0 : 1).auth('/sign-in/email', { email, password: `wrong ${i}` }, claimed)).status);
      }
      return statuses;
    };
    const expected = [...Array<number>(wrongPasswords).fill(401), ...Array<number>(tried - wrongPasswords).fill(429)];
    const [known, unknown] = await Promise.all([tries(eve.email), tries(`nobody-${randomUUID()}@example.org`)]);
    expect([known, unknown]).toEqual([expected, expected]);
    await eve.first.auth('/sign-out', {});
    expect((await on(1).auth('/sign-in/email', { email: eve.email, password })).status).toBe(429);
    expect((await on(1, eve.first.cookie()).auth('/sign-in/email', { email: eve.email, password })).status).toBe(200);
  });

  if (soak)
    test('take as long over a wrong password whether there is such an account or not', { timeout: 600_000 }, async () => {
      const times = { known: [] as number[], unknown: [] as number[] };
      for (let pair = 0; pair < 20; pair += 1) {
        const { email } = await signedUp('Eve');
        for (let i = 0; i < wrongPasswords; i += 1) {
          for (const [kind, tried] of [['known', email] as const, ['unknown', `nobody-${pair}-${email}`] as const]) {
            const start = performance.now();
            expect((await on(i % 2 === 0 ? 0 : 1).auth('/sign-in/email', { email: tried, password: `wrong ${i}` })).status).toBe(401);
            times[kind].push(performance.now() - start);
          }
        }
      }
      const median = (all: readonly number[]) => all.toSorted((a, b) => a - b)[all.length >> 1] ?? Number.NaN;
      const [known, unknown] = [median(times.known), median(times.unknown)];
      told('S8', { known, unknown });
      expect(Math.abs(known / unknown - 1)).toBeLessThan(0.1);
    });

  test('count together the tokens that one address guesses', async () => {
    const statuses: number[] = [];
    const minute = Math.floor(Date.now() / 60_000);
    for (let i = 0; i < quota.guessesPerAddress + 6; i += 1) {
      const guess = { token: newToken(), scenario: 'Base', quantityId: 'layers' };
      statuses.push((await on(i % 2 === 0 ? 0 : 1).mutate('link.explain', guess, { 'x-real-ip': '192.0.2.7' })).status);
    }
    // Where a minute ended meanwhile, two counts were begun.
    const same = Math.floor(Date.now() / 60_000) === minute;
    expect(statuses.filter((status) => status === 404).length).toBeLessThanOrEqual(quota.guessesPerAddress * (same ? 1 : 2));
    expect(new Set(statuses)).toEqual(new Set(same ? [404, 429] : statuses));
  });

  /** Asks until it is done: an instance that is asked for more than it can says so, and changes nothing. */
  const done = async (ask: () => Promise<{ readonly status: number }>): Promise<undefined> => {
    for (let tries = 0; (await ask()).status !== 200; tries += 1) expect(tries).toBeLessThan(20);
  };
  /** Each request goes to the other instance than the one before. */
  const inTurns = (ask: (person: Browser) => Promise<{ readonly status: number }>, cookie = '', inFront: InFront = undefined) => {
    const people = [on(0, cookie, inFront), on(1, cookie, inFront)] as const;
    return (turn: number) => ask(people[turn % 2 === 0 ? 0 : 1]);
  };

  const fronts: readonly (readonly [InFront, number])[] = soak
    ? [
        [undefined, 50],
        ['obeying', 10],
        ['keeping', 1],
      ]
    : [
        [undefined, 1],
        ['keeping', 1],
      ];
  test.each(fronts)(
    'refuse a revoked and an expired link under load, with a cache in front: %s',
    async (inFront, repeats) => {
      const ada = await signedUp('Ada');
      const { workbookId } = await makeWorkbook(ada.first);
      for (let repeat = 0; repeat < repeats; repeat += 1) {
        for (const how of inFront === undefined || soak ? ['revoked', 'expired'] : ['revoked']) {
          const { data } = await ada.first.mutate('link.create', { workbookId, mutationId: randomUUID() });
          const [token, linkId] = [text(data, 'token'), text(data, 'linkId')];
          const end = async () => {
            if (how === 'revoked') {
              const revoke = { workbookId, linkId, mutationId: randomUUID() };
              return done(() => ada.first.mutate('link.revoke', revoke));
            }
            const wait = 100;
            const [ends, at] = [performance.now() + wait, new Date(Date.now() + wait)];
            await system((tx) => tx.shareLink.updateMany({ where: { id: linkId }, data: { expiresAt: at } }));
            // On a slow machine the time may be over before it is written.
            return Math.max(ends, performance.now());
          };
          const asked = { token, scenario: 'Base', quantityId: 'layers' };
          const ask = inTurns((person) => person.query('link.explain', asked), '', inFront);
          const found = await underLoad({ rate: soak ? 100 : 12, ask, end, rest: soak ? 1_100 : 400 });
          told(`S10 ${how}${inFront === undefined ? '' : `, ${inFront} cache`}`, found);
          expect([found.before > 0, found.after > 0, found.late > 0]).toEqual([true, true, inFront === 'keeping']);
          await ada.first.mutate('link.revoke', { workbookId, linkId, mutationId: randomUUID() });
        }
      }
    },
    600_000,
  );

  const ways = ['removed', 'demoted', 'signed out', 'reset', 'deleted'] as const;
  const cases: readonly (readonly [(typeof ways)[number], InFront])[] = soak
    ? [...ways.map((way) => [way, undefined] as const), ['removed', 'keeping']]
    : [['removed', undefined]];
  test.each(cases)(
    'refuse whoever was %s, under load, with a cache in front: %s',
    async (way, inFront) => {
      for (let repeat = 0; repeat < (soak ? 5 : 1); repeat += 1) {
        const [ada, bob] = [await signedUp('Ada'), await signedUp('Bob')];
        const teamId = text((await ada.first.mutate('team.create', { name: 'Fleet' })).data, 'teamId');
        const { workbookId, scenarioId } = await makeWorkbook(ada.first);
        const invited = await ada.second.mutate('team.invite', { teamId, role: 'editor', expiresInDays: 1 });
        await bob.first.mutate('team.join', { token: text(invited.data, 'path').slice('/join/'.length) });
        const members = at((await ada.first.query('team.view', { teamId })).data, 'members') as { name: string; userId: string }[];
        const userId = members.find(({ name }) => name === 'Bob')?.userId;
        const edits = [{ scenarioId, quantityId: 'layers', text: '61', baseVersion: 99 }];
        const ask = inTurns(
          (person) =>
            way === 'demoted'
              ? person.mutate('workbook.setCells', { workbookId, mutationId: randomUUID(), edits })
              : person.query('workbook.view', { workbookId }),
          bob.first.cookie(),
          inFront,
        );
        const end = async () => {
          if (way === 'removed') return done(() => ada.first.mutate('team.removeMember', { teamId, userId }));
          if (way === 'demoted') return done(() => ada.first.mutate('team.setRole', { teamId, userId, role: 'viewer' }));
          if (way === 'signed out') return done(() => bob.first.auth('/sign-out', {}));
          if (way === 'deleted') return done(() => bob.first.mutate('account.remove', { password }));
          const token = await createReset(bob.email);
          return done(() => on(0).mutate('account.resetPassword', { token, next: 'another long one' }));
        };
        const found = await underLoad({ rate: soak ? 50 : 12, ask, end, rest: soak ? 1_100 : 400 });
        told(`S5 ${way}${inFront === undefined ? '' : `, ${inFront} cache`}`, found);
        expect([found.before > 0, found.after > 0, found.late > 0]).toEqual([true, true, inFront === 'keeping']);
      }
    },
    600_000,
  );
});
