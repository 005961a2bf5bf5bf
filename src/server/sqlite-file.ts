import { PrismaLibSql } from '@prisma/adapter-libsql';
import Database from 'libsql';

type Prepared = {
  readonly statement: Database.Statement;
  readonly columns: readonly string[];
  readonly types: readonly string[];
};
type Query = { readonly sql: string; readonly args: readonly unknown[] };

const cachedStatements = 300;

function toSql(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('Only finite numbers can be stored.');
  return value;
}

/** Whole numbers arrive as bigint; beyond 2^53 they would lose digits as a number. */
function fromSql(value: unknown): unknown {
  if (typeof value !== 'bigint') return value;
  if (!Number.isSafeInteger(Number(value))) throw new RangeError('The stored whole number is too large.');
  return Number(value);
}

/**
 * The file as Prisma's libSQL adapter uses it, on one connection that no transaction takes away.
 *
 * `@libsql/client` hands its connection to each transaction and runs BEGIN as a prepared statement. Where the file is
 * locked, libSQL leaves that statement half run, and then no later COMMIT on the connection succeeds ("SQL statements
 * in progress"). So BEGIN, COMMIT and ROLLBACK go through `exec` here, which finishes what it starts.
 */
export class SqliteFile {
  readonly #database: Database.Database;
  readonly #prepared = new Map<string, Prepared>();

  constructor(path: string) {
    this.#database = new Database(path);
  }

  get inTransaction(): boolean {
    return this.#database.inTransaction;
  }

  async execute({ sql, args }: Query) {
    const { statement, columns, types } = this.#prepare(sql);
    const values = args.map(toSql);
    if (!statement.reader) {
      const { changes } = statement.run(...values);
      return { columns: [], columnTypes: [], rows: [], rowsAffected: changes };
    }
    const rows = statement.all(...values) as unknown[][];
    return { columns, columnTypes: types, rows: rows.map((row) => row.map(fromSql)), rowsAffected: 0 };
  }

  async executeMultiple(script: string): Promise<void> {
    this.#database.exec(script);
  }

  close(): void {
    this.#prepared.clear();
    this.#database.close();
  }

  #prepare(sql: string): Prepared {
    const known = this.#prepared.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    statement.safeIntegers(true);
    const columns = statement.reader ? statement.raw(true).columns() : [];
    const prepared = {
      statement,
      columns: columns.map((column) => column.name),
      types: columns.map((column) => column.type ?? ''),
    };
    if (this.#prepared.size >= cachedStatements) this.#prepared.clear();
    this.#prepared.set(sql, prepared);
    return prepared;
  }
}

/** Prisma's adapter, with its conversions and error codes, over the connection above. */
export class PrismaSqliteFile extends PrismaLibSql {
  file: SqliteFile | undefined;

  override createClient({ url }: { url: string }) {
    this.file = new SqliteFile(url.replace(/^file:/, ''));
    // The adapter calls execute, executeMultiple and close, and no transaction of its own is started on it.
    return this.file as unknown as ReturnType<PrismaLibSql['createClient']>;
  }
}
