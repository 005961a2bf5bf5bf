import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { closeDatabase, database, useDatabase } from '@/server/database';
import { system } from '@/server/db';
import { bodyLimit, isKnownHost } from '@/server/request-guard';
import { type Created, onSqlite } from '@/server/testing/databases';
import { sabotaged } from '@/server/testing/settings';
import { handle } from './handle';
import { at, browser, type Browser, type Made, makeWorkbook, origin } from './testing/browser';
import { procedures } from './testing/samples';

let created: Created;
let ada: Browser;
let made: Made;
beforeAll(async () => {
  created = await onSqlite.create();
  await useDatabase(created.settings);
  ada = browser();
  made = await makeWorkbook(ada);
});
afterAll(async () => {
  await closeDatabase();
  await created.remove();
});

const own = () => ({
  host: 'localhost:3000',
  origin,
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/json',
  cookie: ada.cookie(),
});
const rename = () => JSON.stringify({ workbookId: made.workbookId, name: 'Taken', baseName: 'Empty', mutationId: randomUUID() });

async function post(change: Readonly<Record<string, string | null>>, body: BodyInit = rename(), path = 'workbook.rename') {
  const headers = new Headers();
  for (const [name, value] of Object.entries({ ...own(), ...change })) if (value !== null) headers.set(name, value);
  const response = await handle(new Request(`${origin}/api/trpc/${path}`, { method: 'POST', headers, body }));
  const answer = await response.text();
  expect(answer.length).toBeLessThan(2_048);
  return { status: response.status, json: JSON.parse(answer) as unknown, headers: response.headers };
}

const revisions = () => system((tx) => tx.revision.count());

describe('a request that changes something', () => {
  test.each<[string, Record<string, string | null>, number]>([
    ['a foreign page', { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }, 403],
    ['a foreign page, with an old browser', { origin: 'https://elsewhere.example', 'sec-fetch-site': null }, 403],
    ['another port of this machine', { origin: 'http://localhost:4000' }, 403],
    ['https for http', { origin: 'https://localhost:3000' }, 403],
    ['a hidden origin', { origin: 'null' }, 403],
    ['no origin, cross-site', { origin: null, 'sec-fetch-site': 'cross-site' }, 403],
    ['no origin at all', { origin: null, 'sec-fetch-site': null }, 403],
    ['a subdomain', { 'sec-fetch-site': 'same-site' }, 403],
    ['a host that resolves here', { host: 'rebound.example:3000', origin: 'http://rebound.example:3000' }, 421],
    ['no host', { host: '' }, 421],
    ['a form', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['another form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['plain text', { 'content-type': 'text/plain' }, 415],
    ['bytes', { 'content-type': 'application/octet-stream' }, 415],
    ['a type that only looks like JSON', { 'content-type': 'text/plain; application/json' }, 415],
    ['no type', { 'content-type': null }, 415],
    ['a compressed body', { 'content-encoding': 'gzip' }, 415],
    ['an announced length over the limit', { 'content-length': String(bodyLimit + 1) }, 413],
    ['an announced length that did not arrive', { 'content-length': '999' }, 400],
  ])('is refused from %s', async (_, change, status) => {
    const before = await revisions();
    const answer = await post(change);
    expect(answer.status).toBe(status);
    expect(at(answer.json, 'error', 'message')).toMatch(/\.$/);
    expect(await revisions()).toBe(before);
  });

  test('is refused as GET, by an override and by another method', async () => {
    const before = await revisions();
    const search = `?input=${encodeURIComponent(rename())}`;
    const get = await handle(new Request(`${origin}/api/trpc/workbook.rename${search}`, { headers: own() }));
    expect(get.status).toBe(405);
    for (const name of ['x-http-method-override', 'x-http-method']) {
      const overridden = await handle(
        new Request(`${origin}/api/trpc/workbook.rename${search}`, { headers: { ...own(), [name]: 'POST' } }),
      );
      expect(overridden.status).toBe(405);
    }
    expect(
      (await handle(new Request(`${origin}/api/trpc/workbook.rename`, { method: 'PUT', headers: own(), body: rename() }))).status,
    ).toBe(405);
    expect(await revisions()).toBe(before);
  });

  test('passes from an own page', async () => {
    expect((await post({})).status).toBe(200);
    expect((await post({ 'content-type': 'application/json; charset=utf-8' })).status).toBe(200);
    // A question may be a post, too, so that what it asks with stands in no address.
    expect((await post({}, '{}', 'workbook.deleted')).status).toBe(200);
    expect((await post({ host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' })).status).toBe(200);
  });
});

describe('what is too much', () => {
  test('a body over the limit, also without an announced length', async () => {
    expect((await post({}, 'x'.repeat(bodyLimit + 1))).status).toBe(413);
    expect((await post({}, 'x'.repeat(bodyLimit))).status).toBe(400);
    // Without the limit it is read to its end, which the first line here would see.
    expect((await sabotaged('guard', () => post({}, 'x'.repeat(bodyLimit + 1)))).status).toBe(400);
  });

  test('a batch of eleven, and a path of commas, reach no procedure', async () => {
    const { reader } = await database();
    const spy = vi.spyOn(reader, '$queryRaw');
    const paths = [Array.from({ length: 11 }, () => 'workbook.list').join(','), ','.repeat(900), '%2C'.repeat(300), 'a'.repeat(5_000)];
    for (const path of paths) {
      const begun = performance.now();
      const response = await handle(new Request(`${origin}/api/trpc/${path}?batch=1&input={}`, { headers: own() }));
      expect([400, 414]).toContain(response.status);
      expect(performance.now() - begun).toBeLessThan(200);
    }
    expect(spy).not.toHaveBeenCalled();
    spy.mockRestore();
    const ten = Array.from({ length: 10 }, () => 'preset.list').join(',');
    expect((await handle(new Request(`${origin}/api/trpc/${ten}?batch=1&input={}`, { headers: own() }))).status).toBe(200);
  });

  test('a long address, deep JSON and no JSON at all', async () => {
    const long = await handle(new Request(`${origin}/api/trpc/workbook.list?input=${'x'.repeat(20_000)}`, { headers: own() }));
    expect(long.status).toBe(414);
    for (const body of ['['.repeat(100_000) + ']'.repeat(100_000), '{', 'null', '', '"text"'])
      expect((await post({}, body)).status).toBe(400);
  });
});

describe('every answer', () => {
  test('carries the headers of an answer that is no page', async () => {
    for (const { headers } of [await post({}), await post({ origin: 'null' }), await ada.query('workbook.view', { workbookId: 'x' })]) {
      expect(headers.get('cache-control')).toBe('private, no-store');
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });
});

test('a server with an address answers to that alone; one without answers to this machine', () => {
  const published = { baseUrl: 'https://plans.example.org', loopback: false };
  expect(['plans.example.org', 'PLANS.example.org'].every((host) => isKnownHost(host, published))).toBe(true);
  expect(
    ['localhost', '127.0.0.1:3000', 'plans.example.org.evil.example', '', 'a b', null].some((host) => isKnownHost(host, published)),
  ).toBe(false);
  const local = { baseUrl: 'http://localhost:3000', loopback: true };
  expect(['localhost:3000', '127.0.0.1:3000', '[::1]:3000'].every((host) => isKnownHost(host, local))).toBe(true);
  expect(['localhost.evil.example', '10.0.0.1:3000', '127.0.0.1.nip.example'].some((host) => isKnownHost(host, local))).toBe(false);
});

/** Which of the mutations are taken from elsewhere, however they are sent. */
async function takenFromElsewhere(paths: readonly string[]): Promise<readonly unknown[]> {
  const foreign: readonly (readonly [Record<string, string | null>, BodyInit?])[] = [
    [{ origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }],
    [{ origin: null, 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ origin: null, 'sec-fetch-site': null }],
    [{ 'content-type': 'text/plain' }],
    [{ 'content-type': 'application/x-www-form-urlencoded' }, 'input=%7B%7D'],
    [{ 'content-type': null }, new FormData()],
  ];
  const taken: unknown[] = [];
  for (const path of paths) {
    for (const [change, body] of foreign) {
      const { status } = await post(change, body ?? '{}', path);
      if (status !== 403 && status !== 415) taken.push([path, change, status]);
    }
    for (const [name, value] of [['x-http-method-override', 'POST'] as const, ['x-none', ''] as const]) {
      const { status } = await handle(new Request(`${origin}/api/trpc/${path}?input={}`, { headers: { ...own(), [name]: value } }));
      if (status !== 405) taken.push([path, name, status]);
    }
  }
  return taken;
}

const mutations = procedures.flatMap(({ type, path }) => (type === 'mutation' ? [path] : []));

test('no mutation is taken from elsewhere, however it is sent', async () => {
  const before = await revisions();
  expect(await takenFromElsewhere(mutations)).toEqual([]);
  expect(await revisions()).toBe(before);
});

test('without the guard, mutations are taken from elsewhere, which the test above would see', async () => {
  const some = ['workbook.rename', 'team.create', 'link.create'];
  const taken = await sabotaged('guard', () => takenFromElsewhere(some));
  expect(new Set(taken.map((each) => at(each, 0)))).toEqual(new Set(some));
});
