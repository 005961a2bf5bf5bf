import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { type Env, env } from '@/lib/env';
import { GatedSqlite, lockWaitMs } from './gated-adapter';
import { PrismaClient as PostgresClient } from './generated/postgresql/client';
import { PrismaClient } from './generated/sqlite/client';
import { migrate } from './migrate';
import { poolConfig } from './postgres-pool';
import { refuseForeignRows } from './team-belt';

export type Database = {
  readonly provider: 'sqlite' | 'postgresql';
  /** Plain queries and writing transactions. */
  readonly client: PrismaClient;
  /** Reading transactions; on SQLite an own connection, so that they do not wait for writers. */
  readonly reader: PrismaClient;
  readonly close: () => Promise<void>;
};

type Settings = Pick<Env, 'database' | 'migrateAtStart' | 'sabotage'>;

/** A transaction waits for its turn in the adapter, so Prisma waits longer; then it may hold the lock this long. */
const transactionOptions = { maxWait: lockWaitMs + 2_000, timeout: 10_000 };

function sqliteClient(adapter: SqlDriverAdapterFactory): PrismaClient {
  return new PrismaClient({ adapter, transactionOptions });
}

/**
 * The two generated clients have the same methods, since both come from models.prisma, but their types name
 * different modules. Types are SQLite's everywhere; this is the one cast between them.
 */
function postgresClient(adapter: SqlDriverAdapterFactory): PrismaClient {
  return new PostgresClient({ adapter, transactionOptions }) as unknown as PrismaClient;
}

function openSqlite(url: string, sabotage: Env['sabotage']): Database {
  const synchronous = sabotage === 'sync' ? 'NORMAL' : 'FULL';
  const writer = new GatedSqlite({
    url,
    mode: 'write',
    synchronous,
    withoutGate: sabotage === 'gate',
    commitLater: sabotage === 'commit',
  });
  const client = sqliteClient(writer);
  const reader = sqliteClient(new GatedSqlite({ url, mode: 'read', synchronous }));
  const close = async () => {
    await reader.$disconnect();
    await client.$disconnect();
  };
  return { provider: 'sqlite', client, reader, close };
}

function openPostgres(settings: Extract<Env['database'], { provider: 'postgresql' }>): Database {
  const client = postgresClient(new PrismaPg(poolConfig(settings)));
  return { provider: 'postgresql', client, reader: client, close: () => client.$disconnect() };
}

/** Opens a database of its own, migrated where the settings say so. */
export async function openDatabase(settings: Settings): Promise<Database> {
  if (settings.migrateAtStart) await migrate(settings.database);
  const opened =
    settings.database.provider === 'sqlite'
      ? openSqlite(settings.database.url, settings.sabotage)
      : openPostgres(settings.database);
  if (settings.sabotage === 'scope') return opened;
  const client = refuseForeignRows(opened.client);
  const reader = opened.reader === opened.client ? client : refuseForeignRows(opened.reader);
  return { ...opened, client, reader };
}

let opened: Promise<Database> | undefined;

/** The process's one database, opened on first use; a failed opening is tried again by the next caller. */
export function database(): Promise<Database> {
  opened ??= openDatabase(env()).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** Ends every connection, after the last request. */
export async function closeDatabase(): Promise<void> {
  const closing = opened;
  opened = undefined;
  await (await closing)?.close();
}
