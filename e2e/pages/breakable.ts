import { join } from 'node:path';
import Database from 'libsql';
import { Client } from 'pg';
import { startTestPostgres } from '../../scripts/postgres.mjs';
import { serve, type Served } from '../serve';

/** A server with a database of its own, which can be broken under it. */
export type Breakable = {
  readonly app: Served;
  /** Ways to break it; each gives the way back, or null where there is none. */
  readonly breaks: Readonly<Record<string, () => Promise<(() => Promise<void>) | null>>>;
  readonly stop: () => Promise<void>;
};

const away = (name: string) => `${name}_away`;
const renamed = (from: string, to: string) => `ALTER TABLE "${from}" RENAME TO "${to}"`;

async function onSqlite(): Promise<Breakable> {
  const app = await serve();
  const file = new Database(join(app.folder, 'ridgebook.db'));
  const tables = () =>
    file
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
      .all()
      .map((row) => String(Reflect.get(row as object, 'name')));
  const breaks = {
    'without its tables': async () => {
      const names = tables();
      for (const name of names) file.exec(renamed(name, away(name)));
      return async () => {
        for (const name of names) file.exec(renamed(away(name), name));
      };
    },
    'that takes no writes': async () => {
      const names = tables();
      for (const name of names)
        file.exec(
          `CREATE TRIGGER "${away(name)}" BEFORE UPDATE ON "${name}" BEGIN SELECT RAISE(FAIL, 'attempt to write a readonly database'); END`,
        );
      return async () => {
        for (const name of names) file.exec(`DROP TRIGGER "${away(name)}"`);
      };
    },
  };
  const stop = async () => {
    file.close();
    await app.stop();
  };
  return { app, breaks, stop };
}

async function onPostgres(): Promise<Breakable | null> {
  const server = await startTestPostgres();
  if (server === null) return null;
  const app = await serve({ DATABASE_URL: server.url });
  const owner = async (statements: readonly string[]) => {
    const client = new Client({ connectionString: server.url });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  };
  const each = (change: string) =>
    `DO $$ DECLARE name text; BEGIN FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP ${change}; END LOOP; END $$`;
  const reconnected =
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()';
  let stopped = false;
  const breaks = {
    'without its tables': async () => {
      await owner([each("EXECUTE format('ALTER TABLE %I RENAME TO %I', name, name || '_away')")]);
      return () => owner([each("EXECUTE format('ALTER TABLE %I RENAME TO %I', name, replace(name, '_away', ''))")]);
    },
    'that takes no writes': async () => {
      await owner(['ALTER ROLE postgres SET default_transaction_read_only = on', reconnected]);
      return () =>
        owner(['SET default_transaction_read_only = off', 'ALTER ROLE postgres RESET default_transaction_read_only', reconnected]);
    },
    'that is not there': async () => {
      stopped = true;
      await server.stop();
      return null;
    },
  };
  const stop = async () => {
    await app.stop();
    if (!stopped) await server.stop();
  };
  return { app, breaks, stop };
}

export const breakable = (project: string): Promise<Breakable | null> => (project === 'sqlite' ? onSqlite() : onPostgres());
