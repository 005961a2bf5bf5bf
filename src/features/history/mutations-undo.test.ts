import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readWorkbook } from '@/features/workbook/data';
import { setCells } from '@/features/workbook/mutations';
import { closeDatabase, useDatabase } from '@/server/database';
import type { TeamScope } from '@/server/scope';
import { type Created, onBothDatabases } from '@/server/testing/databases';
import { type Ids, makeMember, makeWorkbook } from '@/server/testing/fixtures';
import { duplicateScenario, renameScenario } from '@/features/scenario/mutations';
import { removeScenario } from '@/features/scenario/mutations-inherit';
import { verifyHistory } from './data';
import { skip, undo } from './mutations-undo';

onBothDatabases('undo and redo', ({ create }) => {
  let created: Created;
  let ada: TeamScope;
  let bob: TeamScope;
  let ids: Ids;
  beforeEach(async () => {
    created = await create();
    await useDatabase(created.settings);
    ada = await makeMember();
    bob = await makeMember(ada.teamId, 'editor');
    ids = await makeWorkbook(ada);
  });
  afterEach(async () => {
    await closeDatabase();
    await created.remove();
  });

  const cells = async () => (await readWorkbook(ada, ids.workbookId)).scenarios[0]?.cells ?? {};
  const text = async (quantityId = 'batch') => (await cells())[quantityId]?.text ?? null;
  const set = async (scope: TeamScope, texts: Readonly<Record<string, string>>) => {
    const now = await cells();
    const edits = Object.entries(texts).map(([quantityId, value]) => ({
      ...{ scenarioId: ids.scenarioId, quantityId, text: value },
      baseVersion: now[quantityId]?.version ?? 0,
    }));
    expect(await setCells(scope, { workbookId: ids.workbookId, mutationId: randomUUID(), edits })).toMatchObject({ ok: true });
  };
  const step = (scope: TeamScope, kind: 'undo' | 'redo', mutationId: string = randomUUID()) =>
    undo(scope, { workbookId: ids.workbookId, mutationId, kind });

  test('edits of one cell go back one by one and forward again, each as a new revision', async () => {
    await set(ada, { batch: '10' });
    await set(ada, { batch: '20' });
    await step(ada, 'undo');
    expect(await text()).toBe('10');
    await step(ada, 'undo');
    expect(await text()).toBe('0');
    expect(await step(ada, 'undo')).toMatchObject({ ok: false, reason: 'refused', message: 'There is nothing of yours to undo.' });
    await step(ada, 'redo');
    await step(ada, 'redo');
    expect(await text()).toBe('20');
    expect((await readWorkbook(ada, ids.workbookId)).revision).toBe(6);
    expect(await step(ada, 'redo')).toMatchObject({ ok: false, reason: 'refused' });
  });

  test('one change of several cells is one step', async () => {
    await set(ada, { batch: '5', layers: '61', chips: '8' });
    await step(ada, 'undo');
    expect([await text('batch'), await text('layers'), await text('chips')]).toEqual(['0', null, null]);
  });

  test('only own changes are taken back', async () => {
    await set(ada, { layers: '61' });
    await set(bob, { chips: '8' });
    await step(ada, 'undo');
    expect([await text('layers'), await text('chips')]).toEqual([null, '8']);
  });

  test('a cell that somebody else has changed since is refused with both values, and the whole step with it', async () => {
    await set(ada, { batch: '10', layers: '61' });
    await set(bob, { batch: '30' });
    expect(await step(ada, 'undo')).toMatchObject({
      ok: false,
      reason: 'conflict',
      conflicts: [{ quantityId: 'batch', mine: '0', theirs: '30', base: '10', by: 'Ada' }],
    });
    expect([await text('batch'), await text('layers')]).toEqual(['30', '61']);
  });

  test('a step that cannot be taken is left out for good, and undo goes on with the one before it', async () => {
    await set(ada, { layers: '61' });
    await set(ada, { batch: '10' });
    await set(bob, { batch: '30' });
    const stuck = await step(ada, 'undo');
    if (stuck.ok || stuck.step === undefined) throw new Error('It was not refused.');
    const leave = (number: number) => skip(ada, { workbookId: ids.workbookId, mutationId: randomUUID(), kind: 'undo', step: number });
    expect(await leave(stuck.step - 1)).toMatchObject({ ok: false, reason: 'refused' });
    expect(await leave(stuck.step)).toMatchObject({ ok: true });
    expect(await step(ada, 'undo')).toMatchObject({ ok: true });
    expect([await text('batch'), await text('layers')]).toEqual(['30', null]);
    expect(await step(ada, 'redo')).toMatchObject({ ok: true });
    expect(await text('layers')).toBe('61');
    expect(await verifyHistory(ada, ids.workbookId)).toMatchObject({ ok: true });
  });

  test('what was done to scenarios goes back too, each with its cells, and others are told where it cannot', async () => {
    const { workbookId, scenarioId } = ids;
    const names = async () => (await readWorkbook(ada, workbookId)).scenarios.map(({ name }) => name);
    const id = () => ({ workbookId, mutationId: randomUUID() });
    await set(ada, { batch: '10' });
    await duplicateScenario(ada, { ...id(), scenarioId, name: 'Copy' });
    await renameScenario(ada, { ...id(), scenarioId, name: 'First', baseVersion: 1 });
    await step(ada, 'undo');
    expect(await names()).toEqual(['Base', 'Copy']);
    await step(ada, 'undo');
    expect(await names()).toEqual(['Base']);
    await step(ada, 'redo');
    expect(await step(ada, 'redo')).toMatchObject({ ok: true, moved: { scenarios: [{ id: scenarioId, from: 3, to: 4 }] } });
    const copy = (await readWorkbook(ada, workbookId)).scenarios[1];
    expect([await names(), copy?.cells['batch']?.text]).toEqual([['First', 'Copy'], '10']);
    await renameScenario(bob, { ...id(), scenarioId, name: 'Theirs', baseVersion: 4 });
    expect(await step(ada, 'undo')).toMatchObject({
      ok: false,
      reason: 'refused',
      message: '"Theirs" was changed since: it has the name "Theirs" now, and would have the name "Base". Nothing was changed.',
    });
    await removeScenario(bob, { ...id(), scenarioId: copy?.id ?? '' });
    await step(bob, 'undo');
    expect(await names()).toEqual(['Theirs', 'Copy']);
    expect(await verifyHistory(ada, workbookId)).toMatchObject({ ok: true });
  });

  test('the same request again has its effect once', async () => {
    await set(ada, { batch: '10' });
    await set(ada, { batch: '20' });
    const id = randomUUID();
    await step(ada, 'undo', id);
    expect(await step(ada, 'undo', id)).toMatchObject({ ok: true });
    expect(await text()).toBe('10');
  });
});
