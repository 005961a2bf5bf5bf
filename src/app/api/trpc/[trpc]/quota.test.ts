import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { templateOf } from '@/features/template/data';
import * as history from '@/features/history/mutations';
import { closeDatabase, database, useDatabase } from '@/server/database';
import { system } from '@/server/db';
import { countCreation, network, quota } from '@/server/quota';
import { sweep } from '@/server/sweep';
import { type Created, onBothDatabases } from '@/server/testing/databases';
import { at, browser, makeWorkbook } from './testing/browser';

const day = 24 * 60 * 60 * 1_000;

onBothDatabases('what a visitor may make', ({ create, provider }) => {
  let created: Created;
  beforeAll(async () => {
    created = await create();
    await useDatabase(created.settings);
  });
  beforeEach(async () => {
    await (await database()).client.rateLimit.deleteMany({});
  });
  afterAll(async () => {
    await closeDatabase();
    await created.remove();
  });

  test('reading makes nothing', async () => {
    const person = browser();
    const count = () =>
      system(async (tx) => [await tx.user.count(), await tx.session.count(), await tx.workbook.count(), await tx.rateLimit.count()]);
    const before = await count();
    for (const path of ['workbook.list', 'template.list', 'preset.list']) expect((await person.query(path)).status).toBe(200);
    expect((await person.query('template.view', { templateId: 'deepseek-v3' })).status).toBe(200);
    expect(person.cookie()).toBe('');
    expect(await count()).toEqual(before);
  });

  test('workbooks end at a number', async () => {
    const person = browser();
    await makeWorkbook(person);
    const make = () => person.mutate('workbook.create', { template: 'empty', mutationId: randomUUID() });
    for (let i = 1; i < quota.workbooks.anonymous; i += 1) expect((await make()).status).toBe(200);
    const more = await make();
    expect([more.status, more.message]).toEqual([429, expect.stringContaining('delete one first')]);
    expect(more.headers.get('retry-after')).toBe('60');
  });

  test('requests at one moment do not make more than that', async () => {
    const person = browser();
    await makeWorkbook(person);
    const make = () => person.mutate('workbook.create', { template: 'empty', mutationId: randomUUID() });
    for (let i = 2; i < quota.workbooks.anonymous; i += 1) await make();
    const answers = await Promise.all([make(), make(), make()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 429, 429]);
  });

  // SQLite has one writer at a time, so there is nothing to wait for.
  if (provider === 'postgresql') {
    test('the places are counted while nobody else can take one', async () => {
      const person = browser();
      const { workbookId } = await makeWorkbook(person);
      const { teamId } = await system((tx) => tx.workbook.findUniqueOrThrow({ where: { id: workbookId }, select: { teamId: true } }));
      const owner = new Client({ connectionString: created.url });
      await owner.connect();
      await owner.query('BEGIN');
      await owner.query('SELECT id FROM organization WHERE id = $1 FOR NO KEY UPDATE', [teamId]);
      const made = person.mutate('workbook.create', { template: 'empty', mutationId: randomUUID() });
      const waiting = `SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`;
      const waited = await vi.waitUntil(async () => (await owner.query(waiting)).rowCount, { timeout: 5_000, interval: 20 }).catch(() => 0);
      await owner.query('COMMIT');
      await owner.end();
      expect(waited).toBe(1);
      expect((await made).status).toBe(200);
    });
  }

  test('history ends at a size, counted as it grows', async () => {
    const person = browser();
    const { workbookId, scenarioId } = await makeWorkbook(person);
    const size = () => system((tx) => tx.workbook.findUniqueOrThrow({ where: { id: workbookId }, select: { historySize: true } }));
    const before = (await size()).historySize;
    const save = (baseVersion: number) => {
      const edits = [{ scenarioId, quantityId: 'layers', text: '61', baseVersion }];
      return person.mutate('workbook.setCells', { workbookId, mutationId: randomUUID(), edits });
    };
    expect((await save(0)).status).toBe(200);
    const bodies = await system((tx) => tx.revision.findMany({ where: { workbookId }, select: { body: true } }));
    expect(before).toBeGreaterThan(0);
    expect((await size()).historySize).toBe(bodies.reduce((sum, { body }) => sum + body.length, 0));
    await system((tx) => tx.workbook.updateMany({ where: { id: workbookId }, data: { historySize: quota.historySize.anonymous + 1 } }));
    const more = await save(1);
    expect([more.status, more.message]).toEqual([413, expect.stringContaining('make a copy')]);
  });

  test('scenarios end at twelve, with a sentence', async () => {
    const person = browser();
    const { workbookId } = await makeWorkbook(person);
    const add = (n: number) => person.mutate('scenario.add', { workbookId, name: `Scenario ${n}`, baseId: null, mutationId: randomUUID() });
    for (let n = 2; n <= quota.scenarios; n += 1) expect((await add(n)).data).toMatchObject({ ok: true });
    expect((await add(13)).data).toEqual({ ok: false, reason: 'refused', message: expect.stringContaining('at most 12') });
  });

  test('text ends somewhere: of a batch, and of a workbook', async () => {
    const person = browser();
    const { workbookId, scenarioId } = await makeWorkbook(person);
    const whole = { workbookId, scenarioId, mutationId: randomUUID() };
    const edits = ['layers', 'modelDim'].map((quantityId) => ({ scenarioId, quantityId, text: '64', baseVersion: 0 }));
    const saved = await person.mutate('workbook.setCells', { workbookId, mutationId: randomUUID(), edits });
    expect(saved.data).toMatchObject({ ok: true });
    const ids = Array.from({ length: 51 }, (_, i) => `row${String.fromCharCode(97 + (i % 26))}${i}`);
    const long = ids.map((quantityId) => ({ scenarioId, quantityId, text: '1'.repeat(2_000), baseVersion: 0 }));
    expect((await person.mutate('workbook.setCells', { workbookId, mutationId: randomUUID(), edits: long })).status).toBe(400);
    await system(async (tx) => {
      await tx.cell.updateMany({ where: { workbookId }, data: { text: 'x'.repeat(Math.ceil(quota.workbookText / edits.length)) } });
      await tx.workbook.updateMany({ where: { id: workbookId }, data: { headHash: 'of another revision' } });
    });
    const more = await person.mutate('workbook.setCells', {
      workbookId,
      mutationId: randomUUID(),
      edits: [{ scenarioId, quantityId: 'batch', text: '7', baseVersion: 0 }],
    });
    expect(more.status).toBe(413);
    expect((await person.mutate('scenario.duplicate', { ...whole, name: 'Copy' })).status).toBe(413);
  });

  test('creations of an address are counted together, over an hour', async () => {
    const now = Date.now();
    for (let i = 0; i < quota.creationsPerAddress; i += 1) await countCreation('192.0.2.1', now);
    await expect(countCreation('192.0.2.1', now)).rejects.toMatchObject({ code: 'too_many' });
    await countCreation('192.0.2.2', now);
    await countCreation('192.0.2.1', now + day / 24);
    const keys = await (await database()).client.rateLimit.findMany({ select: { key: true } });
    expect(JSON.stringify(keys)).not.toContain('192.0.2');
  });

  test('an address that nobody vouches for is not believed', async () => {
    const person = browser();
    for (const address of ['192.0.2.1', '192.0.2.2']) {
      const made = await person.mutate(
        'workbook.create',
        { template: 'empty', mutationId: randomUUID() },
        { 'x-forwarded-for': address, 'x-real-ip': address },
      );
      expect(made.status).toBe(200);
    }
    const counted = await (await database()).client.rateLimit.findMany({ where: { key: { startsWith: 'create:' } } });
    expect(counted.map((row) => [row.key.startsWith('create:everyone:'), row.count])).toEqual([[true, 2]]);
  });

  test('a workbook that nobody touched goes after a week; an edited or shared one stays', async () => {
    const [untouched, ...alsoUntouched] = await Promise.all([makeWorkbook(browser()), makeWorkbook(browser()), makeWorkbook(browser())]);
    const dates = async () => {
      const rows = await system((tx) => tx.workbook.findMany({ select: { id: true, expiresAt: true } }));
      return new Map(rows.map((row) => [row.id, row.expiresAt]));
    };
    expect((await dates()).get(untouched.workbookId)?.getTime()).toBeGreaterThan(Date.now() + 6 * day);
    const editor = browser();
    const edited = await makeWorkbook(editor);
    const edits = [{ scenarioId: edited.scenarioId, quantityId: 'layers', text: '61', baseVersion: 0 }];
    await editor.mutate('workbook.setCells', { workbookId: edited.workbookId, mutationId: randomUUID(), edits });
    const sharer = browser();
    const shared = await makeWorkbook(sharer);
    await sharer.mutate('link.create', { workbookId: shared.workbookId, mutationId: randomUUID() });
    expect([(await dates()).get(edited.workbookId), (await dates()).get(shared.workbookId)]).toEqual([null, null]);
    await sweep(Date.now() + 8 * day);
    const left = await dates();
    expect([untouched, ...alsoUntouched].map(({ workbookId }) => left.has(workbookId))).toEqual([false, false, false]);
    expect([edited, shared].map(({ workbookId }) => left.has(workbookId))).toEqual([true, true]);
  });

  const first = () => ({
    template: 'deepseek-v3',
    mutationId: randomUUID(),
    edits: [{ scenario: templateOf('deepseek-v3').document.scenarios[0]?.name ?? '', quantityId: 'batch', text: '7' }],
  });
  test('where the workbook cannot be written, the visitor made for it is gone again', async () => {
    const editor = browser();
    const count = () => system(async (tx) => [await tx.user.count(), await tx.session.count(), await tx.organization.count()]);
    const before = await count();
    const spy = vi.spyOn(history, 'begin').mockRejectedValueOnce(new Error('No workbook today.'));
    const lines = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const failed = await editor.mutate('workbook.create', first());
    spy.mockRestore();
    lines.mockRestore();
    expect([failed.status, editor.cookie()]).toEqual([500, '']);
    expect(await count()).toEqual(before);
  });

  test('a failed sweep is reported and disturbs nobody', async () => {
    const spy = vi.spyOn((await database()).client, '$transaction').mockRejectedValue(new Error('locked'));
    const lines = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    await sweep();
    expect(String(lines.mock.calls[0]?.[0])).toContain('"what":"upkeep"');
    spy.mockRestore();
    lines.mockRestore();
  });

  test('an edit a second for an hour is the most', async () => {
    const person = browser();
    const { workbookId, scenarioId } = await makeWorkbook(person);
    const past = {
      workbookId,
      actorId: 'a',
      actorName: 'A',
      kind: 'setCells',
      body: '{"changes":[]}',
      requestHash: '',
      previousHash: '',
      hash: '',
    };
    const { teamId } = await system((tx) => tx.workbook.findUniqueOrThrow({ where: { id: workbookId }, select: { teamId: true } }));
    const save = (baseVersion: number) => {
      const edits = [{ scenarioId, quantityId: 'layers', text: '61', baseVersion }];
      return person.mutate('workbook.setCells', { workbookId, mutationId: randomUUID(), edits });
    };
    const { client } = await database();
    const { belt } = await import('@/server/team-belt');
    await belt.run({ kind: 'team', teamId }, () =>
      client.$transaction(async (tx) => {
        if (created.settings.database.provider === 'postgresql') {
          await tx.$queryRaw`SELECT set_config('role', 'ridgebook_app', true), set_config('app.team_id', ${teamId}, true)`;
        }
        const row = { ...past, id: randomUUID(), teamId, number: 2, at: new Date(), mutationId: randomUUID() };
        await tx.revision.create({ data: row });
        await tx.workbook.updateMany({ where: { id: workbookId }, data: { revision: quota.revisionsPerHour + 1, headHash: 'of another' } });
      }),
    );
    expect((await save(0)).status).toBe(429);
    const view = await person.query('workbook.view', { workbookId });
    expect(at(view.data, 'revision')).toBe(quota.revisionsPerHour + 1);
  });
});

test('one person holds the whole of an IPv6 network of 64 bits', () => {
  expect(network('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
  expect(network('2001:DB8::1')).toBe(network('2001:db8::ffff'));
  expect(network('2001:db8:1:2::')).not.toBe(network('2001:db8:1:3::'));
  expect(network('::1')).toBe('0:0:0:0');
  expect(network('192.0.2.1')).toBe('192.0.2.1');
});
