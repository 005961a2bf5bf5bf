import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Told } from '@/features/analysis/analyse/view';
import { compareSettings } from '@/features/analysis/compare/settings';
import { answerShared, readCompareShared } from '@/features/analysis/data-shared';
import { commentingLink } from '@/features/link/data-open';
import { readSharedPage } from '@/features/link/data-shared';
import { newToken } from '@/features/link/token';
import { closeDatabase, useDatabase } from '@/server/database';
import { system } from '@/server/db';
import { countReading, quota } from '@/server/quota';
import { type Created, onBothDatabases } from '@/server/testing/databases';
import { at, browser, type Browser, type Made, makeWorkbook, text, held } from './testing/browser';

/** What the page of a link shows. */
const viewShared = async (holder: Parameters<typeof readSharedPage>[0]) => (await readSharedPage(holder))?.view ?? null;

onBothDatabases('a share link', ({ create }) => {
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

  const make = async (change: object = {}) => {
    const { data } = await ada.mutate('link.create', { workbookId: made.workbookId, mutationId: randomUUID(), ...change });
    return { token: text(data, 'token'), linkId: text(data, 'linkId'), path: text(data, 'path') };
  };
  const list = async () => at((await ada.query('link.list', { workbookId: made.workbookId })).data, 'links');

  test('lives from its making to its revocation', async () => {
    const { token, linkId, path } = await make({ label: 'Planning review' });
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(path).toBe(`/s/${token}`);
    const own = await ada.query('workbook.view', { workbookId: made.workbookId });
    // A reader does not learn who typed a cell.
    const unnamed: unknown = JSON.parse(JSON.stringify(own.data, (key, value: unknown) => (key === 'by' ? undefined : value)));
    expect(await viewShared(held(token))).toEqual(unnamed);
    expect(await list()).toMatchObject([{ id: linkId, label: 'Planning review', revision: 1, accessCount: 1, revokedAt: null }]);
    const revoke = { workbookId: made.workbookId, linkId, mutationId: randomUUID() };
    expect((await ada.mutate('link.revoke', revoke)).data).toEqual({ ok: true });
    expect((await ada.mutate('link.revoke', revoke)).data).toEqual({ ok: true });
    expect(await viewShared(held(token))).toBeNull();
    expect(await list()).toMatchObject([{ id: linkId, accessCount: 1, revokedAt: expect.any(String) }]);
  });

  test('stays at the revision it was made of', async () => {
    const { token } = await make();
    const edits = [{ scenarioId: made.scenarioId, quantityId: 'contextLength', text: '64k', baseVersion: 1 }];
    await ada.mutate('workbook.setCells', { workbookId: made.workbookId, mutationId: randomUUID(), edits });
    const shared = await viewShared(held(token));
    expect(shared?.revision).toBe(1);
    expect(shared?.rows.find((row) => row.id === 'contextLength')?.cells[made.scenarioId]?.text).toBe('4989');
  });

  test("explains what it shows, by today's formulas alone, and counts no visit for it", async () => {
    const { token, linkId } = await make();
    const cell = { scenario: 'Production', quantityId: 'stepTime' };
    const ask = () => browser().query('link.explain', { token, ...cell });
    const own = await ada.query('workbook.explain', { workbookId: made.workbookId, scenarioId: made.scenarioId, quantityId: 'stepTime' });
    const { data } = await ask();
    expect(text(data, 'explanation', 'value')).toEqual(text(own.data, 'explanation', 'value'));
    expect(at(own.data, 'explanation', 'history')).toEqual([]);
    expect(at(data, 'explanation', 'history')).toBeNull();
    expect(await list()).toMatchObject([{ id: linkId, accessCount: 0 }, {}, {}]);
    expect((await browser().query('link.explain', { token, scenario: 'Nowhere', quantityId: 'stepTime' })).status).toBe(404);
    await system(async (tx) => {
      const { snapshotId } = await tx.shareLink.findUniqueOrThrow({ where: { id: linkId } });
      const { content } = await tx.snapshot.findUniqueOrThrow({ where: { id: snapshotId } });
      await tx.snapshot.update({
        where: { id: snapshotId },
        data: { content: content.replace(/"engineVersion":"[^"]*"/, '"engineVersion":"0.0.9"') },
      });
    });
    // Another engine that gives the same values explains them, too.
    expect((await ask()).data).toMatchObject({ ok: true });
    await ada.mutate('link.revoke', { workbookId: made.workbookId, linkId, mutationId: randomUUID() });
    const [dead, never] = [await ask(), await browser().query('link.explain', { token: newToken(), ...cell })];
    expect([dead.status, dead.message]).toEqual([404, never.message]);
  });

  test('answers questions about what it shows, within what its readers may ask together, and names nobody', async () => {
    const { token } = await make();
    const ask = async (asked: string) => {
      const events: Told[] = [];
      for await (const event of answerShared({ ...held(asked), tool: 'tornado', run: true }, undefined)) events.push(event);
      return events.at(-1);
    };
    expect(await ask(token)).toMatchObject({ kind: 'answer', answer: { caption: expect.stringContaining('moves cost of output most') } });
    const compared = JSON.stringify(await readCompareShared(held(token), compareSettings('shared', {})));
    expect(compared).toContain('One node');
    expect(compared).not.toContain('Anonymous');
    for (const now of [Date.now(), Date.now() + 60_000])
      await expect(countReading(token, quota.evaluationsPerLink + 1, now)).rejects.toMatchObject({ code: 'too_many' });
    expect(await ask(token)).toMatchObject({ kind: 'refused', message: expect.stringContaining('try again in a minute') });
    await expect(ask(newToken())).rejects.toMatchObject({ code: 'not_found' });
  });

  test('ends with its time', async () => {
    const { token, linkId } = await make({ expiresInDays: 1 });
    expect(await viewShared(held(token))).not.toBeNull();
    await system((tx) => tx.shareLink.updateMany({ where: { id: linkId }, data: { expiresAt: new Date(Date.now() - 1_000) } }));
    expect(await viewShared(held(token))).toBeNull();
  });

  test('opens nothing for any other text', async () => {
    const { token } = await make();
    const near = token.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'));
    for (const wrong of [
      near,
      newToken(),
      token.slice(1),
      `${token}A`,
      '',
      '__proto__',
      `${token.slice(0, 42)}=`,
      randomBytes(32).toString('hex'),
    ]) {
      expect(await viewShared(held(wrong))).toBeNull();
    }
  });

  test('is kept as a hash: what the database holds opens nothing', async () => {
    const { token } = await make();
    const rows = await system(async (tx) => [await tx.shareLink.findMany(), await tx.snapshot.findMany(), await tx.revision.findMany()]);
    const dump = JSON.stringify(rows);
    expect(dump).not.toContain(token);
    for (const word of new Set(dump.match(/[\w-]{43,64}/g))) expect(await viewShared(held(word))).toBeNull();
  });

  test('sent twice is made once, and its address is not told again', async () => {
    const request = { workbookId: made.workbookId, mutationId: randomUUID() };
    const before = await list();
    expect((await ada.mutate('link.create', request)).status).toBe(200);
    expect((await ada.mutate('link.create', request)).status).toBe(409);
    expect(await list()).toHaveLength((Array.isArray(before) ? before.length : 0) + 1);
  });

  test('shows the plan and nobody behind it', async () => {
    const { token } = await make();
    const shown = JSON.stringify(await viewShared(held(token)));
    for (const hidden of ['Anonymous', 'anonymous.invalid', 'createdBy', 'teamId', 'updatedBy']) expect(shown).not.toContain(hidden);
  });

  test('takes comments where it was made so, and only from its holder', async () => {
    const comment = await make({ access: 'comment' });
    expect(await commentingLink(held(comment.token))).toMatchObject({ id: comment.linkId, workbookId: made.workbookId });
    await expect(commentingLink(held((await make()).token))).rejects.toMatchObject({ code: 'forbidden' });
    await ada.mutate('link.revoke', { workbookId: made.workbookId, linkId: comment.linkId, mutationId: randomUUID() });
    for (const dead of [comment.token, newToken(), ''])
      await expect(commentingLink(held(dead))).rejects.toMatchObject({ code: 'not_found' });
    const template = await ada.mutate('link.create', {
      workbookId: made.workbookId,
      mutationId: randomUUID(),
      purpose: 'template',
      access: 'comment',
    });
    expect([template.status, template.message]).toEqual([400, expect.stringContaining('a template is not commented on')]);
  });

  test('there are only so many of them', async () => {
    let last = await ada.mutate('link.create', { workbookId: made.workbookId, mutationId: randomUUID() });
    for (let i = 0; i < 25 && last.status === 200; i += 1)
      last = await ada.mutate('link.create', { workbookId: made.workbookId, mutationId: randomUUID() });
    expect([last.status, last.message]).toEqual([429, expect.stringContaining('20 links')]);
  });
});

test('tokens are 256 bits and differ', () => {
  const many = inject('soak') ? 1_000_000 : 50_000;
  const tokens = new Set(Array.from({ length: many }, newToken));
  const of32Bytes = [...tokens].filter((token) => token.length === 43 && Buffer.from(token, 'base64url').length === 32).length;
  if (inject('soak')) process.stdout.write(`${JSON.stringify({ id: 'S9 tokens', made: many, distinct: tokens.size, of32Bytes })}\n`);
  expect([tokens.size, of32Bytes]).toEqual([many, many]);
});
