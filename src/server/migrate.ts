import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Env } from '@/lib/env';
import { openPostgresTarget } from './migrate-postgres';
import { openSqliteTarget } from './migrate-sqlite';
import { migrateTarget, readMigrations } from './migrations';

/**
 * Brings the database to this version; safe to run again and from several processes at once.
 * @returns the names of the migrations applied now
 */
export async function migrate(database: Env['database']): Promise<readonly string[]> {
  if (database.provider === 'sqlite') mkdirSync(dirname(database.file), { recursive: true });
  const target =
    database.provider === 'sqlite'
      ? await openSqliteTarget(database.url)
      : await openPostgresTarget(database.ownerUrl);
  try {
    return await migrateTarget(target, readMigrations(database.provider));
  } finally {
    await target.close();
  }
}
