import { NextRequest } from 'next/server';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import * as embed from '@/features/link/data-embed';
import * as guess from '@/features/link/data-guess';
import { proxy } from './proxy';

const asked = (path: string) => proxy(new NextRequest(`http://localhost:3000${path}`, { headers: { host: 'localhost:3000' } }));
const headersOf = async (path: string) => Object.fromEntries((await asked(path)).headers);
const tooOften = vi.spyOn(guess, 'guessedTooOften');
beforeAll(() => void tooOften.mockResolvedValue(false));
afterAll(() => void vi.restoreAllMocks());
const token = 'A'.repeat(43);

test('every page of a link is for nobody’s index, referrer or cache', async () => {
  for (const path of [`/s/${token}`, `/s/${token}/compare`, `/s/${token}/analyse`, `/t/${token}`, '/s/x', '/embed/x'])
    expect(await headersOf(path)).toMatchObject({
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
      'cache-control': 'private, no-store',
      'x-frame-options': 'DENY',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    });
});

test('a page is framed by the sites that its link names, and by nobody where they cannot be told', async () => {
  const sites = vi.spyOn(embed, 'embedSitesOf').mockResolvedValue(['https://wiki.example.org', 'http://localhost:8080']);
  const framed = await headersOf(`/embed/${token}`);
  expect(framed['content-security-policy']).toMatch(/frame-ancestors https:\/\/wiki\.example\.org http:\/\/localhost:8080(;|$)/);
  expect(framed).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'private, no-store' });
  expect(framed['x-frame-options']).toBeUndefined();
  expect((await headersOf(`/s/${token}`))['content-security-policy']).toContain("frame-ancestors 'none'");
  sites.mockRejectedValue(new Error('no database'));
  expect((await headersOf(`/embed/${token}`))['content-security-policy']).toContain("frame-ancestors 'none'");
});

test('a page of a link is refused where too many dead ones were asked for, and no other page', async () => {
  tooOften.mockResolvedValue(true);
  for (const path of [`/s/${token}`, `/s/${token}/charts`, `/t/${token}`, `/embed/${token}`]) {
    const answer = await asked(path);
    expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('cache-control')]).toEqual([
      429,
      '60',
      'private, no-store',
    ]);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  }
  expect((await asked('/workbooks')).status).toBe(200);
  tooOften.mockRejectedValue(new Error('no database'));
  expect((await asked(`/s/${token}`)).status).toBe(200);
});

test('a thousand answers have a thousand nonces', async () => {
  const nonces = new Set<string>();
  for (let count = 0; count < 1_000; count += 1)
    nonces.add(/'nonce-([\w+/=-]{20,})'/.exec((await asked('/workbooks')).headers.get('content-security-policy') ?? '')?.[1] ?? '');
  expect(nonces.size).toBe(1_000);
});
