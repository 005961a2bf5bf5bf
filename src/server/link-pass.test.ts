import { expect, test } from 'vitest';
import { hasPass, passCookies } from './link-pass';

const settings = {
  authSecret: 's'.repeat(32),
  dataDir: '/nowhere',
  loopback: true,
  baseUrl: 'http://localhost:3000',
  secureCookies: false,
};
const link = { tokenHash: 'a'.repeat(64), passwordHash: 'salt:key' };
const now = Date.UTC(2026, 10, 26);
const hour = 60 * 60 * 1_000;

const sent = (cookies: readonly string[]) => cookies.map((cookie) => cookie.split(';')[0]).join('; ');
const given = sent(passCookies(link, '/s/token', settings, now));

test('whoever gave the password is let in for twelve hours, on the pages of that link and for what they ask', () => {
  const cookies = passCookies(link, '/s/token', settings, now);
  expect(cookies.map((cookie) => /Path=([^;]+)/.exec(cookie)?.[1])).toEqual(['/s/token', '/api/trpc']);
  for (const cookie of cookies) expect(cookie).toMatch(/; HttpOnly; SameSite=Lax$/);
  expect(passCookies(link, '/s/token', { ...settings, secureCookies: true }, now)[0]).toMatch(/^__Secure-.*; Secure$/);
  expect(hasPass(`other=1; ${given}`, link, settings, now + 11 * hour)).toBe(true);
  expect(hasPass(given, link, settings, now + 12 * hour)).toBe(false);
});

test('a pass ends with the password, opens no other link, and cannot be lengthened or made', () => {
  expect(hasPass(given, { ...link, passwordHash: 'salt:other' }, settings, now)).toBe(false);
  expect(hasPass(given, { ...link, tokenHash: `${'a'.repeat(63)}b` }, settings, now)).toBe(false);
  expect(hasPass(given, link, { ...settings, authSecret: 't'.repeat(32) }, now)).toBe(false);
  const later = given.replaceAll(String(now + 12 * hour), String(now + 24 * hour));
  for (const forged of [later, null, '', given.replace(/\.[^;]*/g, '.'), given.replace(/=\d+/g, '=1e99')])
    expect(hasPass(forged, link, settings, now)).toBe(false);
});
