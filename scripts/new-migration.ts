/** `npx tsx scripts/new-migration.ts NAME`: writes what models.prisma needs beyond the migrations, for each provider. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres } from './postgres.mjs';
import { migrations, migrationsFolder, openSchemaEngine, type Provider, schemas } from './schema-engine';
import { SchemaEnginePostgres } from './schema-engine-postgres';
import { SchemaEngineSqlite } from './schema-engine-sqlite';

const name = process.argv[2];
if (name === undefined || !/^[a-z0-9_]+$/.test(name)) {
  throw new Error('Give the migration a name of small letters, digits and underscores.');
}

async function write(provider: Provider, factory: SchemaEngineSqlite | SchemaEnginePostgres): Promise<void> {
  const engine = await openSchemaEngine(factory);
  const known = migrations(provider);
  const { stdout } = await engine.diff({
    from: { tag: 'migrations', ...known },
    to: { tag: 'schemaDatamodel', ...schemas(provider) },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  if (stdout === null || /^\s*-- This is an empty migration\.\s*$/.test(stdout)) {
    console.log(`${provider}: the migrations and the models agree; nothing to write.`);
    return;
  }
  const number = String(known.migrationDirectories.length + 1).padStart(4, '0');
  const folder = join(migrationsFolder(provider), `${number}_${name}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'migration.sql'), stdout);
  console.log(`${provider}: wrote ${folder}/migration.sql. Add triggers, grants and policies by hand.`);
}

await write('sqlite', new SchemaEngineSqlite({ url: 'file::memory:' }));
const server = await startPostgres();
if (server === null) throw new Error('The Postgres migration needs a local server; see scripts/postgres.mjs.');
try {
  await write('postgresql', new SchemaEnginePostgres(server.url));
} finally {
  await server.stop();
}
