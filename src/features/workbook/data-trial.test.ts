import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addTried } from '@/features/scenario/mutations-tried';
import { tryExplainShared, tryShared } from '@/features/link/data-trial';
import { createLink } from '@/features/link/mutations';
import { undo } from '@/features/history/mutations-undo';
import { closeDatabase, useDatabase } from '@/server/database';
import type { TeamScope } from '@/server/scope';
import { type Created, onBothDatabases } from '@/server/testing/databases';
import { type Ids, makeMember, makeWorkbook } from '@/server/testing/fixtures';
import { readView, readWorkbook } from './data';
import { tryExplain, trySheet } from './data-trial';
import { setCells } from './mutations';

onBothDatabases('cells that are only tried', ({ create }) => {
  let created: Created;
  let ada: TeamScope;
  let bob: TeamScope;
  let ids: Ids;
  beforeAll(async () => {
    created = await create();
    await useDatabase(created.settings);
    ada = await makeMember();
    bob = await makeMember(ada.teamId, 'viewer');
    ids = await makeWorkbook(ada);
    const edits = [{ scenarioId: ids.scenarioId, quantityId: 'chips', text: '72', baseVersion: 0 }];
    await setCells(ada, { workbookId: ids.workbookId, mutationId: randomUUID(), edits });
  });
  afterAll(async () => {
    await closeDatabase();
    await created.remove();
  });
  const cell = (text: string | null, quantityId = 'chips') => ({ scenarioId: ids.scenarioId, quantityId, text });
  const change = () => ({ workbookId: ids.workbookId, mutationId: randomUUID() });

  test('are worked out for a viewer, and nothing of them is stored', async () => {
    const before = await readWorkbook(ada, ids.workbookId);
    const { revision } = await readView(bob, ids.workbookId);
    const tried = await trySheet(bob, { workbookId: ids.workbookId, revision, cells: [cell('8')] });
    if (!tried.ok) throw new Error(tried.reason);
    expect(tried.patch.from).toBe(revision);
    expect(tried.patch.cells.find(([row]) => row === 'chips')?.[2]).toMatchObject({ display: '8', text: '8', version: 1 });
    expect(await trySheet(bob, { workbookId: ids.workbookId, revision, cells: [cell('eight')] })).toMatchObject({
      ok: false,
      refusals: [{ quantityId: 'chips' }],
    });
    const explained = await tryExplain(bob, {
      workbookId: ids.workbookId,
      cells: [cell('8')],
      scenarioId: ids.scenarioId,
      quantityId: 'chips',
    });
    expect(explained).toMatchObject({ ok: true, explanation: { full: expect.stringMatching(/^8\b/) } });
    await expect(trySheet(bob, { workbookId: ids.workbookId, revision, cells: [{ ...cell('8'), scenarioId: 'x' }] })).rejects.toMatchObject(
      {
        code: 'not_found',
      },
    );
    expect(await readWorkbook(ada, ids.workbookId)).toEqual(before);
  });

  test('of a link lie over what it was pinned to, whatever became of the workbook', async () => {
    const { token } = await createLink(ada, change());
    const edits = [{ scenarioId: ids.scenarioId, quantityId: 'chips', text: '144', baseVersion: 1 }];
    await setCells(ada, { ...change(), edits });
    const tried = await tryShared(null, { token, cookies: null, cells: [cell('64', 'batch')] });
    if (!tried.ok) throw new Error(tried.reason);
    expect(tried.patch.cells.map(([row]) => row)).toContain('batch');
    expect(tried.patch.cells.map(([row]) => row)).not.toContain('chips');
    const explained = await tryExplainShared(null, {
      token,
      cookies: null,
      cells: [cell('64', 'batch')],
      scenarioId: ids.scenarioId,
      quantityId: 'chips',
    });
    expect(explained).toMatchObject({ ok: true, explanation: { full: expect.stringMatching(/^72\b/) } });
    const dead = { token: token.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')), cookies: null };
    await expect(tryShared(null, { ...dead, cells: [cell('8')] })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('become a scenario that rests on the one they were tried in, or a copy where a cell was cleared, in one step', async () => {
    const scenarios = [{ from: ids.scenarioId, name: 'Fewer', cells: [{ quantityId: 'chips', text: '8' }] }];
    expect(await addTried(ada, { ...change(), scenarios })).toMatchObject({ ok: true });
    const cleared = [{ from: ids.scenarioId, name: 'Without', cells: [{ quantityId: 'chips', text: null }] }];
    expect(await addTried(ada, { ...change(), scenarios: cleared })).toMatchObject({ ok: true });
    expect(await addTried(ada, { ...change(), scenarios })).toMatchObject({ ok: false, message: expect.stringContaining('"Fewer"') });
    const texts = async () =>
      (await readWorkbook(ada, ids.workbookId)).scenarios.map(({ name, baseId, cells }) => [
        name,
        baseId === ids.scenarioId,
        Object.fromEntries(Object.entries(cells).map(([id, { text }]) => [id, text])),
      ]);
    expect((await texts()).slice(1)).toEqual([
      ['Fewer', true, { chips: '8' }],
      ['Without', false, { batch: '0' }],
    ]);
    for (const left of [2, 1]) {
      await undo(ada, { ...change(), kind: 'undo' });
      expect(await texts()).toHaveLength(left);
    }
  });
});
