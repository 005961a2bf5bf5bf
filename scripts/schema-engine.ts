/** Prisma's schema engine without its download: the WebAssembly build, fed with this repository's schemas. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bindMigrationAwareSqlAdapterFactory, type SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaEngine, SchemasContainer } from '@prisma/schema-engine-wasm';

export type Provider = 'sqlite' | 'postgresql';

const prismaFolder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'prisma');
export const migrationsFolder = (provider: Provider) => join(prismaFolder, provider, 'migrations');

type Bindings = typeof import('@prisma/schema-engine-wasm/schema_engine_bg');
let loaded: Promise<Bindings> | undefined;

/** The package expects a bundler that loads .wasm files; this does by hand what such a bundler would, once. */
async function load(): Promise<Bindings> {
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = readFileSync(file.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...bindings } });
  // The generated bindings leave these two out of their types, and report a panic through a global.
  const hidden = bindings as unknown as { __wbg_set_wasm: (exports: WebAssembly.Exports) => void };
  hidden.__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start: () => void }).__wbindgen_start();
  const registry = { set_message: (message: string) => console.error(message) };
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: registry });
  return bindings;
}

export async function openSchemaEngine(factory: SqlMigrationAwareDriverAdapterFactory): Promise<SchemaEngine> {
  loaded ??= load();
  const adapter = bindMigrationAwareSqlAdapterFactory(factory);
  return (await loaded).SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
}

export function schemas(provider: Provider): SchemasContainer {
  const files = [join(provider, 'schema.prisma'), 'models.prisma'];
  return {
    files: files.map((path) => ({ path, content: readFileSync(join(prismaFolder, path), 'utf8') })),
  };
}

export function migrations(provider: Provider): MigrationList {
  const baseDir = migrationsFolder(provider);
  const names = readdirSync(baseDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: readFileSync(join(baseDir, 'migration_lock.toml'), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(baseDir, name, 'migration.sql'), 'utf8') },
      },
    })),
  };
}
