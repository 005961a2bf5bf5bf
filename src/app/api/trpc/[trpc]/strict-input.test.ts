import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { afterwardsDone } from '@/server/afterwards';
import { closeDatabase, useDatabase } from '@/server/database';
import { SqliteConnection } from '@/server/sqlite-connection';
import { type Created, onSqlite } from '@/server/testing/databases';
import { appRouter } from './root';
import { type Answer, browser, type Browser, makeWorkbook } from './testing/browser';
import { grown, hostile, replaced } from './testing/malformed';
import { type Procedure, procedures } from './testing/samples';
import { missing } from './testing/world';

let created: Created;
let ada: Browser;
const asked = { query: vi.spyOn(SqliteConnection.prototype, 'query'), execute: vi.spyOn(SqliteConnection.prototype, 'execute') };
beforeAll(async () => {
  created = await onSqlite.create();
  await useDatabase(created.settings);
  ada = browser();
  await makeWorkbook(ada);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await afterwardsDone();
  await closeDatabase();
  await created.remove();
});

const call = ({ path, type }: Procedure, input: unknown): Promise<Answer> =>
  type === 'query' ? ada.query(path, input) : ada.mutate(path, input);

const notTrue = [...hostile, true];
/** Some field takes these: as a name, or where nothing may be chosen. */
const odd = [null, '__proto__', 'constructor'];

/** One field of a megabyte. */
const huge = (value: unknown): unknown[] => replaced(value, ['x'.repeat(1_000_000)]).slice(0, 1);

const short = (value: unknown): string => (JSON.stringify(value) ?? '').slice(0, 160);

test.each(procedures)('$path refuses every other form before any query', async (procedure) => {
  const sample = procedure.input(missing());
  if (sample === undefined) return expect(procedure.who).toMatch(/^(anyone|own|account)$/);
  const bad = [...replaced(sample, notTrue), ...grown(sample), ...huge(sample), null, [], 'w', 7];
  // A longer address is refused before anything reads it.
  const sent = procedure.type === 'query' ? bad.filter((input) => short(input).length < 160 || JSON.stringify(input).length < 8_000) : bad;
  for (const spy of Object.values(asked)) spy.mockClear();
  const passed: unknown[] = [];
  for (const input of sent) {
    const { status, message } = await call(procedure, input);
    if (status !== 400 || message.length >= 400 || !message.endsWith('.')) passed.push([status, message, short(input)]);
  }
  expect(passed).toEqual([]);
  for (const spy of Object.values(asked)) expect(spy).not.toHaveBeenCalled();
  expect(sent.length).toBeGreaterThan(8);
  const unsettled: unknown[] = [];
  for (const input of replaced(sample, odd)) {
    const { status } = await call(procedure, input);
    if (status >= 500) unsettled.push([status, short(input)]);
  }
  expect(unsettled).toEqual([]);
  expect(Object.prototype).not.toHaveProperty('isAdmin');
});

test.each(procedures.filter(({ input }) => input(missing()) === undefined))('$path looks at nothing that is sent', async (procedure) => {
  const answers = await Promise.all([undefined, { where: { id: { not: '' } } }].map((input) => call(procedure, input)));
  const [plain, sent] = answers.map(({ status, data }) => ({ status, data }));
  if (sent?.status !== 400) expect(sent).toEqual(plain);
});

test('a sound input does reach the database, so that the test above would see it', async () => {
  asked.query.mockClear();
  await ada.query('workbook.view', { workbookId: randomUUID() });
  expect(asked.query).toHaveBeenCalled();
});

type Schema = { readonly _zod: { run: (payload: unknown) => unknown } };

test('without the schemas the same forms reach the database, or fail inside', async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const passed: string[] = [];
  for (const path of ['workbook.view', 'team.join', 'notification.read', 'link.revoke']) {
    const procedure = procedures.find((each) => each.path === path);
    const { _def } = Reflect.get(appRouter._def.procedures, path) as { readonly _def: { readonly inputs: readonly Schema[] } };
    const [schema] = _def.inputs;
    if (procedure === undefined || schema === undefined) throw new Error(`${path} has no schema.`);
    const off = vi.spyOn(schema._zod, 'run').mockImplementation((payload) => payload);
    const answers = await Promise.all(replaced(procedure.input(missing()), hostile.slice(0, 2)).map((input) => call(procedure, input)));
    off.mockRestore();
    if (answers.some(({ status }) => status !== 400)) passed.push(path);
  }
  expect(passed).toEqual(['workbook.view', 'team.join', 'notification.read', 'link.revoke']);
});

test('the list of edits ends somewhere', async () => {
  const change = { workbookId: 'w', mutationId: randomUUID() };
  const many = Array.from({ length: 501 }, (_, i) => ({ scenarioId: `s${i}`, quantityId: 'layers', text: '1', baseVersion: 0 }));
  const twice = Array.from({ length: 2 }, () => ({ scenarioId: 's', quantityId: 'layers', text: '1', baseVersion: 0 }));
  for (const edits of [many, twice, []]) expect((await ada.mutate('workbook.setCells', { ...change, edits })).status).toBe(400);
});
