import { expect, test } from 'vitest';
import { comebackSentence, refusalSentence } from './auth-call';
import { deviceWords } from './device-words';
import { nextPlace } from './next-place';

test('after signing in nobody is sent to another site', () => {
  const asked = ['/join/abc', '/w/1?a=b', '//evil.example', '/\\evil.example', 'https://evil.example', ['/a'], undefined];
  expect(asked.map(nextPlace)).toEqual(['/join/abc', '/w/1?a=b', ...Array<string>(5).fill('/workbooks')]);
});

test('a refusal is a sentence, and a failure of the server tells nothing of it', () => {
  expect(refusalSentence(401, { code: 'INVALID_EMAIL_OR_PASSWORD', message: 'Invalid' })).toMatch(/^No account has this address/);
  expect(refusalSentence(429, { message: 'This account was tried too often.' })).toBe('This account was tried too often.');
  expect(refusalSentence(500, { message: 'SELECT failed' })).not.toContain('SELECT');
});

test('a sign-in elsewhere that fails says what to do, and an unknown reason is not repeated', () => {
  expect(comebackSentence(undefined)).toBeNull();
  expect(comebackSentence('account_not_linked')).toMatch(/confirm the address/);
  expect(comebackSentence('<b>your bank</b>')).toMatch(/^The sign-in was not finished/);
});

test('a device is named in words', () => {
  const chrome = 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36';
  const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Mobile/15E148 Safari/604.1';
  expect([chrome, phone, 'curl/8', null].map(deviceWords)).toEqual([
    'Chrome on Windows',
    'Safari on iOS',
    'An unknown program',
    'An unknown program',
  ]);
});
