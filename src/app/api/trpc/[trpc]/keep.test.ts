import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSharedPage } from '@/features/link/data-shared';
import { viewTemplateLink } from '@/features/link/data-template';
import { closeDatabase, useDatabase } from '@/server/database';
import { system } from '@/server/db';
import { type Created, onBothDatabases } from '@/server/testing/databases';
import { removeExpired } from '@/server/upkeep';
import { at, browser, type Browser, type Made, makeWorkbook, text, held } from './testing/browser';

/** What the page of a link shows. */
const viewShared = async (holder: Parameters<typeof readSharedPage>[0]) => (await readSharedPage(holder))?.view ?? null;

onBothDatabases('a workbook that is copied, deleted and passed on', ({ create }) => {
  let created: Created;
  let ada: Browser;
  let made: Made;
  beforeAll(async () => {
    created = await create();
    await useDatabase(created.settings);
    ada = browser();
    made = await makeWorkbook(ada, 'deepseek-v3');
  });
  afterAll(async () => {
    await closeDatabase();
    await created.remove();
  });
  const change = () => ({ workbookId: made.workbookId, mutationId: randomUUID() });
  const link = async (purpose: 'view' | 'template') => text((await ada.mutate('link.create', { ...change(), purpose })).data, 'token');
  /** What a sheet shows, its scenarios by name and no ids, versions or names of people. */
  const shown = (view: unknown) => {
    const scenarios = at(view, 'scenarios');
    const names = new Map((Array.isArray(scenarios) ? scenarios : []).map((one: unknown) => [text(one, 'id'), text(one, 'name')]));
    const known: unknown = JSON.parse(
      JSON.stringify({ scenarios, rows: at(view, 'rows') }, (key, value: unknown) =>
        ['by', 'at', 'version', 'from'].includes(key) ? undefined : typeof value === 'string' ? (names.get(value) ?? value) : value,
      ).replaceAll(/"([0-9a-f-]{36})":/g, (whole, id: string) => `"${names.get(id) ?? whole}":`),
    );
    return known;
  };
  const view = async (workbookId: string, person = ada) => (await person.query('workbook.view', { workbookId })).data;

  test('the copy shows the same and goes its own way; the same request copies once', async () => {
    await ada.mutate('teamRow.add', { ...change(), label: 'Two steps', unit: 's', text: '2 * stepTime' });
    const request = { ...change(), name: 'Copy' };
    const copy = text((await ada.mutate('workbook.duplicate', request)).data, 'workbookId');
    expect((await ada.mutate('workbook.duplicate', request)).data).toMatchObject({ workbookId: copy });
    expect(await view(copy)).toMatchObject({ name: 'Copy', revision: 1 });
    const before = shown(await view(made.workbookId));
    expect(shown(await view(copy))).toEqual(before);
    const edits = [{ scenarioId: text(await view(copy), 'scenarios', 0, 'id'), quantityId: 'contextLength', text: '32k', baseVersion: 1 }];
    expect((await ada.mutate('workbook.setCells', { workbookId: copy, mutationId: randomUUID(), edits })).data).toMatchObject({ ok: true });
    expect(shown(await view(made.workbookId))).toEqual(before);
  });

  test('a deleted one is gone with its links, comes back with them as it was, and goes for good in the end', async () => {
    const revoked = await link('view');
    const links = at((await ada.query('link.list', { workbookId: made.workbookId })).data, 'links');
    await ada.mutate('link.revoke', { ...change(), linkId: text(links, 0, 'id') });
    const living = await link('view');
    const before = await view(made.workbookId);
    expect((await ada.mutate('workbook.remove', change())).data).toEqual({ ok: true });
    expect((await ada.mutate('workbook.remove', change())).status).toBe(404);
    expect((await ada.query('workbook.view', { workbookId: made.workbookId })).status).toBe(404);
    expect(await viewShared(held(living))).toBeNull();
    expect((await ada.query('workbook.deleted', undefined)).data).toMatchObject({ workbooks: [{ id: made.workbookId }] });
    expect((await browser().mutate('workbook.restore', change())).status).toBe(404);
    expect((await ada.mutate('workbook.restore', change())).data).toEqual({ ok: true });
    expect(await view(made.workbookId)).toEqual(before);
    expect([await viewShared(held(living)), await viewShared(held(revoked))]).toEqual([
      expect.objectContaining({ id: made.workbookId }),
      null,
    ]);
    expect((await ada.mutate('workbook.restore', change())).status).toBe(404);
    const gone = await makeWorkbook(ada);
    await ada.mutate('workbook.remove', { workbookId: gone.workbookId, mutationId: randomUUID() });
    const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1_000);
    expect(await removeExpired(inDays(29))).toMatchObject({ workbooks: 0 });
    await removeExpired(inDays(31));
    expect(await system((tx) => tx.workbook.count({ where: { id: gone.workbookId } }))).toBe(0);
  });

  test('a template link writes nothing when it is opened, begins a workbook of whoever holds it, and ends when it is revoked', async () => {
    const token = await link('template');
    const counts = () => system(async (tx) => [await tx.workbook.count(), await tx.revision.count(), await tx.user.count()]);
    const before = await counts();
    const seen = await viewTemplateLink(held(token));
    expect(await viewShared(held(token))).toBeNull();
    expect(await viewTemplateLink(held(await link('view')))).toBeNull();
    expect(await counts()).toEqual(before);
    expect(shown(seen)).toEqual(shown(await view(made.workbookId)));
    const bob = browser();
    const refused = await bob.mutate('link.begin', {
      token,
      mutationId: randomUUID(),
      edits: [{ scenario: 'Production', quantityId: 'chips', text: 'many' }],
    });
    expect(refused.data).toMatchObject({ ok: false });
    expect(await counts()).toEqual(before);
    const edits = [{ scenario: 'Production', quantityId: 'contextLength', text: '16k' }];
    const workbookId = text((await bob.mutate('link.begin', { token, mutationId: randomUUID(), edits })).data, 'workbookId');
    const theirs = await view(workbookId, bob);
    expect(theirs).toMatchObject({ name: at(seen, 'name'), revision: 1 });
    expect(at(theirs, 'scenarios')).toHaveLength(4);
    expect((await ada.query('workbook.view', { workbookId })).status).toBe(404);
    const links = at((await ada.query('link.list', { workbookId: made.workbookId })).data, 'links');
    const mine = Array.isArray(links) ? links.find((one: unknown) => at(one, 'purpose') === 'template') : undefined;
    expect(mine).toMatchObject({ accessCount: 1 });
    await ada.mutate('link.revoke', { ...change(), linkId: text(mine, 'id') });
    expect(await viewTemplateLink(held(token))).toBeNull();
    expect((await bob.mutate('link.begin', { token, mutationId: randomUUID(), edits })).status).toBe(404);
  });
});
