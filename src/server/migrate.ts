import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Env } from '@/lib/env';
import { openPostgresTarget } from './migrate-postgres';
import { openSqliteTarget } from './migrate-sqlite';
import { migrateTarget, readMigrations } from './migrations';
import { openProblem } from './open-problem';

function openTarget(database: Env['database']) {
  if (database.provider === 'postgresql') return openPostgresTarget(database.ownerUrl);
  mkdirSync(dirname(database.file), { recursive: true });
  return openSqliteTarget(database.url);
}

/**
 * Brings the database to this version; safe to run again and from several processes at once.
 * @returns the names of the migrations applied now
 * @throws AppError with a sentence where the database cannot be opened or written
 */
export async function migrate(database: Env['database']): Promise<readonly string[]> {
  try {
    const target = await openTarget(database);
    try {
      return await migrateTarget(target, readMigrations(database.provider));
    } finally {
      await target.close();
    }
  } catch (error) {
    throw openProblem(error, database);
  }
}
