import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { compareSettings } from '@/features/analysis/compare/settings';
import { readCompareShared } from '@/features/analysis/data-shared';
import { embedSitesOf, readEmbedded } from '@/features/link/data-embed';
import { readSharedPage } from '@/features/link/data-shared';
import { unlockLink } from '@/features/link/mutations-unlock';
import { newToken } from '@/features/link/token';
import { previewOf } from '@/features/link/view-preview';
import { closeDatabase, useDatabase } from '@/server/database';
import { system } from '@/server/db';
import * as pass from '@/server/link-pass';
import { type Created, onBothDatabases } from '@/server/testing/databases';
import { at, browser, type Browser, held, type Made, makeWorkbook, text } from './testing/browser';

const password = 'quiet as a mouse';

onBothDatabases('a link', ({ create }) => {
  let created: Created;
  let ada: Browser;
  let made: Made;
  beforeAll(async () => {
    created = await create();
    await useDatabase(created.settings);
    ada = browser();
    made = await makeWorkbook(ada, 'blackboard-lecture');
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await closeDatabase();
    await created.remove();
  });

  const change = () => ({ workbookId: made.workbookId, mutationId: randomUUID() });
  const make = async (more: object = {}) => {
    const { data, message } = await ada.mutate('link.create', { ...change(), ...more });
    if (data === undefined) throw new Error(message);
    return { token: text(data, 'token'), linkId: text(data, 'linkId'), embed: at(data, 'embed') };
  };
  const cell = () => ({ scenarioId: made.scenarioId, quantityId: 'batch' });
  const said = (token: string) => ({ token, mutationId: randomUUID(), name: 'Rae', text: 'Hello', subject: { on: 'workbook' } });
  const cells = () => [{ ...cell(), text: '8' }];
  /** Everything that the API answers for a link. */
  const asked = (who: Browser, token: string) => [
    () => who.query('link.changes', { token }),
    () => who.query('link.charts', { token }),
    () => who.query('link.explain', { token, scenario: 'Balanced', quantityId: 'batch' }),
    () => who.mutate('link.trySheet', { token, cells: cells() }),
    () => who.mutate('link.tryCharts', { token, cells: cells() }),
    () => who.mutate('link.tryExplain', { token, cells: cells(), ...cell() }),
    () => who.mutate('link.copy', { token, mutationId: randomUUID() }),
  ];

  test('with a password shows nothing before it is given, to pages and to the API alike, and everything after', async () => {
    const { token } = await make({ password });
    const reader = browser();
    await expect(readSharedPage(held(token))).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect(readCompareShared(held(token), compareSettings('shared', {}))).rejects.toMatchObject({ code: 'unauthenticated' });
    for (const ask of asked(reader, token)) expect((await ask()).status).toBe(401);
    expect((await reader.mutate('link.unlock', { token, password: 'quiet as a louse' })).data).toMatchObject({ ok: false });
    expect(reader.cookie()).toBe('');
    expect((await reader.mutate('link.unlock', { token, password })).data).toEqual({ ok: true });
    expect(await readSharedPage({ token, cookies: reader.cookie() })).toMatchObject({ view: { id: made.workbookId } });
    for (const ask of asked(reader, token).slice(0, 2)) expect((await ask()).status).toBe(200);
    // The cookie is of this link and this password alone.
    const other = await make({ password });
    expect((await reader.query('link.changes', { token: other.token })).status).toBe(401);
    await system((tx) => tx.shareLink.updateMany({ where: {}, data: { passwordHash: 'another:hash' } }));
    expect((await reader.query('link.changes', { token })).status).toBe(401);
    expect(JSON.stringify(previewOf('locked'))).not.toMatch(/lecture|Balanced/i);
    expect((await reader.mutate('link.unlock', { token: newToken(), password })).status).toBe(404);
  });

  test('gets a password later, another one and none, and what was opened with the one before is shut', async () => {
    const { token, linkId } = await make({ access: 'comment' });
    const [early, reader] = [browser(), browser()];
    const lock = async (next: string | null) => (await ada.mutate('link.setPassword', { ...change(), linkId, password: next })).data;
    const asks = async (who: Browser) => (await who.query('link.changes', { token })).status;
    const unlock = async (given: string) => at((await reader.mutate('link.unlock', { token, password: given })).data, 'ok');
    expect(await asks(early)).toBe(200);
    expect(await lock(password)).toEqual({ ok: true });
    // The page that is open is shut with its next look, and so is what is said through it.
    expect(await asks(early)).toBe(401);
    expect((await early.mutate('comment.beginByLink', said(token))).status).toBe(401);
    expect(await unlock(password)).toBe(true);
    expect([await lock(password), await asks(reader)]).toEqual([{ ok: true }, 200]);
    expect([await lock('another password'), await asks(reader)]).toEqual([{ ok: true }, 401]);
    expect([await unlock(password), await unlock('another password'), await asks(reader)]).toEqual([false, true, 200]);
    expect([await lock(null), await asks(early)]).toEqual([{ ok: true }, 200]);
    const framed = await make({ embedOrigins: ['https://wiki.example.org'] });
    for (const other of [framed.linkId, (await make({ purpose: 'template' })).linkId])
      expect((await ada.mutate('link.setPassword', { ...change(), linkId: other, password })).data).toMatchObject({ ok: false });
    expect((await ada.mutate('link.setPassword', { ...change(), linkId, password: 'short' })).status).toBe(400);
    await ada.mutate('link.revoke', { ...change(), linkId });
    expect((await ada.mutate('link.setPassword', { ...change(), linkId, password })).status).toBe(404);
  });

  test('with a password is not guessed, whichever headers a guesser writes, and shuts out nobody who gave it', async () => {
    const { token } = await make({ password });
    const reader = browser();
    await reader.mutate('link.unlock', { token, password });
    const statuses: number[] = [];
    for (let guess = 0; guess < 12; guess += 1) {
      const forged = { 'x-forwarded-for': `10.0.0.${guess}`, 'x-real-ip': `10.0.1.${guess}` };
      statuses.push((await browser().mutate('link.unlock', { token, password: `guess ${guess}` }, forged)).status);
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429, 429]);
    expect((await browser().mutate('link.unlock', { token, password })).status).toBe(429);
    expect((await reader.query('link.changes', { token })).status).toBe(200);
    // Where a proxy gives addresses, another one has tries of its own.
    await expect(unlockLink({ address: '192.0.2.1', setCookie: () => undefined }, { token, password: 'wrong' })).resolves.toMatchObject({
      ok: false,
    });
  });

  test('with a password and without the check shows everything, so that the check is what holds it', async () => {
    const { token } = await make({ password });
    vi.spyOn(pass, 'hasPass').mockReturnValue(true);
    expect(await readSharedPage(held(token))).not.toBeNull();
    vi.restoreAllMocks();
    await expect(readSharedPage(held(token))).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  test('becomes a workbook of whoever reads it, with what they tried', async () => {
    const { token } = await make();
    const reader = browser();
    const request = { token, mutationId: randomUUID(), cells: cells() };
    const { data } = await reader.mutate('link.copy', request);
    const workbookId = text(data, 'workbookId');
    expect(workbookId).not.toBe(made.workbookId);
    const own = await reader.query('workbook.view', { workbookId });
    const rows = at(own.data, 'rows');
    const batch: unknown = Array.isArray(rows) ? rows.find((row) => at(row, 'id') === 'batch') : undefined;
    expect(at(batch, 'cells', text(own.data, 'scenarios', 0, 'id'), 'text')).toBe('8');
    expect((await reader.mutate('link.copy', request)).data).toEqual({ ok: true, workbookId });
    expect((await browser().query('workbook.view', { workbookId })).status).toBe(404);
    const refused = await reader.mutate('link.copy', { token, mutationId: randomUUID(), cells: [{ ...cell(), text: '5 bananas' }] });
    expect(refused.data).toMatchObject({ ok: false, refusals: [{ quantityId: 'batch' }] });
    const elsewhere = { token, mutationId: randomUUID(), cells: [{ ...cell(), scenarioId: 'elsewhere', text: '8' }] };
    expect((await reader.mutate('link.copy', elsewhere)).status).toBe(404);
  });

  test('says where today gives other values than it is pinned to, and explains all the same where it does not', async () => {
    const { token, linkId } = await make();
    const tamper = (alter: (text: string) => string) =>
      system(async (tx) => {
        const { snapshotId } = await tx.shareLink.findUniqueOrThrow({ where: { id: linkId } });
        const { content } = await tx.snapshot.findUniqueOrThrow({ where: { id: snapshotId } });
        await tx.snapshot.update({ where: { id: snapshotId }, data: { content: alter(content) } });
      });
    const explain = () => browser().query('link.explain', { token, scenario: text(scenario, 'name'), quantityId: 'batch' });
    const scenario = (await readSharedPage(held(token)))?.view.scenarios[0];
    await tamper((content) => content.replace(/"engineVersion":"[^"]*"/, '"engineVersion":"0.0.1"'));
    expect((await readSharedPage(held(token)))?.pinned).toMatchObject({ engineVersion: '0.0.1', differs: [] });
    expect((await explain()).data).toMatchObject({ ok: true });
    const shown = (await readSharedPage(held(token)))?.view.rows.find(({ id }) => id === 'stepTime')?.cells[made.scenarioId];
    await tamper((content) => content.replaceAll(`"full":${JSON.stringify(shown?.full)}`, '"full":"99 s"'));
    const page = await readSharedPage(held(token));
    expect(page?.pinned.differs.map(({ quantity }) => quantity)).toContain('Step time');
    expect((await explain()).data).toMatchObject({ ok: false, message: expect.stringContaining('engine 0.0.1') });
    expect(previewOf(page ?? 'locked')).toMatchObject({
      title: page?.view.name,
      description: expect.stringContaining('Pinned at revision'),
    });
  });

  test('is shown in a frame by the sites that it names, and by none where it has a password', async () => {
    const sites = ['https://wiki.example.org', 'http://localhost:8080'];
    const { token, embed, linkId } = await make({ embedOrigins: sites });
    expect(embed).toBe(`/embed/${token}`);
    expect(await embedSitesOf(token)).toEqual(sites);
    expect(await readEmbedded(token)).toMatchObject({ view: { id: made.workbookId } });
    const plain = await make();
    for (const none of [plain.token, newToken(), 'x']) expect([await embedSitesOf(none), await readEmbedded(none)]).toEqual([[], null]);
    const both = await ada.mutate('link.create', { ...change(), embedOrigins: sites, password });
    expect([both.status, both.message]).toEqual([400, expect.stringContaining('cannot be shown on other sites')]);
    for (const bad of [
      '*',
      'https://*.example.org',
      'http://example.org',
      'https://example.org/page',
      "https://x.org 'self'",
      'blob:https://x.org',
    ])
      expect((await ada.mutate('link.create', { ...change(), embedOrigins: [bad] })).status).toBe(400);
    await ada.mutate('link.revoke', { ...change(), linkId });
    expect([await embedSitesOf(token), await readEmbedded(token)]).toEqual([[], null]);
  });
});
