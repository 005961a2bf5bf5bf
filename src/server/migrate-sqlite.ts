import type { Applied, MigrationTarget } from './migrations';
import { retryBusy, SqliteConnection } from './sqlite-connection';

const recordTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "checksum" TEXT NOT NULL,
  "finished_at" DATETIME,
  "migration_name" TEXT NOT NULL,
  "logs" TEXT,
  "rolled_back_at" DATETIME,
  "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;

const waitMs = 15_000;
const readRecord = 'SELECT "migration_name", "checksum" FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL';

/** Names and hashes come from our own files; letters, digits and underscores need no quoting. */
function literal(text: string): string {
  if (!/^[\w-]+$/.test(text)) throw new Error(`The migration name ${text} may hold letters, digits, - and _ only.`);
  return `'${text}'`;
}

/** @param url file: and an absolute path; the file is made where it is missing */
export async function openSqliteTarget(url: string): Promise<MigrationTarget & { close(): Promise<void> }> {
  const connection = await SqliteConnection.open({ url, mode: 'write', synchronous: 'FULL' });
  return {
    async applied(): Promise<readonly Applied[]> {
      await retryBusy(Date.now() + waitMs, () => connection.script(recordTable));
      const { rows } = await connection.query({ sql: readRecord, args: [], argTypes: [] });
      return rows.map(([name, checksum]) => ({ name: String(name), checksum: String(checksum) }));
    },
    async apply(migration, record) {
      const now = Date.now();
      const script = [
        'BEGIN IMMEDIATE;',
        // Fails where another process was first: SQL that would run twice without an error must not.
        'CREATE TEMP TABLE "not_yet" ("applied" INTEGER CHECK ("applied" = 0));',
        `INSERT INTO "not_yet" SELECT count(*) FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL AND "migration_name" = ${literal(migration.name)};`,
        'DROP TABLE "not_yet";',
        migration.sql,
        `INSERT INTO "_prisma_migrations"
           ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
         VALUES (${literal(record.id)}, ${literal(migration.checksum)}, ${literal(migration.name)}, ${now}, ${now}, 1);`,
        'COMMIT;',
      ].join('\n');
      try {
        await retryBusy(now + waitMs, () => connection.script(script));
      } catch (error) {
        await connection.reset();
        throw error;
      }
    },
    close: () => connection.close(),
  };
}
