import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { env } from '@/lib/env';
import { isKnownHost, unknownHost } from '@/server/request-guard';
import { commonHeaders, contentSecurityPolicy } from '@/server/response-headers';

/** A page behind a link is for whoever holds it: no search engine, no referrer, no copy. */
const sharedPage = { 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'no-referrer', 'cache-control': 'private, no-store' };

/** Headers for every page. Who may see what is decided where data is read, never here. */
export function proxy(request: NextRequest): Response {
  const settings = env();
  const common = commonHeaders(settings);
  if (!isKnownHost(request.headers.get('host'), settings)) {
    return new Response(unknownHost.message, {
      status: unknownHost.status,
      headers: { ...common, 'content-type': 'text/plain; charset=utf-8' },
    });
  }
  const nonce = randomBytes(16).toString('base64');
  const policy = contentSecurityPolicy(nonce, { secureCookies: settings.secureCookies, development: !settings.production });
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  const shared = /^\/[st]\//.test(request.nextUrl.pathname) ? sharedPage : {};
  for (const [name, value] of Object.entries({ ...common, 'content-security-policy': policy, ...shared }))
    response.headers.set(name, value);
  return response;
}

/** Not before /api, whose bodies a proxy would cut, nor before files that carry no page. */
export const config = { matcher: ['/((?!api/|_next/static/|fonts/).*)'] };
