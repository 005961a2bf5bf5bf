import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrations, openSchemaEngine, type Provider, schemas } from '../../scripts/schema-engine';
import { SchemaEnginePostgres } from '../../scripts/schema-engine-postgres';
import { SchemaEngineSqlite } from '../../scripts/schema-engine-sqlite';
import { migrate } from './migrate';
import { openPostgresTarget } from './migrate-postgres';
import { openSqliteTarget } from './migrate-sqlite';
import { type Migration, migrateTarget, pending, readMigrations } from './migrations';
import { type Created, onBothDatabases } from './testing/databases';

const migration = (name: string, sql: string): Migration => ({ name, sql, checksum: `hash-of-${name}` });

describe('pending', () => {
  const [first, second] = [migration('0001_a', ''), migration('0002_b', '')];

  test('is what the database has not seen, in order', () => {
    expect(pending([first, second], [first])).toEqual([second]);
  });
  test('refuses a database of a newer version', () => {
    expect(() => pending([first], [first, second])).toThrow(/newer version \(0002_b\)/);
  });
  test('refuses a migration that was edited after it was applied', () => {
    expect(() => pending([first], [{ name: first.name, checksum: 'another' }])).toThrow(/edited after it was applied/);
  });
});

onBothDatabases('migrations', ({ create }) => {
  let created: Created;
  beforeAll(async () => {
    created = await create();
  });
  afterAll(() => created.remove());

  const open = ({ settings, url }: Created) => (settings.database.provider === 'sqlite' ? openSqliteTarget(url) : openPostgresTarget(url));
  const provider = (): Provider => created.settings.database.provider;

  test('applied by two at once, each is applied and recorded once', async () => {
    await Promise.all([migrate(created.settings.database), migrate(created.settings.database)]);
    expect(await migrate(created.settings.database)).toEqual([]);
    const target = await open(created);
    const recorded = [...(await target.applied())].map((row) => row.name).toSorted();
    await target.close();
    expect(recorded).toEqual(readMigrations(provider()).map((each) => each.name));
  });

  test('a migration that fails leaves nothing behind, and the next run completes', async () => {
    const target = await open(created);
    const known = readMigrations(provider());
    const name = `9999_${randomUUID().slice(0, 8)}`;
    const broken = migration(name, 'CREATE TABLE half (id INTEGER); INSERT INTO nowhere VALUES (1);');
    const mended = { ...broken, sql: 'CREATE TABLE half (id INTEGER); DROP TABLE half;' };
    await expect(migrateTarget(target, [...known, broken])).rejects.toThrow();
    expect(await migrateTarget(target, [...known, mended])).toEqual([name]);
    await target.close();
  });

  test('agree with the models: Prisma finds nothing to add', async () => {
    const factory = provider() === 'sqlite' ? new SchemaEngineSqlite({ url: 'file::memory:' }) : new SchemaEnginePostgres(created.url);
    const engine = await openSchemaEngine(factory);
    const difference = await engine.diff({
      from: { tag: 'migrations', ...migrations(provider()) },
      to: { tag: 'schemaDatamodel', ...schemas(provider()) },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    expect(difference.stdout?.trim()).toBe('-- This is an empty migration.');
  });

  test("the record is Prisma's own: its engine sees every migration applied and none edited", async () => {
    const other = await createAndMigrate();
    const factory = provider() === 'sqlite' ? new SchemaEngineSqlite({ url: other.url }) : new SchemaEnginePostgres(other.url);
    const engine = await openSchemaEngine(factory);
    const diagnosis = await engine.diagnoseMigrationHistory({
      migrationsList: migrations(provider()),
      optInToShadowDatabase: false,
      filters: { externalTables: [], externalEnums: [] },
    });
    expect(diagnosis).toMatchObject({ editedMigrationNames: [], failedMigrationNames: [], hasMigrationsTable: true });
    expect(diagnosis.history).toBeNull();
    await other.remove();
  });

  const createAndMigrate = async () => {
    const other = await create();
    await migrate(other.settings.database);
    return other;
  };
});
