import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Env } from '@/lib/env';
import { authSecret } from './auth-secret';

type Settings = Pick<Env, 'authSecret' | 'dataDir' | 'loopback' | 'baseUrl' | 'secureCookies'>;

/** In s. */
const lifetime = 12 * 60 * 60;

/** The API has one address for all links, so each has a cookie of its own. */
const nameOf = (tokenHash: string, { secureCookies }: Settings): string =>
  `${secureCookies ? '__Secure-' : ''}ridgebook.link-${tokenHash.slice(0, 16)}`;

/** The password's hash is in it: another password ends what was sealed before. */
const seal = (link: Protected, until: number, settings: Settings): string =>
  createHmac('sha256', authSecret(settings)).update(`link ${link.tokenHash} ${link.passwordHash} ${until}`).digest('base64url');

export type Protected = { readonly tokenHash: string; readonly passwordHash: string };

/** Whether these cookies came from somebody who gave the link's password, lately. */
export function hasPass(cookies: string | null, link: Protected, settings: Settings, now: number = Date.now()): boolean {
  const name = `${nameOf(link.tokenHash, settings)}=`;
  return (cookies ?? '').split(';').some((part) => {
    const [until = '', sealed = ''] = part.trim().startsWith(name) ? part.trim().slice(name.length).split('.') : [];
    if (!/^\d{1,15}$/.test(until) || Number(until) <= now) return false;
    const expected = Buffer.from(seal(link, Number(until), settings));
    const given = Buffer.from(sealed);
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}

/** Values for Set-Cookie: one for the link's own pages, and one for the API, which answers for them. */
export function passCookies(link: Protected, path: string, settings: Settings, now: number = Date.now()): readonly string[] {
  const until = now + lifetime * 1_000;
  const value = `${nameOf(link.tokenHash, settings)}=${until}.${seal(link, until, settings)}`;
  const rest = `Max-Age=${lifetime}; HttpOnly; SameSite=Lax${settings.secureCookies ? '; Secure' : ''}`;
  return [path, '/api/trpc'].map((scope) => `${value}; Path=${scope}; ${rest}`);
}
