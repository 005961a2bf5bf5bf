import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyHistory } from '@/features/history/data';
import { undo } from '@/features/history/mutations-undo';
import { readView } from '@/features/workbook/data';
import { setCells } from '@/features/workbook/mutations';
import { closeDatabase, useDatabase } from '@/server/database';
import type { TeamScope } from '@/server/scope';
import { type Created, onBothDatabases } from '@/server/testing/databases';
import { makeMember, makeWorkbook } from '@/server/testing/fixtures';
import { addRow, editRow, moveRow, removeRow } from './mutations';

onBothDatabases('a row of the team', ({ create }) => {
  let created: Created;
  let scope: TeamScope;
  let workbookId: string;
  let scenarioId: string;
  beforeAll(async () => {
    created = await create();
    await useDatabase(created.settings);
    scope = await makeMember();
    ({ workbookId, scenarioId } = await makeWorkbook(scope));
  });
  afterAll(async () => {
    await closeDatabase();
    await created.remove();
  });

  const change = () => ({ workbookId, mutationId: randomUUID() });
  const add = (label: string, text: string, unit = '1', key?: string) =>
    addRow(scope, { ...change(), label, unit, text, ...(key === undefined ? {} : { key }) });
  const rows = async () => (await readView(scope, workbookId)).rows.filter((row) => row.group === 'Team rows');
  const ids = async () => (await rows()).map(({ id }) => id);
  const shown = async (id: string) => (await rows()).find((row) => row.id === id)?.cells[scenarioId]?.display;
  const set = (quantityId: string, text: string | null, baseVersion = 0) =>
    setCells(scope, { ...change(), edits: [{ scenarioId, quantityId, text, baseVersion }] });

  test('is added, rests on other rows, is edited, moved and deleted, and each of these can be undone', async () => {
    expect(await add('My share', '0.25')).toMatchObject({ ok: true, key: 'myShare', patch: { rows: expect.anything() } });
    expect(await add('Twice the share', '= 2*myShare')).toMatchObject({ ok: true, key: 'twiceTheShare' });
    expect(await shown('twiceTheShare')).toBe('0.5');
    expect(await editRow(scope, { ...change(), key: 'myShare', label: 'My part', unit: '1', text: '0.5', baseVersion: 1 })).toMatchObject({
      ok: true,
    });
    expect(await shown('twiceTheShare')).toBe('1');
    expect(await moveRow(scope, { ...change(), key: 'twiceTheShare', to: 'up' })).toMatchObject({ ok: true });
    expect(await ids()).toEqual(['twiceTheShare', 'myShare']);
    expect(await removeRow(scope, { ...change(), key: 'twiceTheShare' })).toMatchObject({ ok: true });
    expect(await ids()).toEqual(['myShare']);
    const before = [['twiceTheShare', 'myShare'], ['myShare', 'twiceTheShare'], ['myShare', 'twiceTheShare'], ['myShare'], []];
    for (const expected of before) {
      expect(await undo(scope, { ...change(), kind: 'undo' })).toMatchObject({ ok: true });
      expect(await ids()).toEqual(expected);
    }
    for (let i = 0; i < before.length; i += 1) expect(await undo(scope, { ...change(), kind: 'redo' })).toMatchObject({ ok: true });
    expect(await ids()).toEqual(['myShare']);
    expect(await shown('myShare')).toBe('0.5');
    expect(await verifyHistory(scope, workbookId)).toMatchObject({ ok: true });
  });

  test('is refused with a sentence where it could not stand', async () => {
    expect(await add('Clash', '1', '1', 'stepTime')).toMatchObject({
      ok: false,
      field: 'id',
      message: expect.stringMatching(/built-in row "Step time"/),
    });
    expect(await add('my part', '1')).toMatchObject({ ok: false, field: 'label' });
    expect(await add('Wrong', '= stepTime', 'B')).toMatchObject({
      ok: false,
      field: 'text',
      message: expect.stringMatching(/Declared B but works out to s/),
    });
    expect(await editRow(scope, { ...change(), key: 'nothing', label: 'N', unit: '1', text: '1', baseVersion: 1 })).toMatchObject({
      ok: false,
      field: 'row',
    });
    expect(await moveRow(scope, { ...change(), key: 'myShare', to: 'up' })).toMatchObject({
      ok: false,
      message: '"My part" is the first of your rows already.',
    });
    const stale = await editRow(scope, { ...change(), key: 'myShare', label: 'Other', unit: '1', text: '9', baseVersion: 1 });
    expect(stale).toMatchObject({
      ok: false,
      reason: 'conflict',
      message: expect.stringMatching(/changed this row meanwhile: it is "My part", = 0\.5/),
    });
  });

  test('stays while something rests on it, and takes its own cells along', async () => {
    expect(await set('layers', '= 10*myShare')).toMatchObject({ ok: true });
    expect(await removeRow(scope, { ...change(), key: 'myShare' })).toMatchObject({
      ok: false,
      message: expect.stringMatching(/is used by Layers in ".+"\. Change that first/),
    });
    const version = (await rows())[0]?.own?.version ?? 0;
    const unit = await editRow(scope, { ...change(), key: 'myShare', label: 'My part', unit: 's', text: '1 s', baseVersion: version });
    expect(unit).toMatchObject({ ok: false, field: 'unit', message: expect.stringMatching(/^Layers in .* would no longer work out in s/) });
    await set('layers', null, 1);
    expect(await set('myShare', '0.75')).toMatchObject({ ok: true });
    expect(await removeRow(scope, { ...change(), key: 'myShare' })).toMatchObject({ ok: true });
    await undo(scope, { ...change(), kind: 'undo' });
    expect(await shown('myShare')).toBe('0.75');
  });

  test("is not taken back by undo while something of a colleague rests on it, and is nobody else's", async () => {
    const colleague = await makeMember(scope.teamId);
    expect(await add('Passing', '3')).toMatchObject({ ok: true });
    const edits = [{ scenarioId, quantityId: 'kvHeads', text: '= 2*passing', baseVersion: 0 }];
    expect(await setCells(colleague, { ...change(), edits })).toMatchObject({ ok: true });
    const message = expect.stringMatching(/rests on the row "Passing", which would be gone; change it first/);
    expect(await undo(scope, { ...change(), kind: 'undo' })).toMatchObject({ ok: false, reason: 'refused', message });
    await setCells(colleague, { ...change(), edits: [{ scenarioId, quantityId: 'kvHeads', text: null, baseVersion: 1 }] });
    expect(await undo(scope, { ...change(), kind: 'undo' })).toMatchObject({ ok: true });
    expect(await ids()).toEqual(['myShare']);
    await expect(addRow(await makeMember(), { ...change(), label: 'Foreign', unit: '1', text: '1' })).rejects.toThrow();
  });
});
