import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Env } from '@/lib/env';
import { authSecret } from './auth-secret';

type Settings = Pick<Env, 'authSecret' | 'dataDir' | 'loopback' | 'baseUrl' | 'secureCookies'>;

const lifetime = 365 * 24 * 60 * 60;
const nameOf = ({ secureCookies }: Settings): string => (secureCookies ? '__Secure-ridgebook.device' : 'ridgebook.device');

const seal = (device: string, email: string, settings: Settings): string =>
  createHmac('sha256', authSecret(settings)).update(`device ${device} ${email.trim().toLowerCase()}`).digest('base64url');

/** The device that the browser names, where somebody has signed in to this account on it before; null otherwise. */
export function knownDevice(headers: Pick<Headers, 'get'>, email: string, settings: Settings): string | null {
  const cookies = (headers.get('cookie') ?? '').split(';').map((part) => part.trim());
  const value = cookies.find((part) => part.startsWith(`${nameOf(settings)}=`))?.slice(nameOf(settings).length + 1) ?? '';
  const [device = '', sealed = ''] = value.split('.');
  const expected = Buffer.from(seal(device, email, settings));
  const given = Buffer.from(sealed);
  return given.length === expected.length && timingSafeEqual(given, expected) ? device : null;
}

/** A value for Set-Cookie that lets the browser be known again. It signs nobody in. */
export function deviceCookie(email: string, known: string | null, settings: Settings): string {
  const device = known ?? randomBytes(16).toString('base64url');
  const value = `${device}.${seal(device, email, settings)}`;
  return `${nameOf(settings)}=${value}; Max-Age=${lifetime}; Path=/api/auth; HttpOnly; SameSite=Lax${settings.secureCookies ? '; Secure' : ''}`;
}
