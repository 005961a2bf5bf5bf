import type { SqlDriverAdapter, SqlQuery, SqlResultSet } from '@prisma/driver-adapter-utils';
import { isDriverAdapterError } from '@prisma/driver-adapter-utils';
import { PrismaLibSql } from '@prisma/adapter-libsql';

export type ConnectionOptions = {
  /** file: and an absolute path. */
  readonly url: string;
  readonly mode: 'read' | 'write';
  /** FULL syncs each commit to the disk before it is acknowledged. */
  readonly synchronous: 'FULL' | 'NORMAL';
};

/** What SQLite reports for each wanted setting. */
const expected = (options: ConnectionOptions): ReadonlyMap<string, string | number> =>
  new Map<string, string | number>([
    ['journal_mode', 'wal'],
    ['synchronous', options.synchronous === 'FULL' ? 2 : 1],
    ['foreign_keys', 1],
    ['recursive_triggers', 1],
    ['busy_timeout', 0],
    ['query_only', options.mode === 'read' ? 1 : 0],
  ]);

const statement = (sql: string): SqlQuery => ({ sql, args: [], argTypes: [] });

export function isBusy(error: unknown): boolean {
  return isDriverAdapterError(error) && error.cause.kind === 'SocketTimeout';
}

/** Runs it again, with pauses of random length, while another connection holds the lock; the event loop stays free. */
export async function retryBusy<T>(deadline: number, run: () => Promise<T>): Promise<T> {
  for (let pause = 2; ; pause = Math.min(pause * 2, 20)) {
    try {
      return await run();
    } catch (error) {
      if (!isBusy(error) || Date.now() >= deadline) throw error;
    }
    const wait = 1 + Math.random() * pause;
    await new Promise((resume) => setTimeout(resume, wait));
  }
}

/** One connection to the file, never handed over to a transaction, with its settings read back. */
export class SqliteConnection {
  readonly #options: ConnectionOptions;
  #inner: SqlDriverAdapter;

  private constructor(options: ConnectionOptions, inner: SqlDriverAdapter) {
    this.#options = options;
    this.#inner = inner;
  }

  static async open(options: ConnectionOptions): Promise<SqliteConnection> {
    const connection = new SqliteConnection(options, await new PrismaLibSql({ url: options.url }).connect());
    await connection.applySettings();
    return connection;
  }

  query(query: SqlQuery): Promise<SqlResultSet> {
    return this.#inner.queryRaw(query);
  }

  execute(query: SqlQuery): Promise<number> {
    return this.#inner.executeRaw(query);
  }

  command(sql: string): Promise<number> {
    return this.#inner.executeRaw(statement(sql));
  }

  script(sql: string): Promise<void> {
    return this.#inner.executeScript(sql);
  }

  /** @throws where a setting does not hold, so that nothing is written with less than the promised safety. */
  async applySettings(): Promise<void> {
    const deadline = Date.now() + 5_000;
    for (const [name, value] of expected(this.#options)) {
      await retryBusy(deadline, () => this.query(statement(`PRAGMA ${name}=${value}`)));
    }
    for (const [name, value] of await this.settings()) {
      const wanted = expected(this.#options).get(name);
      if (value !== wanted) {
        throw new Error(`The database setting ${name} is ${value} and not ${wanted}. Is the file on a network disk?`);
      }
    }
  }

  async settings(): Promise<ReadonlyMap<string, string | number>> {
    const read = new Map<string, string | number>();
    for (const name of expected(this.#options).keys()) {
      const { rows } = await this.query(statement(`PRAGMA ${name}`));
      const value = rows[0]?.[0];
      read.set(name, typeof value === 'number' ? value : /^\d+$/.test(String(value)) ? Number(value) : String(value));
    }
    return read;
  }

  /** Ends whatever transaction is open; opens the file anew where even that fails. */
  async reset(): Promise<void> {
    try {
      await this.command('ROLLBACK');
    } catch (error) {
      if (!(isDriverAdapterError(error) && /no transaction is active/.test(error.cause.originalMessage ?? ''))) {
        await this.reconnect();
      }
    }
  }

  async reconnect(): Promise<void> {
    await this.#inner.dispose().catch(() => undefined);
    this.#inner = await new PrismaLibSql({ url: this.#options.url }).connect();
    await this.applySettings();
  }

  close(): Promise<void> {
    return this.#inner.dispose();
  }
}
