import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSharedPage } from '@/features/link/data-shared';
import { closeDatabase, useDatabase } from '@/server/database';
import { system } from '@/server/db';
import { type Created, onBothDatabases } from '@/server/testing/databases';
import { at, browser, type Browser, held, type Made, makeWorkbook, text } from './testing/browser';

onBothDatabases('a live link', ({ create }) => {
  let created: Created;
  let ada: Browser;
  let made: Made;
  let token: string;
  let linkId: string;
  beforeAll(async () => {
    created = await create();
    await useDatabase(created.settings);
    ada = browser();
    made = await makeWorkbook(ada, 'blackboard-lecture');
    await ada.auth('/sign-up/email', { name: 'Ada Byron', email: `${randomUUID()}@example.org`, password: 'a long password' });
    const { data } = await ada.mutate('link.create', { ...change(), live: true });
    [token, linkId] = [text(data, 'token'), text(data, 'linkId')];
  });
  afterAll(async () => {
    await closeDatabase();
    await created.remove();
  });

  const change = () => ({ workbookId: made.workbookId, mutationId: randomUUID() });
  const type = (value: string, baseVersion: number) =>
    ada.mutate('workbook.setCells', {
      ...change(),
      reason: 'Tried with Ada',
      edits: [{ scenarioId: made.scenarioId, quantityId: 'batch', text: value, baseVersion }],
    });
  const reader = browser();
  const versionOf = async () => at((await ada.query('workbook.view', { workbookId: made.workbookId })).data, 'revision') as number;

  test('shows each edit, and to an open page no more than it lacks', async () => {
    const before = await readSharedPage(held(token));
    if (before === null) throw new Error('The link is dead.');
    expect((await reader.query('link.changes', { token, revision: before.view.revision })).data).toEqual({ patch: null, talk: null });
    const version = before.view.rows.find(({ id }) => id === 'batch')?.cells[made.scenarioId]?.version ?? 0;
    expect((await type('777', version)).data).toMatchObject({ ok: true });
    const { data } = await reader.query('link.changes', { token, revision: before.view.revision });
    expect(data).toMatchObject({ patch: { from: before.view.revision, revision: before.view.revision + 1 } });
    expect(JSON.stringify(data)).toContain('"777"');
    const after = await readSharedPage(held(token));
    expect(after?.view.rows.find(({ id }) => id === 'batch')?.cells[made.scenarioId]).toMatchObject({
      text: '777',
      reason: 'Tried with Ada',
    });
    expect(at((await reader.query('link.charts', { token })).data, 'revision')).toBe(await versionOf());
    const explained = await reader.query('link.explain', { token, scenario: after?.view.scenarios[0]?.name, quantityId: 'batch' });
    expect(text(explained.data, 'explanation', 'full')).toMatch(/^777\b/);
  });

  test('shows what a pinned one would show, and nobody behind it', async () => {
    const pinned = text((await ada.mutate('link.create', change())).data, 'token');
    expect((await readSharedPage(held(token)))?.view).toEqual((await readSharedPage(held(pinned)))?.view);
    const everything = await reader.query('link.changes', { token, revision: 0 });
    expect(everything.data).toMatchObject({ patch: { from: null } });
    const told = JSON.stringify([everything.data, await readSharedPage(held(token))]);
    for (const hidden of ['Byron', 'example.org', 'createdBy', 'teamId', 'updatedBy', 'Somebody who left'])
      expect(told).not.toContain(hidden);
    const snapshots = await system((tx) => tx.snapshot.findMany({ where: { shareLinks: { some: { id: linkId } } } }));
    expect(snapshots.map(({ content }) => content)).toEqual(['{}']);
  });

  test('tries cells over the newest revision, whichever the asker sees', async () => {
    const cells = [{ scenarioId: made.scenarioId, quantityId: 'batch', text: '8' }];
    const now = await versionOf();
    expect((await reader.mutate('link.trySheet', { token, cells, revision: now })).data).toMatchObject({ ok: true, patch: { from: now } });
    expect((await reader.mutate('link.trySheet', { token, cells, revision: 1 })).data).toMatchObject({ ok: true, patch: { from: null } });
  });

  test('ends with its revocation, and with the workbook', async () => {
    const other = text((await ada.mutate('link.create', { ...change(), live: true })).data, 'token');
    await ada.mutate('link.revoke', { ...change(), linkId });
    expect(await readSharedPage(held(token))).toBeNull();
    for (const input of [{ token, revision: 1 }, { token }]) expect((await reader.query('link.changes', input)).status).toBe(404);
    await ada.mutate('workbook.remove', change());
    expect(await readSharedPage(held(other))).toBeNull();
    expect((await reader.query('link.changes', { token: other })).status).toBe(404);
  });
});
