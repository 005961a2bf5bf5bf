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
  readonly settings: Env;
  readonly close: () => Promise<void>;
};

type Clients = Pick<Database, 'client' | 'reader' | 'close'>;

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

function openSqlite(url: string, sabotage: Env['sabotage']): Clients {
  const common = {
    url,
    synchronous: sabotage === 'sync' ? 'NORMAL' : 'FULL',
    busyTimeout: sabotage === 'busy' ? 5_000 : 0,
  } as const;
  const writer = new GatedSqlite({
    ...common,
    mode: 'write',
    withoutGate: sabotage === 'gate',
    commitLater: sabotage === 'commit',
  });
  const client = sqliteClient(writer);
  const reader = sqliteClient(new GatedSqlite({ ...common, mode: 'read' }));
  const close = async () => {
    await reader.$disconnect();
    await client.$disconnect();
  };
  return { client, reader, close };
}

function openPostgres(settings: Extract<Env['database'], { provider: 'postgresql' }>): Clients {
  const client = postgresClient(new PrismaPg(poolConfig(settings)));
  return { client, reader: client, close: () => client.$disconnect() };
}

/** Opens a database of its own, migrated where the settings say so. */
export async function openDatabase(settings: Env): Promise<Database> {
  const { database: chosen, sabotage } = settings;
  if (settings.migrateAtStart) await migrate(chosen);
  const clients = chosen.provider === 'sqlite' ? openSqlite(chosen.url, sabotage) : openPostgres(chosen);
  const common = { provider: chosen.provider, settings, close: clients.close };
  if (sabotage === 'scope') return { ...clients, ...common };
  const rowSecurity = chosen.provider === 'postgresql';
  const client = refuseForeignRows(clients.client, rowSecurity);
  const reader = clients.reader === clients.client ? client : refuseForeignRows(clients.reader, rowSecurity);
  return { client, reader, ...common };
}

let opened: Promise<Database> | undefined;

/** The process's one database, opened on first use; a failed opening is tried again by the next caller. */
export function database(): Promise<Database> {
  return opened ?? useDatabase(env());
}

/** Makes this the process's database, in place of what the environment names. */
export function useDatabase(settings: Env): Promise<Database> {
  const opening = openDatabase(settings).catch((error: unknown) => {
    if (opened === opening) opened = undefined;
    throw error;
  });
  opened = opening;
  return opening;
}

/** Ends every connection, after the last request. */
export async function closeDatabase(): Promise<void> {
  const closing = opened;
  opened = undefined;
  await (await closing)?.close();
}
