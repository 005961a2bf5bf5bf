import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { describe, inject } from 'vitest';
import { env, type Env, readEnv, type Sabotage } from '@/lib/env';

export type TestDatabase = {
  readonly provider: 'sqlite' | 'postgresql';
  /** A new, empty database; `change` overrides variables of the environment. */
  readonly create: (change?: { readonly sabotage?: Sabotage }) => Promise<Created>;
};
export type Created = { readonly settings: Env; readonly url: string; readonly remove: () => Promise<void> };

function settingsFor(url: string, dataDir: string, sabotage: Sabotage | undefined): Env {
  const changed = { DATABASE_URL: url, DATA_DIR: dataDir, RIDGEBOOK_SABOTAGE: sabotage, NODE_ENV: 'test' };
  return { ...readEnv(changed), ci: env().ci };
}

const sqlite: TestDatabase = {
  provider: 'sqlite',
  create: async (change = {}) => {
    const folder = mkdtempSync(join(tmpdir(), 'ridgebook-test-'));
    const url = `file:${folder}/ridgebook.db`;
    const remove = async () => rmSync(folder, { recursive: true, force: true });
    return { url, settings: settingsFor(url, folder, change.sabotage), remove };
  },
};

async function command(serverUrl: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

const postgres = (serverUrl: string): TestDatabase => ({
  provider: 'postgresql',
  create: async (change = {}) => {
    const name = `test_${randomUUID().replaceAll('-', '')}`;
    await command(serverUrl, `CREATE DATABASE ${name}`);
    const folder = mkdtempSync(join(tmpdir(), 'ridgebook-test-'));
    const url = serverUrl.replace(/\/[^/]*$/, `/${name}`);
    const remove = async () => {
      await command(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`);
      rmSync(folder, { recursive: true, force: true });
    };
    return { url, settings: settingsFor(url, folder, change.sabotage), remove };
  },
});

const postgresUrl = inject('postgresUrl');

export const onSqlite = sqlite;
export const onPostgres = postgresUrl === null ? null : postgres(postgresUrl);

/** Runs the suite on SQLite, and on Postgres where a server is installed (the run fails without one where CI=1). */
export function onBothDatabases(name: string, suite: (database: TestDatabase) => void): void {
  describe(`${name}, SQLite`, () => suite(sqlite));
  const server = onPostgres;
  if (server === null) describe.skip(`${name}, Postgres`, () => suite(sqlite));
  else describe(`${name}, Postgres`, () => suite(server));
}
