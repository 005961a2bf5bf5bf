import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, useDatabase } from '@/server/database';
import { verifyHistory } from '@/features/history/data';
import { sessionOf } from '@/server/auth';
import { system } from '@/server/db';
import { scopeFor } from '@/server/scope';
import { type Created, onBothDatabases } from '@/server/testing/databases';
import { at, browser, type Browser, type Made, makeWorkbook, text } from './testing/browser';

onBothDatabases('workbook procedures', ({ create }) => {
  let created: Created;
  let ada: Browser;
  let made: Made;
  beforeAll(async () => {
    created = await create();
    await useDatabase(created.settings);
    ada = browser();
    made = await makeWorkbook(ada);
  });
  afterAll(async () => {
    await closeDatabase();
    await created.remove();
  });

  const edit = (quantityId: string, text: string | null, baseVersion: number) => ({
    scenarioId: made.scenarioId,
    quantityId,
    text,
    baseVersion,
  });
  const save = (edits: readonly object[], mutationId: string = randomUUID(), reason?: string) =>
    ada.mutate('workbook.setCells', { workbookId: made.workbookId, mutationId, edits, ...(reason === undefined ? {} : { reason }) });

  test('a first request makes visitor, team and workbook, and the cookie opens it again', async () => {
    expect(ada.cookie()).toContain('session_token');
    const listed = await ada.query('workbook.list');
    expect(at(listed.data, 'workbooks')).toMatchObject([{ id: made.workbookId, template: 'empty' }]);
    expect((await browser().query('workbook.list')).data).toEqual({ workbooks: [] });
  });

  test('a template with a first edit becomes a workbook in one request', async () => {
    const person = browser();
    const edits = [{ scenario: 'Blackboard', quantityId: 'batch', text: '1000' }];
    const { data } = await person.mutate('workbook.create', { template: 'blackboard-lecture', mutationId: randomUUID(), edits });
    const view = await person.query('workbook.view', { workbookId: at(data, 'workbookId') });
    const rows = at(view.data, 'rows');
    const batch: unknown = Array.isArray(rows) ? rows.find((row) => at(row, 'id') === 'batch') : undefined;
    expect(at(batch, 'cells', text(view.data, 'scenarios', 0, 'id'))).toMatchObject({ text: '1000', version: 1, state: 'pinned' });
  });

  test('a first edit that cannot be read makes nothing, not even a visitor', async () => {
    const person = browser();
    const edits = [{ scenario: 'Blackboard', quantityId: 'batch', text: 'many' }];
    const answer = await person.mutate('workbook.create', { template: 'blackboard-lecture', mutationId: randomUUID(), edits });
    expect(answer.data).toMatchObject({ ok: false, reason: 'refused', refusals: [{ scenario: 'Blackboard', quantityId: 'batch' }] });
    expect(person.cookie()).toBe('');
  });

  test('an edit is saved, and the answer holds what it changed', async () => {
    const answer = await save([edit('hbmCapacity', '80 GB', 0)], randomUUID(), 'The usual card.');
    expect(answer.data).toMatchObject({ ok: true, patch: { revision: 2 }, understood: [expect.stringContaining('80')] });
    const cells = at(answer.data, 'patch', 'cells');
    expect(JSON.stringify([cells, at(answer.data, 'patch', 'rows')])).toContain('"text":"80 GB"');
    const changes = await ada.query('workbook.changes', { workbookId: made.workbookId, revision: 1 });
    expect(changes.data).toMatchObject({ revision: 2, patch: { revision: 2 } });
    const none = await ada.query('workbook.changes', { workbookId: made.workbookId, revision: 2 });
    expect(none.data).toEqual({ revision: 2, talk: 0, patch: null });
  });

  test('a text that cannot be read refuses the whole batch', async () => {
    const answer = await save([edit('hbmBandwidth', '3.35 TB/s', 0), edit('chips', '3 GB', 0), edit('nonesuch', '1', 0)]);
    expect(answer.data).toMatchObject({
      ok: false,
      reason: 'refused',
      refusals: [{ quantityId: 'chips' }, { quantityId: 'nonesuch', message: expect.stringContaining('nonesuch') }],
    });
    const view = await ada.query('workbook.view', { workbookId: made.workbookId });
    expect(at(view.data, 'revision')).toBe(2);
  });

  test('a stale version is a conflict that shows all three values, and nothing of the batch is kept', async () => {
    await save([edit('hbmCapacity', '94 GB', 1)]);
    const answer = await save([edit('layers', '60', 0), edit('hbmCapacity', '141 GB', 1)]);
    expect(answer.data).toEqual({
      ok: false,
      reason: 'conflict',
      conflicts: [
        {
          scenarioId: made.scenarioId,
          quantityId: 'hbmCapacity',
          mine: '141 GB',
          theirs: '94 GB',
          base: '80 GB',
          version: 2,
          by: 'Anonymous',
        },
      ],
    });
    const view = await ada.query('workbook.view', { workbookId: made.workbookId });
    expect(at(view.data, 'revision')).toBe(3);
    expect((await save([edit('hbmCapacity', '141 GB', 2)])).data).toMatchObject({ ok: true });
  });

  test('two that set an empty cell at once: one is saved, the other hears of it', async () => {
    const answers = await Promise.all([save([edit('kvHeads', '8', 0)]), save([edit('kvHeads', '16', 0)])]);
    expect(answers.map(({ data }) => at(data, 'ok')).sort()).toEqual([false, true]);
    expect(answers.find(({ data }) => at(data, 'ok') === false)?.data).toMatchObject({
      reason: 'conflict',
      conflicts: [{ version: 1, base: null }],
    });
  });

  test('the same mutation id has its effect once, at once or later, and is refused for anything else', async () => {
    const mutationId = randomUUID();
    const wanted = [edit('experts', '64', 0)];
    const before = at((await ada.query('workbook.view', { workbookId: made.workbookId })).data, 'revision');
    const twice = await Promise.all([save(wanted, mutationId), save(wanted, mutationId)]);
    const again = await save(wanted, mutationId);
    expect([...twice, again].map(({ data }) => at(data, 'ok'))).toEqual([true, true, true]);
    expect(at((await ada.query('workbook.view', { workbookId: made.workbookId })).data, 'revision')).toBe(Number(before) + 1);
    const other = await save([edit('experts', '128', 1)], mutationId);
    expect([other.status, other.message]).toEqual([409, expect.stringContaining('id of another one')]);
  });

  test('an emptied text clears the cell, whose version goes on', async () => {
    await save([edit('modelDim', '7168', 0)]);
    await save([edit('modelDim', '  ', 1)]);
    const stale = await save([edit('modelDim', '4096', 0)]);
    expect(stale.data).toMatchObject({ reason: 'conflict', conflicts: [{ theirs: null, version: 2, base: null }] });
    expect((await save([edit('modelDim', '4096', 2)])).data).toMatchObject({ ok: true });
  });

  test('clearing makes no cell: not of a row that there is not, nor where nothing was set', async () => {
    const count = () => system((tx) => Promise.all([tx.cell.count(), tx.revision.count()]));
    const before = await count();
    expect((await save([edit('nonesuch', null, 0)])).data).toMatchObject({
      ok: false,
      reason: 'refused',
      refusals: [{ quantityId: 'nonesuch', message: expect.stringContaining('no row') }],
    });
    expect((await save([edit('batch', null, 0)])).data).toMatchObject({ ok: true });
    expect(await count()).toEqual(before);
  });

  test('a workbook is renamed and deleted, and its history holds together until then', async () => {
    const other = await makeWorkbook(ada);
    const rename = (name: string, baseName: string) =>
      ada.mutate('workbook.rename', { workbookId: other.workbookId, name, baseName, mutationId: randomUUID() });
    const baseName = text((await ada.query('workbook.view', { workbookId: other.workbookId })).data, 'name');
    const renamed = await rename('  Next year ', baseName);
    expect(renamed.data).toMatchObject({ ok: true, patch: { name: 'Next year', revision: 2 } });
    expect((await rename('This year', baseName)).data).toEqual({
      ok: false,
      reason: 'conflict',
      message: 'Anonymous renamed this workbook meanwhile: it is called "Next year" now. Look at it and try again.',
    });
    const session = await sessionOf(new Headers({ cookie: ada.cookie() }));
    const scope = await scopeFor(session?.userId ?? '', session?.teamId ?? '');
    expect(await verifyHistory(scope, made.workbookId)).toMatchObject({ ok: true });
    const gone = { workbookId: other.workbookId, mutationId: randomUUID() };
    expect((await ada.mutate('workbook.remove', gone)).data).toEqual({ ok: true });
    expect((await ada.mutate('workbook.remove', gone)).status).toBe(404);
  });
});
