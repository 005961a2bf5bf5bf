import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Env, readEnv } from '@/lib/env';
import { startAnonymous } from './auth';
import { closeDatabase, useDatabase } from './database';
import { inTeam, system } from './db';
import { scopeFor } from './scope';
import { makeWorkbook, revisionRow } from './testing/fixtures';

const server = inject('postgresUrl');

/** Servers for hire give a user who owns the database and may create roles, but who is no superuser. */
describe.runIf(server !== null)('Postgres without a superuser', () => {
  const suffix = randomUUID().slice(0, 8);
  const [owner, app, name] = [`owner_${suffix}`, `app_${suffix}`, `hired_${suffix}`];
  const urlOf = (user: string) => (server ?? '').replace(/\/\/[^@]*@/, `//${user}@`).replace(/\/[^/]*$/, `/${name}`);

  const asSuperuser = async (...commands: string[]) => {
    const client = new Client({ connectionString: server ?? '' });
    await client.connect();
    for (const command of commands) await client.query(command);
    await client.end();
  };

  beforeAll(() =>
    asSuperuser(`CREATE ROLE ${owner} LOGIN CREATEROLE`, `CREATE ROLE ${app} LOGIN`, `CREATE DATABASE ${name} OWNER ${owner}`),
  );
  afterAll(() => asSuperuser(`DROP DATABASE ${name} WITH (FORCE)`));

  async function workThrough(settings: Env): Promise<void> {
    await useDatabase(settings);
    try {
      const { session } = await startAnonymous(new Headers());
      const scope = await scopeFor(session.userId, session.teamId);
      const { workbookId } = await makeWorkbook(scope);
      await inTeam(scope, (tx) => tx.revision.create({ data: revisionRow(scope, workbookId, 1) }));
      await expect(system((tx) => tx.revision.deleteMany())).rejects.toThrow();
      await inTeam(scope, (tx) => tx.workbook.delete({ where: { id: workbookId } }));
      expect(await system((tx) => tx.revision.count())).toBe(0);
    } finally {
      await closeDatabase();
    }
  }

  test('one user who owns the database both migrates and serves', async () => {
    await workThrough(readEnv({ DATABASE_URL: urlOf(owner) }));
  });

  test('the user who serves may be another, who owns nothing', async () => {
    await asSuperuser(`GRANT ridgebook_app, ridgebook_reader, ridgebook_upkeep TO ${app}`);
    await workThrough(readEnv({ DATABASE_URL: urlOf(app), DATABASE_OWNER_URL: urlOf(owner) }));
  });

  test('behind a pooler, which refuses session settings, each transaction still takes its role', async () => {
    await workThrough(readEnv({ DATABASE_URL: `${urlOf(owner)}?pgbouncer=true` }));
  });
});
