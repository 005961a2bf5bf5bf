import { NextRequest } from 'next/server';
import { expect, test, vi } from 'vitest';
import * as embed from '@/features/link/data-embed';
import { proxy } from './proxy';

const headersOf = async (path: string) => {
  const request = new NextRequest(`http://localhost:3000${path}`, { headers: { host: 'localhost:3000' } });
  return Object.fromEntries((await proxy(request)).headers);
};
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
