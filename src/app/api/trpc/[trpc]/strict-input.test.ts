import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { closeDatabase, database, useDatabase } from '@/server/database';
import { type Created, onSqlite } from '@/server/testing/databases';
import { browser, type Browser, makeWorkbook } from './testing/browser';

let created: Created;
let ada: Browser;
beforeAll(async () => {
  created = await onSqlite.create();
  await useDatabase(created.settings);
  ada = browser();
  await makeWorkbook(ada);
});
afterAll(async () => {
  await closeDatabase();
  await created.remove();
});

const change = { workbookId: 'w', mutationId: randomUUID() };
const scenario = { ...change, scenarioId: 's' };
const valid: Readonly<Record<string, object>> = {
  'workbook.setCells': { ...change, reason: 'r', edits: [{ scenarioId: 's', quantityId: 'layers', text: '61', baseVersion: 0 }] },
  'workbook.trySheet': { workbookId: 'w', revision: 1, cells: [{ scenarioId: 's', quantityId: 'layers', text: '61' }] },
  'link.tryExplain': { token: 't', scenarioId: 's', quantityId: 'layers', cells: [{ scenarioId: 's', quantityId: 'layers', text: '61' }] },
  'scenario.addTried': { ...change, scenarios: [{ from: 's', name: 'n', cells: [{ quantityId: 'layers', text: '61' }] }] },
  'workbook.rename': { ...change, name: 'n', baseName: 'm' },
  'workbook.remove': change,
  'workbook.create': {
    template: 'empty',
    name: 'n',
    mutationId: change.mutationId,
    edits: [{ scenario: 's', quantityId: 'layers', text: '1' }],
  },
  'history.undo': change,
  'history.redo': change,
  'history.skip': { ...change, kind: 'undo', step: 1 },
  'scenario.add': { ...change, name: 'n', baseId: 'b' },
  'scenario.duplicate': { ...scenario, name: 'n' },
  'scenario.rename': { ...scenario, name: 'n', baseVersion: 1 },
  'scenario.remove': scenario,
  'scenario.setPreset': { ...scenario, kind: 'model', preset: 'p', baseVersion: 1 },
  'scenario.setBase': { ...scenario, baseId: 'b', baseVersion: 1 },
  'scenario.note': { ...scenario, note: 'n', baseVersion: 1 },
  'scenario.move': { ...scenario, after: 'b', baseVersion: 1 },
  'teamRow.add': { ...change, key: 'k', label: 'n', unit: '1', text: '1' },
  'teamRow.edit': { ...change, key: 'k', label: 'n', unit: '1', text: '1', baseVersion: 1 },
  'teamRow.move': { ...change, key: 'k', to: 'up' },
  'teamRow.remove': { ...change, key: 'k' },
  'fidelity.fit': { workbookId: 'w', scenarioId: 's', text: '1,1,1,1', prefillApart: false },
  'fidelity.save': { ...scenario, text: '1,1,1,1', prefillApart: false, label: 'l' },
  'scenario.addPoint': { ...change, name: 'n', baseId: 's', hardware: 'h', cells: [{ quantityId: 'layers', text: '1', reason: 'r' }] },
  'analysis.answer': { workbookId: 'w', tool: 'plan', run: true, limits: [{ quantity: 'batch', is: 'atLeast', value: '1' }] },
  'analysis.answerShared': { token: 't', tool: 'table', run: true, vary: 'batch' },
  'analysis.save': { ...change, name: 'n', page: 'analyse', search: 's', scenarios: ['s'], finding: 'f' },
  'analysis.removeSaved': { ...change, savedId: 's' },
  'link.create': { ...change, purpose: 'view', access: 'comment', label: 'l', expiresInDays: 3 },
  'link.begin': { token: 't', mutationId: change.mutationId, edits: [{ scenario: 's', quantityId: 'layers', text: '1' }] },
  'workbook.duplicate': { ...change, name: 'n' },
  'history.restore': { ...scenario, revision: 1, quantityId: 'layers' },
  'history.nameVersion': { ...change, revision: 1, name: 'n' },
  'history.unnameVersion': { ...change, versionId: 'v' },
  'comment.begin': { ...change, subject: { on: 'cell', scenarioId: 's', quantityId: 'layers' }, text: 'n' },
  'comment.resolve': { ...change, threadId: 't', resolved: true },
  'team.create': { name: 'n' },
  'team.join': { token: 't' },
  'team.invite': { teamId: 't', role: 'editor', expiresInDays: 7 },
  'team.setRole': { teamId: 't', userId: 'u', role: 'viewer' },
  'team.removeMember': { teamId: 't', userId: 'u' },
  'team.withdraw': { teamId: 't', invitationId: 'i' },
  'team.moveWorkbook': { ...change, toTeamId: 't' },
  'account.rename': { name: 'n' },
  'account.changePassword': { current: 'p', next: 'a long enough one' },
  'account.endSession': { sessionId: 's' },
  'account.remove': { password: 'p' },
  'account.resetPassword': { token: 't', next: 'a long enough one' },
  'link.revoke': { ...change, linkId: 'l' },
};
const hostile = [{ not: '' }, { contains: '' }, [], [['x']], {}, true, 'x'.repeat(1_000_000)];

/** Every copy of a value with one scalar in it replaced, and one with a key more. */
function spoilt(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => spoilt(item).map((bad) => value.with(i, bad)));
  if (typeof value === 'boolean') return hostile.filter((bad) => typeof bad !== 'boolean');
  if (typeof value !== 'object' || value === null) return hostile;
  const fields = Object.entries(value).flatMap(([key, part]) => spoilt(part).map((bad) => ({ ...value, [key]: bad })));
  return [...fields, { ...value, where: { id: '' } }, JSON.parse(`{"__proto__":{"isAdmin":true},${JSON.stringify(value).slice(1)}`)];
}

const reads: Readonly<Record<string, object>> = {
  'history.list': { workbookId: 'w', before: 3, person: 'p', scenarioId: 's', quantityId: 'layers' },
  'history.compare': { workbookId: 'w', from: 1, to: 2 },
  'workbook.explain': { workbookId: 'w', scenarioId: 's', quantityId: 'layers' },
  'template.explain': { templateId: 'empty', scenario: 's', quantityId: 'layers' },
  'analysis.analyse': { workbookId: 'w', tool: 'levers', run: true, scenario: 's', result: 'outputPrice', low: '1' },
  'analysis.compare': { workbookId: 'w', scenarios: ['a', 'b'], against: 'a', versus: 'b', result: 'totalCost', by: 'cells' },
  'link.explain': { token: 't', scenario: 's', quantityId: 'layers' },
};

test.each([...Object.entries(valid), ...Object.entries(reads)])('%s refuses every other form before any query', async (path, input) => {
  const { client, reader } = await database();
  const spies = [vi.spyOn(client, '$transaction'), vi.spyOn(reader, '$transaction'), vi.spyOn(client.rateLimit, 'upsert')];
  for (const bad of spoilt(input)) {
    // A longer address is refused before anything reads it.
    if (path in reads && JSON.stringify(bad).length > 8_000) continue;
    const { status, message } = await (path in reads ? ada.query(path, bad) : ada.mutate(path, bad));
    expect([status, JSON.stringify(bad).slice(0, 120)]).toEqual([400, JSON.stringify(bad).slice(0, 120)]);
    expect(message.length).toBeLessThan(400);
    expect(message).toMatch(/\.$/);
  }
  for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  vi.restoreAllMocks();
  expect(Object.prototype).not.toHaveProperty('isAdmin');
});

test('ids in queries are strict too, and the list of edits ends somewhere', async () => {
  for (const bad of [{ workbookId: { not: '' } }, { workbookId: 'w', teamId: 'x' }, undefined, 'w', null]) {
    expect((await ada.query('workbook.view', bad)).status).toBe(400);
  }
  const many = Array.from({ length: 501 }, (_, i) => ({ scenarioId: `s${i}`, quantityId: 'layers', text: '1', baseVersion: 0 }));
  expect((await ada.mutate('workbook.setCells', { ...change, edits: many })).status).toBe(400);
  const twice = Array.from({ length: 2 }, () => ({ scenarioId: 's', quantityId: 'layers', text: '1', baseVersion: 0 }));
  expect((await ada.mutate('workbook.setCells', { ...change, edits: twice })).status).toBe(400);
  expect((await ada.mutate('workbook.setCells', { ...change, edits: [] })).status).toBe(400);
});
