import { afterEach, beforeEach, expect, test } from 'vitest';
import { GatedSqlite } from './gated-adapter';
import { SqliteConnection } from './sqlite-connection';
import { type Created, onSqlite } from './testing/databases';

const statement = (sql: string) => ({ sql, args: [], argTypes: [] });
const durable = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1, recursive_triggers: 1, busy_timeout: 0 };

let created: Created;
beforeEach(async () => {
  created = await onSqlite.create();
});
afterEach(() => created.remove());

test('every connection syncs each commit, also after commits, rollbacks, failures and reconnecting', async () => {
  const factory = new GatedSqlite({ url: created.url, mode: 'write', synchronous: 'FULL' });
  const adapter = await factory.connect();
  const [connection] = factory.connections;
  const settings = async () => Object.fromEntries((await connection?.settings()) ?? []);
  expect(await settings()).toMatchObject(durable);

  const committed = await adapter.startTransaction();
  await committed.executeRaw(statement('CREATE TABLE parent (id INTEGER PRIMARY KEY)'));
  await committed.commit();
  expect(await settings()).toMatchObject(durable);

  const rolledBack = await adapter.startTransaction();
  await rolledBack.executeRaw(statement('INSERT INTO parent VALUES (1)'));
  await rolledBack.rollback();
  expect(await settings()).toMatchObject(durable);

  const failed = await adapter.startTransaction();
  await expect(failed.executeRaw(statement('INSERT INTO nowhere VALUES (1)'))).rejects.toThrow();
  await expect(failed.executeRaw(statement('INSERT INTO parent VALUES (2)'))).rejects.toThrow();
  await expect(failed.commit()).rejects.toThrow();
  expect(await settings()).toMatchObject(durable);
  expect((await adapter.queryRaw(statement('SELECT count(*) FROM parent'))).rows).toEqual([[0]]);

  await connection?.reconnect();
  expect(await settings()).toMatchObject(durable);
  await adapter.dispose();
});

test('settings that were lost are found and set again before the next work', async () => {
  const factory = new GatedSqlite({ url: created.url, mode: 'write', synchronous: 'FULL' });
  const adapter = await factory.connect();
  const transaction = await adapter.startTransaction();
  await transaction.executeRaw(statement('CREATE TABLE parent (id INTEGER PRIMARY KEY)'));
  await transaction.commit();
  await adapter.queryRaw(statement('PRAGMA synchronous=OFF'));
  const next = await adapter.startTransaction();
  await next.rollback();
  const settings = await factory.connections[0]?.settings();
  expect(Object.fromEntries(settings ?? [])).toMatchObject(durable);
  await adapter.dispose();
});

test('a reading connection refuses to write', async () => {
  const writer = await SqliteConnection.open({ url: created.url, mode: 'write', synchronous: 'FULL' });
  await writer.script('CREATE TABLE parent (id INTEGER PRIMARY KEY)');
  const reader = await SqliteConnection.open({ url: created.url, mode: 'read', synchronous: 'FULL' });
  await expect(reader.script('INSERT INTO parent VALUES (1)')).rejects.toThrow(/readonly/);
  await reader.close();
  await writer.close();
});

test('the gate opens again where BEGIN fails, and where COMMIT fails', async () => {
  const factory = new GatedSqlite({ url: created.url, mode: 'write', synchronous: 'FULL' });
  const adapter = await factory.connect();
  await adapter.executeRaw(statement('CREATE TABLE parent (id INTEGER PRIMARY KEY)'));
  await adapter.executeRaw(statement('CREATE TABLE child (parent INTEGER REFERENCES parent DEFERRABLE INITIALLY DEFERRED)'));
  // Leaves a transaction open behind the adapter's back, so that the next BEGIN fails.
  await factory.connections[0]?.script('BEGIN IMMEDIATE');
  await expect(adapter.startTransaction()).rejects.toThrow(/within a transaction/);

  const orphan = await adapter.startTransaction();
  await orphan.executeRaw(statement('INSERT INTO child VALUES (7)'));
  await expect(orphan.commit()).rejects.toThrow(/ForeignKey/);

  await adapter.executeRaw(statement('INSERT INTO parent VALUES (1)'));
  expect((await adapter.queryRaw(statement('SELECT count(*) FROM child'))).rows).toEqual([[0]]);
  const other = await SqliteConnection.open({ url: created.url, mode: 'write', synchronous: 'FULL' });
  expect((await other.query(statement('SELECT count(*) FROM parent'))).rows).toEqual([[1]]);
  await other.close();
  await adapter.dispose();
});
