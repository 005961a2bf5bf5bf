import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sessionOf } from '@/server/auth';
import { hashOf } from '@/features/link/token';
import { closeDatabase, useDatabase } from '@/server/database';
import { withLink } from '@/server/db';
import { countUp } from '@/server/rate-count';
import { quota } from '@/server/quota';
import { type Created, onBothDatabases } from '@/server/testing/databases';
import { at, browser, type Browser, type Made, makeWorkbook, text } from './testing/browser';

onBothDatabases('whoever holds a link that takes comments', ({ create, provider }) => {
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
  const link = async (access: 'view' | 'comment') => {
    const { data } = await ada.mutate('link.create', { ...change(), access });
    return { token: text(data, 'token'), linkId: text(data, 'linkId') };
  };
  const said = (token: string, words: string) => ({ token, mutationId: randomUUID(), name: 'Rae', text: words });
  const subject = { on: 'workbook' };

  test('comments under a name that counts as unverified, and reads the threads of that link alone', async () => {
    const [{ token, linkId }, other, reading] = [await link('comment'), await link('comment'), await link('view')];
    await ada.mutate('comment.begin', { ...change(), subject, text: 'Between us' });
    expect((await rae.mutate('comment.beginByLink', { ...said(reading.token, 'No'), subject })).status).toBe(403);
    expect((await rae.query('comment.listByLink', { token: reading.token })).status).toBe(403);
    const first = { ...said(token, 'Why this batch, @{someone}?'), subject };
    for (const _ of [1, 2]) expect((await rae.mutate('comment.beginByLink', first)).data).toEqual({ ok: true });
    const threads = (await ada.query('comment.list', { workbookId: made.workbookId })).data;
    expect(threads).toMatchObject({
      threads: [{ said: [{ by: 'Rae', unverified: true, text: 'Why this batch, @ {someone}?', removable: true }] }, {}],
    });
    const threadId = text(threads, 'threads', 0, 'id');
    await ada.mutate('comment.answer', { ...change(), threadId, text: 'It was measured.' });
    const seen = await rae.query('comment.listByLink', { token });
    expect(seen.data).toMatchObject({
      mayResolve: false,
      people: [],
      threads: [{ said: [{ unverified: true }, { unverified: false, text: 'It was measured.' }] }],
    });
    const { userId = '' } = (await sessionOf(new Headers({ cookie: ada.cookie() }))) ?? {};
    for (const hidden of [userId, 'Between us', 'example.org']) expect(JSON.stringify(seen.data)).not.toContain(hidden);
    expect((await rae.query('comment.listByLink', { token: other.token })).data).toMatchObject({ threads: [] });
    expect((await rae.mutate('comment.answerByLink', { ...said(other.token, 'No'), threadId })).status).toBe(404);
    const before = at((await rae.query('link.changes', { token })).data, 'talk');
    expect((await rae.mutate('comment.answerByLink', { ...said(token, 'Thanks'), threadId })).status).toBe(200);
    expect(at((await rae.query('link.changes', { token })).data, 'talk')).not.toEqual(before);
    await ada.mutate('link.revoke', { ...change(), linkId });
    expect((await rae.query('comment.listByLink', { token })).status).toBe(404);
    expect((await rae.mutate('comment.beginByLink', { ...said(token, 'No'), subject })).status).toBe(404);
  });

  test('writes nothing as a member or on another workbook, whatever the application asks, and not without end', async () => {
    const { token, linkId } = await link('comment');
    const theirs = await makeWorkbook(browser());
    const id = randomUUID();
    const row = {
      id,
      teamId: 't',
      workbookId: theirs.workbookId,
      threadId: id,
      subject: '{}',
      revision: 1,
      text: 'Planted',
      authorName: 'Ada',
      linkId,
    };
    const write = (authorId: string | null) =>
      withLink(hashOf(token), (tx) => tx.comment.create({ data: { ...row, authorId, createdAt: new Date() } }));
    await expect(write('somebody')).rejects.toThrow();
    // SQLite has no row-level security: there the reference to the workbook with its team refuses it.
    await expect(write(null)).rejects.toThrow(provider === 'sqlite' ? /constraint/i : /row-level security|permission|policy/);
    const hour = Math.floor(Date.now() / 3_600_000);
    for (const at of [hour, hour + 1]) await countUp(`link-comments:${linkId}:${at}`, Date.now(), quota.commentsPerLink);
    expect((await rae.mutate('comment.beginByLink', { ...said(token, 'One more'), subject })).status).toBe(429);
  });
});
