import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { authSecret } from './auth-secret';

let dataDir: string;
beforeEach(() => {
  dataDir = join(mkdtempSync(join(tmpdir(), 'ridgebook-secret-')), 'data');
});
afterEach(() => rmSync(join(dataDir, '..'), { recursive: true }));

const here = { authSecret: undefined, loopback: true, baseUrl: 'http://localhost:3000' };

test('is made once into the data folder, readable by its owner only, and kept', () => {
  const secret = authSecret({ ...here, dataDir });
  expect(secret.length).toBeGreaterThanOrEqual(43);
  expect(authSecret({ ...here, dataDir })).toBe(secret);
  expect(statSync(join(dataDir, 'auth-secret')).mode & 0o777).toBe(0o600);
  expect(readdirSync(dataDir)).toEqual(['auth-secret']);
});

test('is the configured one where there is one', () => {
  expect(authSecret({ ...here, dataDir, authSecret: 'configured'.repeat(4) })).toBe('configured'.repeat(4));
});

test('must be configured where others can reach the address', () => {
  const open = { ...here, dataDir, loopback: false, baseUrl: 'https://plans.example.org' };
  expect(() => authSecret(open)).toThrow(/AUTH_SECRET is not set, and https:\/\/plans\.example\.org/);
});

test('a damaged file is named instead of being used', () => {
  authSecret({ ...here, dataDir });
  writeFileSync(join(dataDir, 'auth-secret'), 'short');
  expect(() => authSecret({ ...here, dataDir })).toThrow(/does not hold a secret/);
});
