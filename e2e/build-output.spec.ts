import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from './fixtures';
import { builtRoutes, isBuilt, readBuilt } from './routes';

test('the build holds no Server Action', () => {
  const manifest = JSON.parse(readBuilt('server/server-reference-manifest.json')) as { node: object; edge: object };
  expect(manifest.node).toEqual({});
  expect(manifest.edge).toEqual({});
});

test('nothing the browser can fetch is a source map or a settings file', async ({ request }) => {
  const served = readdirSync(fileURLToPath(new URL('../.next/static', import.meta.url)), { recursive: true, encoding: 'utf8' });
  // The build leaves an empty map beside what a thread of the browser starts from.
  const told = served.filter(
    (file) => /\.env/.test(file) || (file.endsWith('.map') && !/"sources": ?\[\],\s*"sections": ?\[\]/.test(readBuilt(`static/${file}`))),
  );
  expect(told).toEqual([]);
  for (const path of ['/.env', '/data/ridgebook.db', '/package.json', '/_next/../package.json']) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
});

test('there is no image optimiser', async ({ request }) => {
  const answer = await request.get('/_next/image?url=%2Ficon.svg&w=64&q=75');
  expect(answer.status()).toBeGreaterThanOrEqual(400);
});

test('every route answers with the security headers', async ({ request }) => {
  const { pages, handlers } = builtRoutes();
  // The framework's own page for a failed layout is a fixed file with nothing of anybody in it.
  const own = pages.filter((route) => route !== '/_global-error');
  const addresses = [...own, ...handlers].map((route) => route.replace(/\[\[?(\.\.\.)?\w+\]\]?/g, 'none'));
  for (const address of [...addresses, '/nowhere', '/icon.svg']) {
    const answer = await request.get(address, { failOnStatusCode: false, maxRedirects: 0 });
    const headers = answer.headers();
    expect(headers['x-content-type-options'], address).toBe('nosniff');
    expect(headers['x-powered-by'], address).toBeUndefined();
    if (!(headers['content-type'] ?? '').includes('text/html')) continue;
    const policy = headers['content-security-policy'] ?? '';
    expect(policy, address).toMatch(/script-src[^;]*'nonce-[\w+/=-]+'[^;]*'strict-dynamic'/);
    expect(policy, address).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/);
    for (const part of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) expect(policy, address).toContain(part);
    expect(headers['cross-origin-opener-policy'], address).toBe('same-origin');
    expect(headers['cache-control'] ?? '', address).not.toContain('s-maxage');
  }
});

test('each answer has a nonce of its own', async ({ request }) => {
  const nonces = new Set<string>();
  for (let count = 0; count < 50; count += 1) {
    const policy = (await request.get('/')).headers()['content-security-policy'] ?? '';
    nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? '');
  }
  expect(nonces.size).toBe(50);
});

test('a header that once skipped the proxy skips nothing', async ({ request }) => {
  for (const value of ['middleware', 'src/middleware', 'proxy', 'src/proxy:src/proxy:src/proxy:src/proxy:src/proxy']) {
    const answer = await request.get('/w/none', { headers: { 'x-middleware-subrequest': value } });
    expect(answer.status(), value).toBe(404);
    expect(answer.headers()['content-security-policy'], value).toBeDefined();
  }
});

test('the build was made for this run', () => {
  expect(isBuilt('BUILD_ID')).toBe(true);
});
