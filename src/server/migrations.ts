import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AppError } from './errors';

export type Migration = { readonly name: string; readonly sql: string; readonly checksum: string };
export type Applied = { readonly name: string; readonly checksum: string };

/** What a database must be able to do to be migrated. */
export type MigrationTarget = {
  /** Makes the record table where it is missing and reads it. */
  applied(): Promise<readonly Applied[]>;
  /** Runs the migration and records it, both or neither; safe where another process does the same at this moment. */
  apply(migration: Migration, record: { readonly id: string }): Promise<void>;
};

/** Reads a provider's migrations in order, from the folder that Prisma's own tools read too. */
export function readMigrations(provider: 'sqlite' | 'postgresql'): readonly Migration[] {
  const folder = resolve('prisma', provider, 'migrations');
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/** @throws AppError where the database holds what these migrations do not know, or an edited one */
export function pending(all: readonly Migration[], applied: readonly Applied[]): readonly Migration[] {
  const known = new Map(all.map((migration) => [migration.name, migration]));
  for (const { name, checksum } of applied) {
    const migration = known.get(name);
    if (migration === undefined) {
      throw new AppError('internal', `The database was migrated by a newer version (${name}). Start that version, or restore a backup.`);
    }
    if (migration.checksum !== checksum) {
      throw new AppError('internal', `The migration ${name} was edited after it was applied. Restore its file.`);
    }
  }
  const done = new Set(applied.map((row) => row.name));
  return all.filter((migration) => !done.has(migration.name));
}

/** @returns the names of the migrations applied now; an empty list where the database was up to date */
export async function migrateTarget(target: MigrationTarget, all: readonly Migration[]): Promise<readonly string[]> {
  const names: string[] = [];
  for (const migration of pending(all, await target.applied())) {
    try {
      await target.apply(migration, { id: randomUUID() });
      names.push(migration.name);
    } catch (error) {
      // Another process may have been first; then the record says so.
      const done = await target.applied();
      if (!done.some((row) => row.name === migration.name && row.checksum === migration.checksum)) throw error;
    }
  }
  return names;
}
