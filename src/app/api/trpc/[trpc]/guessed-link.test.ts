import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { guessedTooOften } from '@/features/link/data-guess';
import { readSharedPage } from '@/features/link/data-shared';
import { newToken } from '@/features/link/token';
import { closeDatabase, useDatabase } from '@/server/database';
import { system } from '@/server/db';
import { quota } from '@/server/quota';
import { countUp } from '@/server/rate-count';
import { type Created, onBothDatabases } from '@/server/testing/databases';
import { withSettings } from '@/server/testing/settings';
import { browser, type Browser, held, makeWorkbook, text } from './testing/browser';

const header = 'x-real-ip';
const proxied = <T>(work: () => Promise<T>): Promise<T> => withSettings({ clientAddressHeader: header }, work);

/** Asks as a reader of a link does, from an address that the proxy in front has written. */
const ask = async (token: string, headers: Readonly<Record<string, string>>) => {
  const { status, raw } = await browser().mutate('link.explain', { token, scenario: 'Base', quantityId: 'layers' }, headers);
  return { status, raw };
};
/** Whether the page of a link is refused. */
const refused = (token: string, address: string) => guessedTooOften(token, new Headers({ [header]: address }));

onBothDatabases('a guessed token', ({ create, provider }) => {
  let created: Created;
  let ada: Browser;
  let live: string;
  /** Of links that were there once. */
  let dead: readonly string[];
  beforeAll(async () => {
    created = await create();
    await useDatabase(created.settings);
    ada = browser();
    const { workbookId } = await makeWorkbook(ada);
    const make = async () => (await ada.mutate('link.create', { workbookId, mutationId: randomUUID() })).data;
    const [first, expired, revoked] = [await make(), await make(), await make()];
    live = text(first, 'token');
    dead = [text(expired, 'token'), text(revoked, 'token')];
    const past = { expiresAt: new Date(0) };
    await system((tx) => tx.shareLink.updateMany({ where: { id: text(expired, 'linkId') }, data: past }));
    await ada.mutate('link.revoke', { workbookId, linkId: text(revoked, 'linkId'), mutationId: randomUUID() });
    // No minute ends while guesses of it are counted.
    vi.spyOn(Date, 'now').mockReturnValue(Date.now());
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await closeDatabase();
    await created.remove();
  });

  /** The answers to so many tokens of nothing. */
  async function guesses(headers: (guess: number) => Record<string, string>, most: number): Promise<readonly number[]> {
    const statuses: number[] = [];
    for (let guess = 0; guess < most; guess += 1) statuses.push((await ask(newToken(), headers(guess))).status);
    return statuses;
  }

  test('is answered like a dead one, then refused for its address alone, and never shuts out whoever holds a link', async () => {
    await proxied(async () => {
      const from = { [header]: '192.0.2.1' };
      const answers = await Promise.all([newToken(), ...dead, 'short', '__proto__'.padEnd(43, 'A')].map((token) => ask(token, from)));
      expect(new Set(answers.map(({ raw }) => raw)).size).toBe(1);
      const statuses = await guesses(() => from, quota.guessesPerAddress);
      expect(statuses.indexOf(429)).toBe(quota.guessesPerAddress - answers.length);
      expect(new Set(statuses.slice(statuses.indexOf(429)))).toEqual(new Set([429]));
      // What a guesser writes beside the proxy's header changes nothing.
      const forged = { ...from, 'x-forwarded-for': '198.51.100.7', forwarded: 'for=198.51.100.7', 'x-client-ip': '198.51.100.7' };
      expect((await ask(newToken(), forged)).status).toBe(429);
      expect((await ask(newToken(), { [header]: `198.51.100.9, ${from[header]}` })).status).toBe(429);
      expect(await Promise.all([...dead, newToken()].map((token) => refused(token, from[header])))).toEqual([true, true, true]);
      expect([(await ask(live, from)).status, await refused(live, from[header])]).toEqual([200, false]);
      expect([(await ask(newToken(), { [header]: '192.0.2.2' })).status, await refused(newToken(), '192.0.2.2')]).toEqual([404, false]);
    });
  });

  test('is counted for everybody together where no proxy tells addresses apart, whatever headers say', async () => {
    const key = `guess:everyone:${Math.floor(Date.now() / 60_000)}`;
    await countUp(key, Date.now(), quota.guessesTogether);
    const rotated = (guess: number) => ({
      'x-forwarded-for': `10.0.0.${guess}`,
      [header]: `10.0.1.${guess}`,
      'x-client-ip': `10.0.2.${guess}`,
    });
    expect(await guesses(rotated, 3)).toEqual([429, 429, 429]);
    expect((await ask(live, rotated(9))).status).toBe(200);
    // Whoever is over the limit writes nothing more.
    const counted = await system((tx) => tx.rateLimit.findUnique({ where: { key } }));
    expect(counted?.count).toBe(quota.guessesTogether);
  });

  // What follows does not depend on the database.
  if (provider === 'postgresql') return;

  test('is counted for the whole network that one person holds, for pages as for the API', async () => {
    await proxied(async () => {
      for (let guess = 0; guess < quota.guessesPerAddress; guess += 1) await refused(newToken(), `2001:db8:1:1::${guess + 1}`);
      expect([await refused(newToken(), '2001:db8:1:1:ffff::1'), await refused(newToken(), '2001:db8:1:2::1')]).toEqual([true, false]);
      expect((await ask(newToken(), { [header]: '2001:db8:1:1::2' })).status).toBe(429);
    });
  });

  test('is refused by nobody where nothing is counted, which this test then sees', async () => {
    await withSettings({ clientAddressHeader: header, sabotage: 'limit' }, async () => {
      const statuses = await guesses(() => ({ [header]: '192.0.2.3' }), quota.guessesPerAddress + 3);
      expect(new Set(statuses)).toEqual(new Set([404]));
    });
  });

  test('opens nothing', async () => {
    const calls = inject('soak') ? 100_000 : 50;
    let hits = 0;
    for (let guess = 0; guess < calls; guess += 1) if ((await readSharedPage(held(newToken()))) !== null) hits += 1;
    if (inject('soak')) process.stdout.write(`${JSON.stringify({ id: 'S9 guesses', provider, calls, hits })}\n`);
    expect([hits, (await readSharedPage(held(live))) !== null]).toEqual([0, true]);
  }, 600_000);
});
