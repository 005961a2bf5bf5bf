import type { SqlDriverAdapter, SqlDriverAdapterFactory, SqlQuery, Transaction } from '@prisma/driver-adapter-utils';
import { isDriverAdapterError } from '@prisma/driver-adapter-utils';
import { Gate, OpenGate } from './gate';
import { type ConnectionOptions, isBusy, retryBusy, SqliteConnection } from './sqlite-connection';

/** How long one statement or transaction waits for its turn and for the file's lock, in ms. */
export const lockWaitMs = 8_000;

export type GatedOptions = ConnectionOptions & {
  /** Test only: work overlaps on the connection. */
  readonly withoutGate?: boolean;
  /** Test only: a commit is acknowledged before it happens. */
  readonly commitLater?: boolean;
};

/** Prisma's adapter for SQLite in which plain queries and transactions take turns on one connection. */
export class GatedSqlite implements SqlDriverAdapterFactory {
  readonly provider = 'sqlite';
  readonly adapterName = '@prisma/adapter-libsql';
  readonly #options: GatedOptions;
  /** Every connection made, for reading its settings back. */
  readonly connections: SqliteConnection[] = [];

  constructor(options: GatedOptions) {
    this.#options = options;
  }

  async connect(): Promise<SqlDriverAdapter> {
    const connection = await SqliteConnection.open(this.#options);
    this.connections.push(connection);
    return new GatedConnection(connection, this.#options);
  }
}

class GatedConnection implements SqlDriverAdapter {
  readonly provider = 'sqlite';
  readonly adapterName = '@prisma/adapter-libsql';
  readonly #connection: SqliteConnection;
  readonly #options: GatedOptions;
  readonly #gate: Gate;

  constructor(connection: SqliteConnection, options: GatedOptions) {
    this.#connection = connection;
    this.#options = options;
    this.#gate = options.withoutGate === true ? new OpenGate() : new Gate();
  }

  queryRaw(query: SqlQuery) {
    if (this.#changes(query)) return this.#inOwnTransaction((transaction) => transaction.queryRaw(query));
    return this.#alone(() => this.#connection.query(query));
  }

  executeRaw(query: SqlQuery) {
    if (this.#changes(query)) return this.#inOwnTransaction((transaction) => transaction.executeRaw(query));
    return this.#alone(() => this.#connection.execute(query));
  }

  executeScript(script: string) {
    return this.#alone(() => this.#connection.script(script));
  }

  async startTransaction(): Promise<Transaction> {
    const deadline = Date.now() + lockWaitMs;
    const release = await this.#gate.acquire(lockWaitMs);
    const begin = this.#options.mode === 'write' ? 'BEGIN IMMEDIATE' : 'BEGIN';
    try {
      await retryBusy(deadline, () => this.#connection.script(begin));
    } catch (error) {
      await this.#connection.reset().finally(release);
      throw error;
    }
    return new GatedTransaction(this.#connection, release, this.#options.commitLater === true);
  }

  dispose() {
    return this.#connection.close();
  }

  #changes({ sql }: SqlQuery): boolean {
    return this.#options.withoutGate !== true && !/^\s*(SELECT|PRAGMA)\b/i.test(sql);
  }

  /** So that it meets a lock in BEGIN, which can be tried again, and not halfway. */
  async #inOwnTransaction<T>(run: (transaction: Transaction) => Promise<T>): Promise<T> {
    const transaction = await this.startTransaction();
    try {
      const result = await run(transaction);
      await transaction.commit();
      return result;
    } catch (error) {
      await transaction.rollback();
      throw error;
    }
  }

  async #alone<T>(run: () => Promise<T>): Promise<T> {
    const deadline = Date.now() + lockWaitMs;
    const release = await this.#gate.acquire(lockWaitMs);
    try {
      return await retryBusy(deadline, () => this.#finished(run));
    } finally {
      release();
    }
  }

  /** A prepared statement that met a lock stays half run and spoils later commits, unless the connection goes. */
  async #finished<T>(run: () => Promise<T>): Promise<T> {
    try {
      return await run();
    } catch (error) {
      if (isBusy(error)) await this.#connection.reconnect();
      throw error;
    }
  }
}

class GatedTransaction implements Transaction {
  readonly provider = 'sqlite';
  readonly adapterName = '@prisma/adapter-libsql';
  readonly options = { usePhantomQuery: true };
  readonly #connection: SqliteConnection;
  readonly #release: () => void;
  readonly #commitLater: boolean;
  #failure: unknown;
  #ended = false;

  constructor(connection: SqliteConnection, release: () => void, commitLater: boolean) {
    this.#connection = connection;
    this.#release = release;
    this.#commitLater = commitLater;
  }

  queryRaw(query: SqlQuery) {
    return this.#run(() => this.#connection.query(query));
  }

  executeRaw(query: SqlQuery) {
    return this.#run(() => this.#connection.execute(query));
  }

  async commit(): Promise<void> {
    if (this.#commitLater) {
      setTimeout(() => void this.#commit().catch(() => undefined), 40);
      return;
    }
    await this.#commit();
  }

  async #commit(): Promise<void> {
    this.#ended = true;
    try {
      if (this.#failure !== undefined) throw this.#failure;
      await retryBusy(Date.now() + lockWaitMs, () => this.#connection.script('COMMIT'));
    } catch (error) {
      await this.#connection.reset();
      throw error;
    } finally {
      await this.#finish();
    }
  }

  async rollback(): Promise<void> {
    if (this.#ended) return;
    this.#ended = true;
    try {
      await this.#connection.reset();
    } finally {
      await this.#finish();
    }
  }

  /**
   * SQLite may end the transaction by itself when a statement fails, and would then save each later statement
   * on its own; Postgres refuses them. So a failed statement fails the transaction here too.
   */
  async #run<T>(run: () => Promise<T>): Promise<T> {
    if (this.#failure !== undefined) throw this.#failure;
    try {
      return await retryBusy(Date.now() + lockWaitMs, run);
    } catch (error) {
      if (isDriverAdapterError(error)) this.#failure = error;
      throw error;
    }
  }

  async #finish(): Promise<void> {
    try {
      await this.#connection.keepSettings();
    } catch {
      await this.#connection.reconnect();
    } finally {
      this.#release();
    }
  }
}
