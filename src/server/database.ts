import { PrismaLibSql } from '@prisma/adapter-libsql';
import { env } from '@/lib/env';
import { PrismaClient } from './generated/sqlite/client';

export type Database = {
  readonly provider: 'sqlite' | 'postgresql';
  /** Plain queries and writing transactions. */
  readonly client: PrismaClient;
  /** Reading transactions that do not wait for writers; the same client on Postgres. */
  readonly reader: PrismaClient;
};

let opened: Promise<Database> | undefined;

/** The process's one database, opened on first use. */
export function database(): Promise<Database> {
  opened ??= open();
  return opened;
}

async function open(): Promise<Database> {
  const client = new PrismaClient({ adapter: new PrismaLibSql({ url: env().databaseUrl }) });
  return { provider: 'sqlite', client, reader: client };
}
