import { Client } from 'pg';
import type { Applied, MigrationTarget } from './migrations';

const recordTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

/** The lock that Prisma's own tools take while they migrate. */
const lock = 'SELECT pg_advisory_xact_lock(72707369)';

async function inTransaction<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN');
  try {
    await client.query(lock);
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

async function readRecord(client: Client): Promise<readonly Applied[]> {
  const { rows } = await client.query<{ migration_name: string; checksum: string }>(
    'SELECT migration_name, checksum FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
  );
  return rows.map((row) => ({ name: row.migration_name, checksum: row.checksum }));
}

/** @param url of the user who owns the tables and may create roles */
export async function openPostgresTarget(url: string): Promise<MigrationTarget & { close(): Promise<void> }> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return {
    applied: () =>
      inTransaction(client, async () => {
        await client.query(recordTable);
        return readRecord(client);
      }),
    apply: (migration, record) =>
      inTransaction(client, async () => {
        if ((await readRecord(client)).some((row) => row.name === migration.name)) return;
        await client.query(migration.sql);
        await client.query(
          `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
           VALUES ($1, $2, $3, now(), 1)`,
          [record.id, migration.checksum, migration.name],
        );
      }),
    close: () => client.end(),
  };
}
