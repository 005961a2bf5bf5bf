import type { Env } from '@/lib/env';
import type { Refusal } from './request-guard';

/** On every answer, pages and data alike. */
export function commonHeaders({ secureCookies }: Pick<Env, 'secureCookies'>): Readonly<Record<string, string>> {
  return {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    ...(secureCookies ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
  };
}

/** Of a page that other sites may show in a frame, in place of the common ones. */
export const framedHeaders = { 'x-frame-options': null, 'cross-origin-resource-policy': 'cross-origin' } as const;

/** On answers of the API, which are never pages. */
export function apiHeaders(settings: Pick<Env, 'secureCookies'>): Readonly<Record<string, string>> {
  return {
    ...commonHeaders(settings),
    'cache-control': 'private, no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-robots-tag': 'noindex',
  };
}

type Policed = { readonly secureCookies: boolean; readonly development: boolean; readonly framedBy?: readonly string[] };

/**
 * Scripts run by their nonce alone, and what they load. Style elements need it too; style attributes are let
 * through, since charts and the sheet place their parts with them, and an attribute cannot fetch or run anything
 * that img-src and font-src do not allow.
 * @param framedBy sites that may show the page in a frame
 * @param development React's development build evaluates text to rebuild stacks; production never does.
 */
export function contentSecurityPolicy(nonce: string, { secureCookies, development, framedBy = [] }: Policed): string {
  const rules = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-src 'none'",
    "worker-src 'self'",
    `frame-ancestors ${framedBy.length === 0 ? "'none'" : framedBy.join(' ')}`,
    ...(secureCookies ? ['upgrade-insecure-requests'] : []),
  ];
  return rules.join('; ');
}

/** An answer to a refused request, in the form that the browser's client understands. */
export function refuse({ status, message, allow }: Refusal, settings: Pick<Env, 'secureCookies'>): Response {
  const headers = { ...apiHeaders(settings), ...(allow === undefined ? {} : { allow }) };
  return Response.json({ error: { message, code: -32600, data: { code: 'BAD_REQUEST', httpStatus: status } } }, { status, headers });
}
