import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, useDatabase } from '@/server/database';
import { system } from '@/server/db';
import { sessionOf } from '@/server/auth';
import { scopeFor } from '@/server/scope';
import { readBody, verifyHistory } from '@/features/history/data';
import { replay } from '@/features/history/replay';
import { type Created, onBothDatabases } from '@/server/testing/databases';
import { at, browser, type Browser, makeWorkbook, text } from './testing/browser';

onBothDatabases('scenario procedures', ({ create }) => {
  let created: Created;
  let ada: Browser;
  let workbookId: string;
  beforeAll(async () => {
    created = await create();
    await useDatabase(created.settings);
    ada = browser();
    ({ workbookId } = await makeWorkbook(ada, 'deepseek-v3'));
  });
  afterAll(async () => {
    await closeDatabase();
    await created.remove();
  });

  const call = (path: string, input: object) => ada.mutate(`scenario.${path}`, { workbookId, mutationId: randomUUID(), ...input });
  const scenarios = async () => {
    const list = at((await ada.query('workbook.view', { workbookId })).data, 'scenarios');
    if (!Array.isArray(list)) throw new Error('There are no scenarios.');
    return list.map((scenario: unknown) => ({
      id: text(scenario, 'id'),
      version: Number(at(scenario, 'version')),
      name: text(scenario, 'name'),
      baseId: at(scenario, 'baseId'),
      presets: at(scenario, 'presets'),
    }));
  };
  /** The same, by somebody who has just looked. */
  const set = async (path: string, input: { readonly scenarioId: string } & Readonly<Record<string, string | null>>) =>
    call(path, { ...input, baseVersion: (await scenarios()).find(({ id }) => id === input.scenarioId)?.version ?? 1 });
  const cellOf = async (scenarioId: string, quantityId: string) => {
    const rows = at((await ada.query('workbook.view', { workbookId })).data, 'rows');
    return at(Array.isArray(rows) ? rows.find((row) => at(row, 'id') === quantityId) : undefined, 'cells', scenarioId);
  };
  const idOf = async (name: string) => (await scenarios()).find((scenario) => scenario.name === name)?.id ?? 'none';

  test('one is added on a base, duplicated with its cells, renamed', async () => {
    const base = await idOf('Production');
    expect((await call('add', { name: 'Cheaper chips', baseId: base })).data).toMatchObject({ ok: true, patch: { revision: 2 } });
    const copied = await call('duplicate', { scenarioId: await idOf('One node'), name: 'One node, copy' });
    expect(copied.data).toMatchObject({ ok: true });
    await set('rename', { scenarioId: await idOf('Cheaper chips'), name: 'Cheap chips' });
    expect((await scenarios()).map(({ name }) => name)).toEqual([
      'Production',
      'One node',
      'Calibrated',
      'At the measured rates',
      'Cheap chips',
      'One node, copy',
    ]);
    const rows = at((await ada.query('workbook.view', { workbookId })).data, 'rows');
    const chips: unknown = Array.isArray(rows) ? rows.find((row) => at(row, 'id') === 'chips') : undefined;
    expect(at(chips, 'cells', await idOf('One node, copy'))).toMatchObject({ text: '8', version: 1 });
  });

  test('one is made of a point of an analysis in one revision, twice alike, and undone in one', async () => {
    const base = await idOf('Production');
    const cells = [{ quantityId: 'batch', text: '256', reason: 'Made from an analysis' }];
    const change = { workbookId, mutationId: randomUUID(), name: 'Production', baseId: base, hardware: 'h100-sxm', cells };
    const before = (await scenarios()).length;
    const made = await ada.mutate('scenario.addPoint', change);
    expect(await ada.mutate('scenario.addPoint', change)).toMatchObject({ status: 200 });
    const added = (await scenarios()).slice(before);
    expect(added).toMatchObject([{ name: 'Production (2)', baseId: base, presets: { hardware: 'h100-sxm' } }]);
    expect(await cellOf(added[0]?.id ?? '', 'batch')).toMatchObject({ text: '256', reason: 'Made from an analysis' });
    const revision = Number(at(made.data, 'patch', 'revision'));
    expect((await ada.mutate('history.undo', { workbookId, mutationId: randomUUID() })).data).toMatchObject({
      ok: true,
      patch: { revision: revision + 1 },
    });
    expect(await scenarios()).toHaveLength(before);
    const wrong = { ...change, mutationId: randomUUID(), cells: [{ quantityId: 'batch', text: '3 TB/s', reason: '' }] };
    expect((await ada.mutate('scenario.addPoint', wrong)).data).toMatchObject({ ok: false, message: expect.stringMatching(/^batch: /) });
    expect(await scenarios()).toHaveLength(before);
  });

  test('one moves to another place for everybody, from where it was seen, and back again', async () => {
    const names = async () => (await scenarios()).map(({ name }) => name);
    const before = await names();
    const [last, first] = [await idOf('One node, copy'), await idOf('Production')];
    expect((await call('move', { scenarioId: last, after: null, baseVersion: 7 })).data).toMatchObject({ reason: 'conflict' });
    expect((await set('move', { scenarioId: last, after: 'none' })).data).toMatchObject({ reason: 'refused' });
    expect((await set('move', { scenarioId: last, after: first })).data).toMatchObject({ ok: true, patch: { everyRow: true } });
    expect(await names()).toEqual(['Production', 'One node, copy', 'One node', 'Calibrated', 'At the measured rates', 'Cheap chips']);
    await ada.mutate('history.undo', { workbookId, mutationId: randomUUID() });
    expect(await names()).toEqual(before);
    const noteOf = async (at: number) => text((await ada.query('workbook.view', { workbookId })).data, 'scenarios', at, 'note');
    const was = await noteOf(0);
    await set('note', { scenarioId: first, note: ' Eighteen nodes,\nas published. ' });
    expect(await noteOf(0)).toBe('Eighteen nodes,\nas published.');
    await ada.mutate('history.undo', { workbookId, mutationId: randomUUID() });
    expect(await noteOf(0)).toBe(was);
  });

  test('a name that is taken, an unknown preset and a circle of bases are refused with a sentence', async () => {
    const [production, node] = [await idOf('Production'), await idOf('One node')];
    const answers = [
      await set('rename', { scenarioId: node, name: 'production' }),
      await call('add', { name: 'One node', baseId: null }),
      await set('setPreset', { scenarioId: node, kind: 'model', preset: 'nonesuch' }),
      await set('setBase', { scenarioId: production, baseId: node }),
      await set('setBase', { scenarioId: node, baseId: node }),
      await call('remove', { scenarioId: production }),
    ];
    for (const { data } of answers) expect(data).toEqual({ ok: false, reason: 'refused', message: expect.stringMatching(/\.$/) });
    expect(at(answers[5]?.data, 'message')).toContain('"One node"');
  });

  test('a preset is chosen and given up, and the sheet follows', async () => {
    const scenarioId = await idOf('One node');
    const chosen = await set('setPreset', { scenarioId, kind: 'fidelity', preset: 'calibrated' });
    expect(chosen.data).toMatchObject({ ok: true });
    expect((await scenarios())[1]?.presets).toEqual({ fidelity: 'calibrated' });
    await set('setPreset', { scenarioId, kind: 'fidelity', preset: null });
    expect((await scenarios())[1]?.presets).toEqual({});
  });

  test('a base is changed and taken away; a deleted scenario is gone for everybody', async () => {
    const scenarioId = await idOf('Cheap chips');
    await set('setBase', { scenarioId, baseId: await idOf('Calibrated') });
    expect((await call('remove', { scenarioId: await idOf('Calibrated') })).data).toMatchObject({ ok: false });
    await set('setBase', { scenarioId, baseId: null });
    expect((await call('remove', { scenarioId: await idOf('Calibrated') })).data).toMatchObject({ ok: true });
    expect((await scenarios()).map(({ name }) => name)).not.toContain('Calibrated');
    expect((await set('rename', { scenarioId: 'gone', name: 'x' })).status).toBe(404);
  });

  test('changes of a base flow into followers, not into pinned ones, and a deletion asks what they keep', async () => {
    const base = await idOf('Production');
    await call('add', { name: 'Follower', baseId: base });
    await call('add', { name: 'Pinned', baseId: base });
    const [follower, pinned] = [await idOf('Follower'), await idOf('Pinned')];
    const preview = await ada.query('scenario.previewBase', { workbookId, scenarioId: follower, baseId: null, pinned: false });
    expect(preview.data).toMatchObject({ refused: null, others: [] });
    expect(Number(at(preview.data, 'changed'))).toBeGreaterThan(20);
    const version = async (id: string) => (await scenarios()).find((one) => one.id === id)?.version;
    const pin = await call('setBase', { scenarioId: pinned, baseId: base, pinned: true, baseVersion: await version(pinned) });
    expect(pin.data).toMatchObject({ ok: true, moved: { scenarios: [{ id: pinned, from: 1, to: 2 }] } });
    const chips = async (id: string) => at(await cellOf(id, 'chips'), 'display');
    const before = await chips(pinned);
    const edit = { scenarioId: base, quantityId: 'chips', text: '1000', baseVersion: Number(at(await cellOf(base, 'chips'), 'version')) };
    await ada.mutate('workbook.setCells', { workbookId, mutationId: randomUUID(), edits: [edit] });
    expect([await chips(follower), await chips(pinned)]).toEqual(['1000', before]);
    expect((await call('remove', { scenarioId: base })).data).toMatchObject({ ok: false });
    expect((await call('detach', { scenarioId: follower, baseVersion: await version(follower) })).data).toMatchObject({ ok: true });
    expect(await cellOf(follower, 'chips')).toMatchObject({ text: '1000', state: 'pinned', by: 'Anonymous' });
    expect((await call('remove', { scenarioId: base, children: 'keep' })).data).toMatchObject({ ok: true });
    expect([await chips(follower), await chips(pinned)]).toEqual(['1000', before]);
    await ada.mutate('history.undo', { workbookId, mutationId: randomUUID() });
    expect(await idOf('Production')).toBe(base);
  });

  test('whoever saw an older scenario hears who changed it, and changes nothing', async () => {
    const scenarioId = await idOf('One node');
    const baseVersion = (await scenarios()).find(({ id }) => id === scenarioId)?.version;
    expect((await call('rename', { scenarioId, name: 'Two nodes', baseVersion })).data).toMatchObject({ ok: true });
    const before = await scenarios();
    const stale = [
      await call('rename', { scenarioId, name: 'Three nodes', baseVersion }),
      await call('setPreset', { scenarioId, kind: 'fidelity', preset: 'calibrated', baseVersion }),
      await call('setBase', { scenarioId, baseId: null, baseVersion }),
    ];
    const message = 'Anonymous changed this scenario meanwhile: it is called "Two nodes" now. Look at it and try again.';
    for (const { data } of stale) expect(data).toEqual({ ok: false, reason: 'conflict', message });
    expect(await scenarios()).toEqual(before);
  });

  test('the last scenario stays', async () => {
    const person = browser();
    const made = await makeWorkbook(person);
    const last = await person.mutate('scenario.remove', { ...made, mutationId: randomUUID() });
    expect(last.data).toMatchObject({ ok: false, message: expect.stringContaining('at least one') });
  });

  test('history, replayed, is what the database holds, and its chain is whole', async () => {
    const scenarioId = await idOf('Production');
    const baseVersion = Number(at(await cellOf(scenarioId, 'chips'), 'version'));
    const edits = [{ scenarioId, quantityId: 'chips', text: '288', baseVersion }];
    await ada.mutate('workbook.setCells', { workbookId, mutationId: randomUUID(), edits, reason: 'Twice the fleet.' });
    const baseName = text((await ada.query('workbook.view', { workbookId })).data, 'name');
    await ada.mutate('workbook.rename', { workbookId, name: 'Next year', baseName, mutationId: randomUUID() });
    const stored = await system(async (tx) => ({
      revisions: await tx.revision.findMany({ where: { workbookId }, orderBy: { number: 'asc' } }),
      workbook: await tx.workbook.findUniqueOrThrow({ where: { id: workbookId } }),
      scenarios: await tx.scenario.findMany({ where: { workbookId } }),
      cells: await tx.cell.findMany({ where: { workbookId } }),
    }));
    const told = replay(stored.revisions.flatMap(({ body }) => readBody(body).changes));
    expect(told.name).toBe(stored.workbook.name);
    expect(told.scenarios).toEqual(
      new Map(
        stored.scenarios.map(({ id, name, note, position, baseId, presets, pinned, version, deletedAt }) => [
          id,
          {
            ...{ name, note, position, baseId, version, presets: JSON.parse(presets) as object, deleted: deletedAt !== null },
            ...(pinned === null ? {} : { pinned: JSON.parse(pinned) as object }),
          },
        ]),
      ),
    );
    expect(told.cells).toEqual(
      new Map(
        stored.cells.map(({ scenarioId, quantityId, text: typed, reason, version }) => [
          `${scenarioId} ${quantityId}`,
          { text: typed, reason, version },
        ]),
      ),
    );
    const session = await sessionOf(new Headers({ cookie: ada.cookie() }));
    const scope = await scopeFor(session?.userId ?? '', session?.teamId ?? '');
    expect(await verifyHistory(scope, workbookId)).toEqual({ ok: true, revisions: stored.revisions.length });
  });
});
