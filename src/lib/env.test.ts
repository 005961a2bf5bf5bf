import { describe, expect, test } from 'vitest';
import { isLoopback, readEnv } from './env';

describe('readEnv', () => {
  test('without any variable: an SQLite file in data/, this machine alone, plain cookies', () => {
    expect(readEnv({})).toMatchObject({
      database: { provider: 'sqlite', url: `file:${process.cwd()}/data/ridgebook.db` },
      baseUrl: 'http://localhost:3000',
      loopback: true,
      secureCookies: false,
      migrateAtStart: true,
    });
  });

  test('an empty variable counts as absent', () => {
    expect(readEnv({ DATABASE_URL: '', PORT: '' })).toEqual(readEnv({}));
  });

  test('a Postgres address is used as it is, and the owner is the same user unless named', () => {
    const url = 'postgres://ridge:secret@db.example.org/ridge';
    expect(readEnv({ DATABASE_URL: url }).database).toMatchObject({ provider: 'postgresql', url, ownerUrl: url });
    const ownerUrl = 'postgres://owner@db.example.org/ridge';
    expect(readEnv({ DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl }).database).toMatchObject({ url, ownerUrl });
  });

  test('an https address makes cookies Secure', () => {
    expect(readEnv({ RIDGEBOOK_URL: 'https://plans.example.org/' })).toMatchObject({
      baseUrl: 'https://plans.example.org',
      loopback: false,
      secureCookies: true,
    });
  });

  test('an http address of others is refused, unless it is accepted outright', () => {
    expect(() => readEnv({ RIDGEBOOK_URL: 'http://plans.example.org' })).toThrow(/neither https nor this machine/);
    expect(() => readEnv({ HOST: '0.0.0.0' })).toThrow(/http:\/\/0\.0\.0\.0:3000/);
    expect(readEnv({ HOST: '0.0.0.0', RIDGEBOOK_ALLOW_HTTP: '1' })).toMatchObject({
      loopback: false,
      secureCookies: false,
    });
    expect(readEnv({ HOST: '0.0.0.0', RIDGEBOOK_URL: 'https://plans.example.org' }).secureCookies).toBe(true);
  });

  test.each([
    [{ PORT: 'http' }, 'PORT must be a whole number'],
    [{ PORT: '70000' }, 'PORT must be a whole number'],
    [{ RIDGEBOOK_URL: 'plans' }, 'RIDGEBOOK_URL must be the full address'],
    [{ RIDGEBOOK_URL: 'ftp://plans.example.org' }, 'RIDGEBOOK_URL must be the full address'],
    [{ AUTH_SECRET: 'short' }, 'AUTH_SECRET must have at least 32 characters'],
    [{ DATABASE_URL: 'mysql://db' }, 'DATABASE_URL must begin with file:'],
    [{ DATABASE_POOL: '0' }, 'DATABASE_POOL must be a whole number'],
    [{ CLIENT_ADDRESS_HEADER: 'X Real IP' }, 'CLIENT_ADDRESS_HEADER must be the name'],
    [{ SMTP_URL: 'https://mail.example.org', MAIL_FROM: 'a@b.org' }, 'SMTP_URL must be the address of a mail server'],
    [{ SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'A <a@b.org>\r\nBcc: x@y.org' }, 'MAIL_FROM must be the sender'],
    [{ SMTP_URL: 'smtp://mail.example.org' }, 'SMTP_URL and MAIL_FROM belong together'],
    [{ GITHUB_CLIENT_ID: 'id' }, 'GITHUB_CLIENT_ID and GITHUB_CLIENT_SECRET belong together'],
    [{ RIDGEBOOK_MIGRATE: 'yes' }, 'RIDGEBOOK_MIGRATE must be 1 or 0'],
  ])('%o is refused with a sentence', (source, sentence) => {
    expect(() => readEnv(source)).toThrow(sentence);
  });

  test('mail and sign-in elsewhere are there only where they are set', () => {
    expect(readEnv({})).toMatchObject({ mail: undefined, providers: {} });
    const mail = { url: 'smtp://mail.example.org', from: 'Ridgebook <plans@example.org>' };
    const set = { SMTP_URL: mail.url, MAIL_FROM: mail.from, GOOGLE_CLIENT_ID: 'id', GOOGLE_CLIENT_SECRET: 'secret' };
    expect(readEnv(set)).toMatchObject({ mail, providers: { google: { clientId: 'id', clientSecret: 'secret' } } });
  });

  test('no defence can be switched off in production', () => {
    expect(() => readEnv({ NODE_ENV: 'production', RIDGEBOOK_SABOTAGE: 'gate' })).toThrow(/for tests only/);
    expect(readEnv({ NODE_ENV: 'test', RIDGEBOOK_SABOTAGE: 'gate' }).sabotage).toBe('gate');
  });
});

test.each([
  ['localhost', true],
  ['127.0.0.1', true],
  ['127.8.9.1', true],
  ['[::1]', true],
  ['127.0.0.1.example.org', false],
  ['192.168.0.10', false],
])('%s is this machine alone: %s', (hostname, expected) => {
  expect(isLoopback(hostname)).toBe(expected);
});
