import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { Client } from 'pg';
import { z } from 'zod';
import { GET as health } from '@/app/api/health/route';
import { analyses } from '@/features/analysis/jobs/analyses';
import { newToken } from '@/features/link/token';
import { afterwardsDone } from '@/server/afterwards';
import * as context from '@/server/context';
import { closeDatabase, database, useDatabase } from '@/server/database';
import { AppError } from '@/server/errors';
import { type Created, onBothDatabases } from '@/server/testing/databases';
import { sabotaged } from '@/server/testing/settings';
import { handle } from './handle';
import { browser, type Browser, type Made, makeWorkbook, origin } from './testing/browser';

type Answered = { readonly status: number; readonly raw: string };

const token = newToken();
const secret = `SELECT * FROM "session" WHERE token = '${token}' -- /var/lib/ridgebook.db`;
const password = 'a long enough one';

/** What whoever asks must not read: statements, tables, files, places in the code and secrets. */
const inner = new RegExp(
  `SELECT|prisma|sqlite|postgres|libsql|table|main\\.|public\\.|node_modules|\\\\n +at |\\.ts|/(var|tmp|src|home)/|${token}`,
  'i',
);

async function answered(request: Request): Promise<Answered> {
  const response = await handle(request);
  return { status: response.status, raw: await response.text() };
}

onBothDatabases('what fails', ({ create, provider }) => {
  let created: Created;
  let ada: Browser;
  let made: Made;
  let email: string;
  const lines: string[] = [];
  beforeAll(async () => {
    created = await create();
    await useDatabase(created.settings);
    ada = browser();
    made = await makeWorkbook(ada);
    email = `ada-${randomUUID()}@example.org`;
    await ada.auth('/sign-up/email', { name: 'Ada', email, password });
    await afterwardsDone();
    const hear = (line: unknown) => lines.push(String(line)) > 0;
    vi.spyOn(process.stderr, 'write').mockImplementation(hear);
    for (const kind of ['error', 'warn', 'log'] as const) vi.spyOn(console, kind).mockImplementation(hear);
  });
  afterEach(() => void lines.splice(0));
  afterAll(async () => {
    vi.restoreAllMocks();
    await afterwardsDone();
    await closeDatabase();
    await created.remove();
  });

  const view = () => ada.query('workbook.view', { workbookId: made.workbookId });
  const rename = () => ({ workbookId: made.workbookId, name: 'Kept', baseName: 'New workbook', mutationId: randomUUID() });

  /** What is wrong with how a failure was answered: what the answer tells, and how many lines of the log it names. */
  async function faultsOf(what: string, ask: () => Promise<Answered>, status = 500): Promise<readonly string[]> {
    lines.splice(0);
    const answer = await ask();
    const [heard, reference] = [lines.splice(0), /mention ([0-9a-f]{8}) to/.exec(answer.raw)?.[1] ?? 'none'];
    return [
      ...(answer.status === status ? [] : [`${what}: answered ${answer.status}: ${answer.raw}`]),
      ...(inner.test(answer.raw) ? [`${what}: tells ${inner.exec(answer.raw)?.[0]} in ${answer.raw}`] : []),
      ...(heard.length === 1 && heard[0]?.includes(reference) === true
        ? []
        : [`${what}: ${heard.length} lines, ${reference}: ${heard.join()}`]),
      ...(heard.join().includes(token) ? [`${what}: a token in the log`] : []),
    ];
  }

  /** What is wrong with the answers while a table is not there. */
  async function faultsWithout(table: string): Promise<readonly string[]> {
    const owner = async (sql: string) => {
      if (provider === 'sqlite') return void (await (await database()).client.$executeRawUnsafe(sql));
      const connection = new Client({ connectionString: created.url });
      await connection.connect();
      await connection.query(sql);
      await connection.end();
    };
    const made = { template: 'empty', mutationId: randomUUID() };
    await owner(`ALTER TABLE "${table}" RENAME TO "${table}_away"`);
    const faults = [
      await faultsOf('a query', view),
      await faultsOf('a mutation', () => ada.mutate('workbook.rename', rename())),
      await faultsOf('sign-in', () => browser().auth('/sign-in/email', { email, password })),
      await faultsOf('sign-up', () => browser().auth('/sign-up/email', { name: 'Bob', email: `bob-${email}`, password })),
      await faultsOf('sign-out', () => ada.auth('/sign-out', {})),
      await faultsOf('a new visitor', () => browser().mutate('workbook.create', made)),
    ];
    await owner(`ALTER TABLE "${table}_away" RENAME TO "${table}"`);
    return faults.flat();
  }

  const thrown: readonly (readonly [string, unknown, number?])[] = [
    ['an error', new Error(secret)],
    ['an error with a cause', new Error('outer', { cause: new Error(secret) })],
    ['a text', secret],
    ['an object', { message: secret, status: 403 }],
    ['nothing', undefined],
    ['a stored text of another form', z.strictObject({ '/var/lib': z.string() }).safeParse({ [secret]: 1 }).error],
    ['a promise of ours that broke', new AppError('internal', secret)],
    ['a database that stays locked', new AppError('busy', 'The database is busy. Nothing was saved; try again in a moment.'), 503],
    ['a pool whose connections are all in use', new Error('timeout exceeded when trying to connect'), 503],
  ];

  const failing = async (error: unknown, ask: () => Promise<Answered>) => {
    const { reader } = await database();
    const spy = vi.spyOn(reader, '$transaction').mockRejectedValue(error);
    try {
      return await ask();
    } finally {
      spy.mockRestore();
    }
  };

  test('inside a procedure, whatever is thrown, is told by a reference to one line of the log', async () => {
    const faults = [];
    for (const [what, error, status] of thrown) faults.push(...(await faultsOf(what, () => failing(error, view), status)));
    expect(faults).toEqual([]);
    // A batch tells each of its failures by itself.
    const asked = { path: 'workbook.view', input: { workbookId: made.workbookId } };
    const three = await failing(new Error(secret), async () => {
      const answers = await ada.batch('query', [asked, { path: 'preset.list', input: undefined }, asked]);
      return { status: 500, raw: JSON.stringify(answers.map(({ status, message }) => [status, message])) };
    });
    expect([lines.length, inner.test(three.raw), three.raw.match(/\[500,/g)?.length]).toEqual([2, false, 2]);
  });

  test('before or around a procedure, or while an answer is told bit by bit, says as little', async () => {
    const faults = [];
    const broken = vi.spyOn(context, 'createContext').mockImplementation(() => {
      throw new Error(secret);
    });
    faults.push(...(await faultsOf('before a procedure', view)));
    broken.mockRestore();
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error(secret)) });
    const headers = { host: 'localhost:3000', origin, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
    const cut = new Request(`${origin}/api/trpc/workbook.rename`, { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
    faults.push(...(await faultsOf('a body that breaks off', () => answered(cut))));
    const run = vi.spyOn(analyses(), 'run').mockRejectedValue(new Error(secret));
    const told = () => ada.stream('analysis.answer', { workbookId: made.workbookId, scenario: made.scenarioId, tool: 'levers', run: true });
    faults.push(...(await faultsOf('an answer bit by bit', told)));
    expect(run).toHaveBeenCalledOnce();
    run.mockRestore();
    const sick = vi.spyOn((await database()).reader, '$queryRaw').mockRejectedValue(new Error(secret));
    const answer = await health();
    sick.mockRestore();
    expect([answer.status, await answer.text(), lines.length]).toEqual([503, '{"status":"database unreachable"}', 1]);
    expect(faults).toEqual([]);
  });

  test('in the database itself is told no more, by procedures and by sign-in', async () => {
    expect(await faultsWithout('session')).toEqual([]);
    const { database: chosen } = created.settings;
    if (chosen.provider === 'sqlite') return;
    await closeDatabase();
    await useDatabase({
      ...created.settings,
      migrateAtStart: false,
      database: { ...chosen, url: 'postgres://nobody:hidden@127.0.0.1:9/none' },
    });
    const enter = () => browser().auth('/sign-in/email', { email, password });
    expect([await faultsOf('no server', view), await faultsOf('no server, sign-in', enter)].flat()).toEqual([]);
    await closeDatabase();
    await useDatabase(created.settings);
  });

  test('for what was asked is answered in chosen words, and fills no log', async () => {
    const { workbookId } = made;
    const nowhere = browser();
    const bare = (path: string, init: RequestInit = {}) =>
      answered(new Request(`${origin}${path}`, { ...init, headers: { host: 'localhost:3000', ...init.headers } }));
    const asked: readonly (readonly [number, () => Promise<Answered>])[] = [
      [400, () => ada.query('workbook.view', { workbookId: { not: '' } })],
      [400, () => ada.mutate('workbook.rename', { ...rename(), [token]: 1 })],
      [400, () => bare('/api/trpc/workbook.view?input={')],
      [401, () => nowhere.mutate('team.create', { name: 'Fleet' })],
      [404, () => nowhere.query('workbook.view', { workbookId })],
      [404, () => ada.query('workbook.nothing')],
      [404, () => nowhere.query('link.explain', { token, scenario: 'Base', quantityId: 'layers' })],
      [403, () => ada.mutate('workbook.rename', rename(), { origin: 'https://elsewhere.example' })],
      [404, () => ada.auth('/nothing', {})],
      [401, () => nowhere.auth('/sign-in/email', { email, password: 'not this one' })],
      [422, () => nowhere.auth('/sign-up/email', { name: 'Ada', email, password })],
      [400, () => nowhere.auth('/sign-up/email', { name: 'Ada', email: 'no address', password })],
      [405, () => bare('/api/trpc/workbook.rename', { method: 'PUT' })],
      [414, () => bare(`/api/trpc/${'a'.repeat(2_000)}`)],
      [421, () => bare('/api/trpc/workbook.list', { headers: { host: 'rebound.example' } })],
    ];
    const wrong: unknown[] = [];
    for (const [status, ask] of asked) {
      const { raw, ...answer } = await ask();
      await afterwardsDone();
      if (answer.status !== status || inner.test(raw.replaceAll(token, '…')) || lines.length > 0)
        wrong.push([status, answer.status, raw, lines.splice(0)]);
    }
    expect(wrong).toEqual([]);
  });

  test('would be told by a server that passes on what it caught', async () => {
    await sabotaged('errors', async () => {
      const faults = await faultsOf('an error', () => failing(new Error(secret), view));
      expect(faults.join()).toContain('tells ');
    });
  });
});
