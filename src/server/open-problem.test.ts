import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readEnv } from '@/lib/env';
import { migrate } from './migrate';
import { openProblem } from './open-problem';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ridgebook-open-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const coded = (code: string) => Object.assign(new Error(code), { code });
const postgres = readEnv({ DATABASE_URL: 'postgres://ridge@127.0.0.1:1/ridge' }).database;

test('a folder that cannot be made, and a file that is no database, are said in a sentence', async () => {
  writeFileSync(join(folder, 'text'), 'not a database, but long enough to look like one'.repeat(20));
  const text = readEnv({ DATABASE_URL: `file:${folder}/text` }).database;
  await expect(migrate(text)).rejects.toThrow(/is not a database\. Move it away/);
  const locked = readEnv({ DATA_DIR: '/proc/nowhere' }).database;
  expect(openProblem(coded('EACCES'), locked)).toMatchObject({
    code: 'internal',
    message: expect.stringContaining('/proc/nowhere/ridgebook.db cannot be written'),
  });
});

test('a Postgres server that does not answer is said in a sentence, without the password', async () => {
  await expect(migrate(postgres)).rejects.toThrow('The Postgres server at 127.0.0.1:1 does not answer (ECONNREFUSED).');
});

test.each([
  ['28P01', /refused the user/],
  ['3D000', /does not exist/],
  ['42501', /DATABASE_OWNER_URL/],
])('Postgres code %s becomes a sentence', (code, sentence) => {
  expect(openProblem(coded(code), postgres)).toMatchObject({ message: expect.stringMatching(sentence) });
});

test('an error that says nothing about opening is passed on as it is', () => {
  const error = coded('42601');
  expect(openProblem(error, postgres)).toBe(error);
});
