import type { SqlDriverAdapter, SqlQuery, SqlResultSet } from '@prisma/driver-adapter-utils';
import { isDriverAdapterError } from '@prisma/driver-adapter-utils';
import { PrismaSqliteFile } from './sqlite-file';

export type ConnectionOptions = {
  /** file: and an absolute path. */
  readonly url: string;
  readonly mode: 'read' | 'write';
  /** FULL syncs each commit to the disk before it is acknowledged. */
  readonly synchronous: 'FULL' | 'NORMAL';
  /** Test only: how long SQLite itself waits for a lock, in ms, with the whole event loop. */
  readonly busyTimeout?: number;
};

type Setting = string | number;

/** What SQLite must report for each setting. */
function expected(options: ConnectionOptions): ReadonlyMap<string, Setting> {
  return new Map<string, Setting>([
    ['journal_mode', 'wal'],
    ['synchronous', options.synchronous === 'FULL' ? 2 : 1],
    ['foreign_keys', 1],
    ['recursive_triggers', 1],
    ['busy_timeout', options.busyTimeout ?? 0],
    ['query_only', options.mode === 'read' ? 1 : 0],
  ]);
}

function settingOf(value: unknown): Setting {
  return typeof value === 'number' ? value : String(value);
}

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

type Opened = { readonly adapter: SqlDriverAdapter; readonly inTransaction: () => boolean };

async function open(url: string): Promise<Opened> {
  const factory = new PrismaSqliteFile({ url });
  const adapter = await factory.connect();
  return { adapter, inTransaction: () => factory.file?.inTransaction === true };
}

/** One connection to the file, never handed over to a transaction, with its settings read back. */
export class SqliteConnection {
  readonly #options: ConnectionOptions;
  #opened: Opened;

  private constructor(options: ConnectionOptions, opened: Opened) {
    this.#options = options;
    this.#opened = opened;
  }

  static async open(options: ConnectionOptions): Promise<SqliteConnection> {
    const connection = new SqliteConnection(options, await open(options.url));
    await connection.applySettings();
    return connection;
  }

  get inTransaction(): boolean {
    return this.#opened.inTransaction();
  }

  query(query: SqlQuery): Promise<SqlResultSet> {
    return this.#opened.adapter.queryRaw(query);
  }

  execute(query: SqlQuery): Promise<number> {
    return this.#opened.adapter.executeRaw(query);
  }

  /** One or several statements without arguments, finished also where they fail. */
  script(sql: string): Promise<void> {
    return this.#opened.adapter.executeScript(sql);
  }

  /** @throws where a setting does not hold, so that nothing is written with less than the promised safety. */
  async applySettings(): Promise<void> {
    const deadline = Date.now() + 5_000;
    for (const [name, value] of expected(this.#options)) {
      await retryBusy(deadline, () => this.query(statement(`PRAGMA ${name}=${value}`)));
    }
    for (const [name, value] of await this.#differing()) {
      throw new Error(`The database did not take the setting ${name}; it is ${value}. Is the file on a network disk?`);
    }
  }

  /** libSQL may forget settings with a transaction. */
  async keepSettings(): Promise<void> {
    if ((await this.#differing()).length > 0) await this.applySettings();
  }

  /** The settings as SQLite reports them now. */
  async settings(): Promise<ReadonlyMap<string, Setting>> {
    const names = [...expected(this.#options).keys()];
    const columns = names.map((name) => `(SELECT * FROM pragma_${name})`);
    const { rows } = await this.query(statement(`SELECT ${columns.join(', ')}`));
    return new Map(names.map((name, index) => [name, settingOf(rows[0]?.[index])]));
  }

  async #differing(): Promise<readonly (readonly [string, Setting])[]> {
    const wanted = expected(this.#options);
    return [...(await this.settings())].filter(([name, value]) => wanted.get(name) !== value);
  }

  /** Ends whatever transaction is open; opens the file anew where even that fails. */
  async reset(): Promise<void> {
    if (!this.inTransaction) return;
    try {
      await this.script('ROLLBACK');
    } catch {
      await this.reconnect();
    }
  }

  async reconnect(): Promise<void> {
    await this.#opened.adapter.dispose().catch(() => undefined);
    this.#opened = await open(this.#options.url);
    await this.applySettings();
  }

  close(): Promise<void> {
    return this.#opened.adapter.dispose();
  }
}
