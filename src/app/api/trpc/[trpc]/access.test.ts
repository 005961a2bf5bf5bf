import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, database, useDatabase } from '@/server/database';
import { sessionOf } from '@/server/auth';
import type { TeamRole } from '@/server/scope';
import { type Created, onBothDatabases } from '@/server/testing/databases';
import { browser, type Browser, type Made, makeWorkbook, text } from './testing/browser';

/** Every procedure on a workbook, with an input that a member may send. */
const calls = ({ workbookId, scenarioId }: Made, linkId: string) => {
  const change = { workbookId, mutationId: randomUUID() };
  const scenario = { ...change, scenarioId };
  return {
    'workbook.view': { workbookId },
    'workbook.changes': { workbookId, revision: 0 },
    'workbook.explain': { workbookId, scenarioId, quantityId: 'layers' },
    'analysis.compare': { workbookId },
    'analysis.analyse': { workbookId, tool: 'levers', run: false },
    'workbook.trySheet': { workbookId, revision: 0, cells: [{ scenarioId, quantityId: 'layers', text: '61' }] },
    'workbook.tryCharts': { workbookId, cells: [{ scenarioId, quantityId: 'layers', text: '61' }] },
    'workbook.tryExplain': { workbookId, scenarioId, quantityId: 'layers', cells: [{ scenarioId, quantityId: 'layers', text: '61' }] },
    'analysis.saved': { workbookId },
    'analysis.save': { ...change, name: 'Planted', page: 'analyse', search: 'tool=levers', scenarios: [scenarioId], finding: '' },
    'analysis.removeSaved': { ...change, savedId: 'none' },
    'analysis.answer': { workbookId, tool: 'levers', run: true },
    'workbook.setCells': { ...change, edits: [{ scenarioId, quantityId: 'layers', text: '61', baseVersion: 0 }] },
    'workbook.rename': { ...change, name: 'Taken', baseName: 'Plan' },
    'history.list': { workbookId },
    'history.compare': { workbookId, from: 1, to: 1 },
    'history.restore': { ...change, revision: 1 },
    'history.nameVersion': { ...change, revision: 1, name: 'Planted' },
    'history.unnameVersion': { ...change, versionId: 'planted' },
    'history.undo': change,
    'history.redo': change,
    'history.skip': { ...change, kind: 'undo', step: 1 },
    'scenario.add': { ...change, name: 'Planted', baseId: null },
    'scenario.addTried': { ...change, scenarios: [{ from: scenarioId, name: 'Planted', cells: [{ quantityId: 'layers', text: '61' }] }] },
    'scenario.addPoint': { ...change, name: 'Planted', baseId: scenarioId, cells: [] },
    'scenario.duplicate': { ...scenario, name: 'Planted' },
    'scenario.rename': { ...scenario, name: 'Taken', baseVersion: 1 },
    'scenario.remove': scenario,
    'scenario.setPreset': { ...scenario, kind: 'fidelity', preset: null, baseVersion: 1 },
    'scenario.setBase': { ...scenario, baseId: null, baseVersion: 1 },
    'scenario.note': { ...scenario, note: 'Planted', baseVersion: 1 },
    'scenario.move': { ...scenario, after: null, baseVersion: 1 },
    'teamRow.add': { ...change, label: 'Planted', unit: '1', text: '1' },
    'teamRow.edit': { ...change, key: 'planted', label: 'Planted', unit: '1', text: '1', baseVersion: 1 },
    'teamRow.move': { ...change, key: 'planted', to: 'up' },
    'teamRow.remove': { ...change, key: 'planted' },
    'scenario.detach': { ...scenario, baseVersion: 1 },
    'scenario.previewBase': { workbookId, scenarioId, baseId: null, pinned: false },
    'presence.here': { workbookId },
    'presence.me': { workbookId },
    'comment.list': { workbookId },
    'comment.begin': { ...change, subject: { on: 'workbook' }, text: 'Planted' },
    'comment.answer': { ...change, threadId: 'planted', text: 'Planted' },
    'comment.edit': { ...change, commentId: 'planted', text: 'Planted' },
    'comment.remove': { ...change, commentId: 'planted' },
    'comment.resolve': { ...change, threadId: 'planted', resolved: true },
    'fidelity.view': { workbookId },
    'fidelity.own': { workbookId },
    'fidelity.fit': { workbookId, scenarioId, text: '', prefillApart: false },
    'fidelity.save': { ...scenario, text: '', prefillApart: false, label: 'Planted' },
    'link.create': change,
    'link.list': { workbookId },
    'link.revoke': { ...change, linkId },
    'workbook.duplicate': { ...change, name: 'Taken' },
    'workbook.restore': change,
    'team.moveWorkbook': { ...change, toTeamId: randomUUID() },
    'workbook.remove': change,
  };
};
const queries = new Set([
  'history.list',
  'history.compare',
  'presence.me',
  'comment.list',
  'analysis.compare',
  'analysis.analyse',
  'analysis.saved',
  'workbook.view',
  'workbook.changes',
  'scenario.previewBase',
  'workbook.explain',
  'link.list',
  'fidelity.view',
  'fidelity.own',
]);
const call = (person: Browser, path: string, input: unknown) =>
  queries.has(path) ? person.query(path, input) : person.mutate(path, input);

onBothDatabases('access', ({ create }) => {
  let created: Created;
  let ada: Browser;
  let bob: Browser;
  let adas: Made;
  let bobs: Made;
  let linkId: string;
  beforeAll(async () => {
    created = await create();
    await useDatabase(created.settings);
    [ada, bob] = [browser(), browser()];
    [adas, bobs] = [await makeWorkbook(ada), await makeWorkbook(bob)];
    linkId = text((await bob.mutate('link.create', { workbookId: bobs.workbookId, mutationId: randomUUID() })).data, 'linkId');
  });
  afterAll(async () => {
    await closeDatabase();
    await created.remove();
  });

  test('a foreign and a missing workbook answer alike, to a stranger and to a visitor', async () => {
    const missing = { workbookId: randomUUID(), scenarioId: randomUUID() };
    for (const person of [ada, browser()]) {
      for (const [path, input] of Object.entries(calls(bobs, linkId))) {
        const foreign = await call(person, path, input);
        const nothing = await call(person, path, Object.entries(calls(missing, randomUUID())).find(([name]) => name === path)?.[1]);
        expect([path, foreign.status, foreign.message]).toEqual([path, 404, nothing.message]);
        expect([...foreign.headers.keys()]).toEqual([...nothing.headers.keys()]);
      }
    }
    const view = await bob.query('workbook.view', { workbookId: bobs.workbookId });
    expect(view.data).toMatchObject({ revision: 1, scenarios: [{ id: bobs.scenarioId }] });
  });

  test('a foreign scenario or link inside an own workbook is not there', async () => {
    const mixed = calls({ workbookId: adas.workbookId, scenarioId: bobs.scenarioId }, linkId);
    for (const path of [
      'workbook.explain',
      'workbook.setCells',
      'workbook.trySheet',
      'scenario.addTried',
      'scenario.rename',
      'scenario.duplicate',
      'scenario.setPreset',
      'link.revoke',
    ] as const) {
      expect([path, (await call(ada, path, mixed[path])).status]).toEqual([path, 404]);
    }
    const base = { workbookId: adas.workbookId, mutationId: randomUUID(), name: 'Over there', baseId: bobs.scenarioId };
    expect((await ada.mutate('scenario.add', base)).status).toBe(404);
    expect((await bob.query('link.list', { workbookId: bobs.workbookId })).data).toMatchObject({ links: [{ revokedAt: null }] });
  });

  test.each<[TeamRole, Record<string, number>]>([
    [
      'viewer',
      {
        'workbook.view': 200,
        'workbook.explain': 200,
        'workbook.trySheet': 200,
        'workbook.tryExplain': 200,
        'scenario.addTried': 403,
        'link.list': 200,
        'workbook.setCells': 403,
        'teamRow.add': 403,
        'scenario.add': 403,
        'link.create': 403,
        'workbook.remove': 403,
      },
    ],
    ['reviewer', { 'workbook.view': 200, 'workbook.rename': 403 }],
    ['editor', { 'workbook.setCells': 200, 'link.create': 200, 'workbook.remove': 403 }],
  ])('a %s does what the role allows', async (role, expected) => {
    const person = browser();
    await makeWorkbook(person);
    const team = await sessionOf(new Headers({ cookie: bob.cookie() }));
    const guest = await sessionOf(new Headers({ cookie: person.cookie() }));
    const { client } = await database();
    const [organizationId, userId] = [team?.teamId ?? '', guest?.userId ?? ''];
    await client.member.create({ data: { id: randomUUID(), organizationId, userId, role } });
    const inputs: Readonly<Record<string, unknown>> = calls(bobs, linkId);
    for (const [path, status] of Object.entries(expected))
      expect([path, (await call(person, path, inputs[path])).status]).toEqual([path, status]);
    await client.member.deleteMany({ where: { organizationId, userId } });
    expect((await person.query('workbook.view', { workbookId: bobs.workbookId })).status).toBe(404);
  });
});
