import { PrismaPg } from '@prisma/adapter-pg';
import type { QueryResult } from 'pg';

/** Catalogue types that the driver adapter cannot name, and the text types that read the same. */
const readAs: Readonly<Record<number, number>> = { 18: 25, 1002: 1009 };

/** The Postgres adapter as the schema engine needs it: catalogue columns readable, scripts sent whole. */
export class SchemaEnginePostgres extends PrismaPg {
  constructor(address: string) {
    const url = new URL(address);
    // In parts, because a whole URL would win over the name of the shadow database.
    super({
      host: url.hostname,
      port: Number(url.port),
      user: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
      database: url.pathname.slice(1),
    });
  }

  override async connect() {
    return adapt(await super.connect());
  }

  override async connectToShadowDb() {
    const shadow = adapt(await super.connectToShadowDb());
    // It would drop the database while connected to it; the database goes with the temporary server instead.
    shadow.dispose = () => shadow.underlyingDriver().end();
    return shadow;
  }
}

function adapt(adapter: Awaited<ReturnType<PrismaPg['connect']>>) {
  const pool = adapter.underlyingDriver();
  const send = pool.query.bind(pool) as (...args: unknown[]) => Promise<QueryResult>;
  const query = async (...args: unknown[]) => {
    const result = await send(...args);
    for (const field of result.fields ?? []) field.dataTypeID = readAs[field.dataTypeID] ?? field.dataTypeID;
    return result;
  };
  // pg declares a dozen overloads of query; this stands for all of them.
  pool.query = query;
  // The adapter's own version cuts at each semicolon, also inside the body of a function.
  adapter.executeScript = async (script) => {
    await send(script);
  };
  return adapter;
}
