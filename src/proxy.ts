import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { env } from '@/lib/env';
import { isKnownHost, unknownHost } from '@/server/request-guard';
import { commonHeaders, contentSecurityPolicy, framedHeaders } from '@/server/response-headers';

/** A page behind a link is for whoever holds it: no search engine, no referrer, no copy. */
const sharedPage = { 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'no-referrer', 'cache-control': 'private, no-store' };

const shared = /^\/(?:s|t|embed)\/([^/]+)/;

/** The sites that may show this page in a frame, which is asked of the link; nobody's where that cannot be told. */
async function framedBy(pathname: string): Promise<readonly string[]> {
  const token = /^\/embed\/([\w-]+)$/.exec(pathname)?.[1];
  if (token === undefined) return [];
  const { embedSitesOf } = await import('@/features/link/data-embed');
  return embedSitesOf(token).catch(() => []);
}

/** What refuses the page of a link, which cannot choose its own status: from there, too many links were asked for that show nothing. */
async function guessed({ nextUrl, headers }: NextRequest): Promise<boolean> {
  const token = shared.exec(nextUrl.pathname)?.[1];
  if (token === undefined) return false;
  const { guessedTooOften } = await import('@/features/link/data-guess');
  // Whether the database can be read is said where the page is drawn.
  return guessedTooOften(token, headers).catch(() => false);
}

/** Headers for every page. Who may see what is decided where data is read, never here. */
export async function proxy(request: NextRequest): Promise<Response> {
  const settings = env();
  const common = commonHeaders(settings);
  if (!isKnownHost(request.headers.get('host'), settings)) {
    return new Response(unknownHost.message, {
      status: unknownHost.status,
      headers: { ...common, 'content-type': 'text/plain; charset=utf-8' },
    });
  }
  if (await guessed(request)) {
    const text = 'Too many links that show nothing were asked for from here. Wait a minute, then open yours again.';
    const headers = { ...common, ...sharedPage, 'content-type': 'text/plain; charset=utf-8', 'retry-after': '60' };
    return new Response(text, { status: 429, headers });
  }
  const nonce = randomBytes(16).toString('base64');
  const sites = await framedBy(request.nextUrl.pathname);
  const policy = contentSecurityPolicy(nonce, {
    secureCookies: settings.secureCookies,
    development: !settings.production,
    framedBy: sites,
  });
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  const more = shared.test(request.nextUrl.pathname) ? sharedPage : {};
  const framed = sites.length === 0 ? {} : framedHeaders;
  for (const [name, value] of Object.entries({ ...common, 'content-security-policy': policy, ...more, ...framed }))
    if (value !== null) response.headers.set(name, value);
  return response;
}

/** Not before /api, whose bodies a proxy would cut, nor before files that carry no page. */
export const config = { matcher: ['/((?!api/|_next/static/|fonts/).*)'] };
