import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renameScenario } from '@/features/scenario/mutations';
import { readView, readWorkbook } from '@/features/workbook/data';
import { readPastColumn } from '@/features/workbook/data-past-column';
import { readCompared } from '@/features/workbook/data-compared';
import { compareVersions } from '@/features/workbook/data-versions';
import { setCells } from '@/features/workbook/mutations';
import { createWorkbook } from '@/features/template/mutations';
import { closeDatabase, useDatabase } from '@/server/database';
import type { TeamScope } from '@/server/scope';
import { type Created, onBothDatabases } from '@/server/testing/databases';
import { makeMember } from '@/server/testing/fixtures';
import { verifyHistory } from './data';
import { readHistory } from './data-past';
import { nameVersion, restore } from './mutations-restore';
import { undo } from './mutations-undo';

onBothDatabases('the versions of a workbook', ({ create }) => {
  let created: Created;
  let ada: TeamScope;
  let bob: TeamScope;
  let workbookId: string;
  let scenarioId: string;
  beforeAll(async () => {
    created = await create();
    await useDatabase(created.settings);
    ada = await makeMember();
    bob = await makeMember(ada.teamId, 'editor');
    const session = { sessionId: '', userId: ada.actor.id, name: 'Ada', isAnonymous: false, teamId: ada.teamId };
    const nobody = { abandon: async () => undefined, setCookie: () => undefined, cookies: null, address: null, drawing: false };
    const ctx = { session: async () => session, ensureSession: async () => session, ...nobody };
    const made = await createWorkbook(ctx, { template: 'blackboard-lecture', mutationId: randomUUID(), edits: [] });
    if (!made.ok) throw new Error('There is no workbook.');
    ({ workbookId } = made);
    scenarioId = (await readWorkbook(ada, workbookId)).scenarios[0]?.id ?? '';
  });
  afterAll(async () => {
    await closeDatabase();
    await created.remove();
  });

  const stored = async () => {
    const { scenarios, rows, name } = await readWorkbook(ada, workbookId);
    const texts = scenarios.map(({ id, name: called, cells }) => [
      id,
      called,
      Object.entries(cells).flatMap(([quantity, { text }]) => (text === null ? [] : [`${quantity}=${text}`])),
    ]);
    return JSON.stringify({ name, rows: rows.map(({ key }) => key), texts });
  };
  const set = async (scope: TeamScope, quantityId: string, text: string | null, reason = '') => {
    const now = (await readWorkbook(ada, workbookId)).scenarios.find(({ id }) => id === scenarioId)?.cells[quantityId];
    const edits = [{ scenarioId, quantityId, text, baseVersion: now?.version ?? 0 }];
    expect(await setCells(scope, { workbookId, mutationId: randomUUID(), edits, reason })).toMatchObject({ ok: true });
  };
  const to = (revision: number, part: { readonly scenarioId?: string; readonly quantityId?: string } = {}) =>
    restore(ada, { workbookId, mutationId: randomUUID(), revision, ...part });

  test('are listed, compared and brought back, each as a new revision that can be undone', async () => {
    const first = await stored();
    await set(ada, 'batch', '100', 'Quieter hours.');
    await set(bob, 'contextLength', '8192');
    const third = await stored();
    const version = (await readWorkbook(ada, workbookId)).scenarios.find(({ id }) => id === scenarioId)?.version ?? 0;
    const renamed = { workbookId, mutationId: randomUUID(), scenarioId, name: 'Night', baseVersion: version };
    expect(await renameScenario(ada, renamed)).toMatchObject({ ok: true });
    expect(await nameVersion(ada, { workbookId, mutationId: randomUUID(), revision: 3, name: 'Before night' })).toEqual({ ok: true });
    expect(await nameVersion(bob, { workbookId, mutationId: randomUUID(), revision: 2, name: 'Before night' })).toMatchObject({
      ok: false,
    });
    await expect(nameVersion(ada, { workbookId, mutationId: randomUUID(), revision: 99, name: 'Later' })).rejects.toMatchObject({
      code: 'not_found',
    });

    const all = await readHistory(bob, { workbookId });
    expect(all.entries.map(({ number }) => number)).toEqual([4, 3, 2, 1]);
    expect(all.entries[2]).toMatchObject({
      reason: 'Quieter hours.',
      lines: [{ after: '100', cell: { scenarioId, quantityId: 'batch' } }],
    });
    expect(all.versions).toMatchObject([{ revision: 3, name: 'Before night' }]);
    const of = async (asked: object) => (await readHistory(bob, { workbookId, ...asked })).entries.map(({ number }) => number);
    expect([await of({ person: bob.actor.id }), await of({ quantityId: 'batch', before: 3 })]).toEqual([[3], [2, 1]]);

    const compared = await compareVersions(bob, { workbookId, from: 1, to: 3 });
    expect(compared.lines.map(({ after }) => after)).toEqual(['100', '8192']);
    expect(compared.results[0]?.figures.map(({ id }) => id)).toContain('stepTime');
    const back = await compareVersions(bob, { workbookId, from: 3, to: 1 });
    expect(back.lines.map(({ before }) => before)).toEqual(['100', '8192']);
    await expect(compareVersions(bob, { workbookId, from: 1, to: 99 })).rejects.toMatchObject({ code: 'not_found' });

    const past = await readPastColumn(bob, { workbookId, revision: 3, scenarioId });
    expect(past).toMatchObject({ revision: 3, version: 'Before night', by: bob.actor.name, cells: { batch: { text: '100' } } });
    expect(past.name).not.toBe('Night');
    const [then, now] = [await readPastColumn(bob, { workbookId, revision: 1 }), await readView(bob, workbookId)];
    const row = now.rows.find(({ id }) => id === 'stepTime');
    expect(then.cells.stepTime?.full).not.toBe(row?.cells[scenarioId]?.full);
    expect(past.cells.stepTime).toMatchObject({ full: row?.cells[scenarioId]?.full, unit: row?.cells[scenarioId]?.unit ?? row?.unit });
    const versionId = `version:1:${scenarioId}`;
    const { view, document } = await readCompared(bob, workbookId, [scenarioId, versionId, `version:99:${scenarioId}`]);
    expect(view.scenarios).toHaveLength(now.scenarios.length + 1);
    expect(view.scenarios.at(-1)).toMatchObject({ id: versionId, name: `${then.name}, revision 1` });
    expect(document.scenarios.at(-1)?.base).toBeUndefined();
    const beside = view.rows.find(({ id }) => id === 'stepTime');
    expect(beside?.cells[versionId]?.full).toBe(then.cells.stepTime?.full);
    expect(beside?.cells[scenarioId]?.full).toBe(row?.cells[scenarioId]?.full);
    for (const asked of [{ revision: 99 }, { revision: 3, scenarioId: 'nobody' }])
      await expect(readPastColumn(bob, { workbookId, ...asked })).rejects.toMatchObject({ code: 'not_found' });

    expect(await to(2, { scenarioId, quantityId: 'contextLength' })).toEqual({ ok: true, revision: 5 });
    expect((await readWorkbook(ada, workbookId)).scenarios.find(({ id }) => id === scenarioId)).toMatchObject({ name: 'Night' });
    expect(await to(3)).toEqual({ ok: true, revision: 6 });
    expect(await stored()).toBe(third);
    expect(await to(3)).toMatchObject({ ok: false });
    expect(await to(1, { scenarioId })).toEqual({ ok: true, revision: 7 });
    expect(await stored()).toBe(first);
    expect(await undo(ada, { workbookId, mutationId: randomUUID(), kind: 'undo' })).toMatchObject({ ok: true });
    expect(await stored()).toBe(third);
    expect(await verifyHistory(ada, workbookId)).toEqual({ ok: true, revisions: 8 });
  });
});
