import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashOf } from '@/features/link/token';
import { closeDatabase, useDatabase } from '@/server/database';
import { withLink } from '@/server/db';
import { countUp } from '@/server/rate-count';
import { quota } from '@/server/quota';
import { type Created, onBothDatabases } from '@/server/testing/databases';
import { at, browser, type Browser, type Made, makeWorkbook, text } from './testing/browser';

onBothDatabases('whoever holds a link to the version under review', ({ create, provider }) => {
  let created: Created;
  let ada: Browser;
  let made: Made;
  const rae = browser();
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
  const change = () => ({ workbookId: made.workbookId, mutationId: randomUUID() });
  const link = async (more: object = { access: 'comment' }) => {
    const { data } = await ada.mutate('link.create', { ...change(), ...more });
    return { token: text(data, 'token'), linkId: text(data, 'linkId') };
  };
  const review = async () => (await ada.query('review.view', { workbookId: made.workbookId })).data;
  const ask = async (revision: number) => {
    await ada.mutate('review.request', { ...change(), revision, message: 'Between us', asked: [] });
    return text(await review(), 'request', 'id');
  };
  const seen = async (token: string) => at((await rae.query('comment.listByLink', { token })).data, 'underReview');
  const opinion = (token: string, requestId: string, verdict = 'changes', reason = 'The batch is too small.') => ({
    ...{ token, requestId, verdict, reason },
    ...{ mutationId: randomUUID(), name: 'Rae' },
  });
  const say = async (input: object) => rae.mutate('review.decideByLink', input);

  test('says what they think of it, which is shown as unverified and decides nothing', async () => {
    const [{ token, linkId }, other, reading] = [await link(), await link(), await link({})];
    expect(await seen(token)).toBeNull();
    const requestId = await ask(1);
    expect(await seen(token)).toMatchObject({ requestId, revision: 1, opinions: [] });
    expect((await say(opinion(reading.token, requestId))).status).toBe(403);
    expect((await say(opinion(token, requestId, 'changes', ''))).data).toMatchObject({ ok: false });
    const first = opinion(token, requestId);
    for (const _ of [1, 2]) expect((await say(first)).data).toEqual({ ok: true });
    expect((await say(opinion(token, requestId, 'approved', ''))).data).toEqual({ ok: true });
    expect(await review()).toMatchObject({
      state: 'inReview',
      request: { opinions: [{ by: 'Rae', unverified: true, verdict: 'approved' }, { reason: 'The batch is too small.' }] },
      acts: [{ by: 'Rae (unverified)', what: 'says that revision 1 looks right' }, { what: 'asks for changes to revision 1' }, {}],
    });
    expect(at(await review(), 'request', 'opinions')).toHaveLength(2);
    // Whoever asked, who made the link too, is told once of each.
    expect((await ada.query('notification.list', undefined)).data).toMatchObject({
      notices: [{ sentence: 'Rae (unverified) gave an opinion on the version under review through a link.' }, {}],
    });
    const shown = JSON.stringify(await seen(token));
    expect(shown).toContain('too small');
    expect(shown).not.toContain('Between us');
    expect(await seen(other.token)).toMatchObject({ opinions: [] });
    expect(await seen(reading.token)).toBeUndefined();
    await ada.mutate('link.revoke', { ...change(), linkId });
    expect((await say(opinion(token, requestId))).status).toBe(404);
  });

  test('is asked for the version that they see alone, and not without end', async () => {
    const [pinned, live] = [await link(), await link({ access: 'comment', live: true })];
    const requestId = await ask(1);
    await ada.mutate('workbook.setCells', {
      ...change(),
      edits: [{ scenarioId: made.scenarioId, quantityId: 'batch', text: '64', baseVersion: 0 }],
    });
    expect(await seen(pinned.token)).toMatchObject({ requestId });
    expect(await seen(live.token)).toBeNull();
    expect((await say(opinion(live.token, requestId))).data).toMatchObject({
      ok: false,
      message: expect.stringContaining('not the version'),
    });
    await ada.mutate('review.withdraw', { ...change(), requestId });
    expect(await seen(pinned.token)).toBeNull();
    for (const id of [requestId, randomUUID()])
      expect(await say(opinion(pinned.token, id))).toMatchObject({ status: 404, message: expect.stringContaining('no longer') });
    const hour = Math.floor(Date.now() / 3_600_000);
    for (const now of [hour, hour + 1]) await countUp(`link-comments:${pinned.linkId}:${now}`, Date.now(), quota.commentsPerLink);
    expect((await say(opinion(pinned.token, requestId))).status).toBe(429);
  });

  test('is no reviewer and writes on no other workbook, whatever the application asks', async () => {
    const { token, linkId } = await link();
    const requestId = await ask(1);
    const theirs = await makeWorkbook(browser());
    const { teamId, workbookId } = await withLink(hashOf(token), (tx) =>
      tx.shareLink.findUniqueOrThrow({ where: { tokenHash: hashOf(token) } }),
    );
    const write = (more: object) =>
      withLink(hashOf(token), (tx) =>
        tx.reviewVerdict.create({
          data: {
            ...{ id: randomUUID(), teamId, workbookId, requestId, linkId, reviewerId: null, reviewerName: 'Ada' },
            ...{ verdict: 'approved', reason: '', at: new Date() },
            ...more,
          },
        }),
      );
    await expect(write({ reviewerId: 'somebody' })).rejects.toThrow();
    // SQLite has no row-level security: there the reference to the workbook with its team refuses it.
    await expect(write({ workbookId: theirs.workbookId })).rejects.toThrow(
      provider === 'sqlite' ? /constraint/i : /row-level security|permission|policy/,
    );
    await expect(
      withLink(hashOf(token), (tx) => tx.reviewVerdict.updateMany({ where: {}, data: { verdict: 'approved' } })),
    ).rejects.toThrow();
    await expect(withLink(hashOf(token), (tx) => tx.reviewRequest.updateMany({ where: {}, data: { closedAt: null } }))).rejects.toThrow();
  });
});
