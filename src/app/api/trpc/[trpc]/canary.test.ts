import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { compareSettings } from '@/features/analysis/compare/settings';
import { readAnalyseShared, readChartsShared, readCompareShared } from '@/features/analysis/data-shared';
import { readSharedPage } from '@/features/link/data-shared';
import { viewTemplateLink } from '@/features/link/data-template';
import { afterwardsDone } from '@/server/afterwards';
import { closeDatabase, useDatabase } from '@/server/database';
import { type Created, onSqlite } from '@/server/testing/databases';
import { browser, held, text } from './testing/browser';
import type { Ids } from './testing/sample';
import { procedures } from './testing/samples';
import { fingerprint, makeTeam, restore, type Team } from './testing/world';

let created: Created;
let team: Team;
/** A link to the same workbook that follows it. */
let live: string;
beforeAll(async () => {
  created = await onSqlite.create();
  await useDatabase(created.settings);
  team = await makeTeam('Canary');
  const { workbookId } = team.ids;
  const made = await team.people.owner.browser.mutate('link.create', { workbookId, mutationId: randomUUID(), live: true });
  live = text(made.data, 'token');
});
afterAll(async () => {
  await afterwardsDone();
  await closeDatabase();
  await created.remove();
});

/** What a link shows: the plan, its scenarios with their notes, its rows, and why a cell is as it is. */
const open = ['base', 'note', 'plan', 'reason', 'row'];

/** Which of the team's texts stand in a text: each begins with the same word. */
const canaries = (said: string): readonly string[] =>
  [...new Set([...said.matchAll(/canary[ -](\w+)/gi)].map(([, word = '']) => word.toLowerCase()))].toSorted();

async function pagesOf(token: string): Promise<unknown> {
  const workbookId = 'shared';
  return [
    await readSharedPage(held(token)),
    await readCompareShared(held(token), compareSettings(workbookId, {})),
    await readChartsShared(held(token), { workbookId, both: false }),
    await readAnalyseShared(held(token), { workbookId, tool: 'levers', run: false }),
  ];
}

/** A link that takes comments is there to be written through; what that leaves has a test of its own. */
const says = new Set(['comment.beginByLink', 'comment.answerByLink', 'review.decideByLink']);

/** Everything that can be asked with these secrets, by whoever has nothing else. */
async function crawl(ids: Ids): Promise<string> {
  const said: string[] = [JSON.stringify(await pagesOf(ids.token)), JSON.stringify(await viewTemplateLink(held(ids.templateToken)))];
  for (const { path, type, input, streams } of procedures.filter(({ path: each }) => !says.has(each))) {
    const person = browser();
    const { raw, headers } = await (streams === true ? person.stream : type === 'query' ? person.query : person.mutate)(path, input(ids));
    said.push(raw);
    expect([headers.get('cache-control'), headers.get('x-robots-tag')]).toEqual(['private, no-store', 'noindex']);
  }
  return said.join('\n');
}

test.each(['pinned', 'live'] as const)(
  'whoever holds a %s link finds only what is meant to be shown, and changes nothing',
  async (kind) => {
    const ids = kind === 'live' ? { ...team.ids, token: live } : team.ids;
    const lines: string[] = [];
    const listen = (line: unknown) => lines.push(String(line)) > 0;
    const spies = [
      vi.spyOn(process.stderr, 'write').mockImplementation(listen),
      vi.spyOn(process.stdout, 'write').mockImplementation(listen),
    ];
    const stored = async () => (await fingerprint(team)).replaceAll(/"(accessCount|lastAccessAt)\\":[^,}]*/g, '');
    const before = await stored();
    const said = await crawl(ids);
    for (const spy of spies) spy.mockRestore();
    expect(canaries(said)).toEqual(open.filter((word) => canaries(said).includes(word)));
    expect(canaries(said)).toEqual(expect.arrayContaining(['base', 'plan', 'row']));
    expect(said).not.toMatch(/@example\.org|anonymous\.invalid/);
    for (const id of [ids.teamId, ids.userId, ids.savedId, ids.versionId, ids.linkId]) expect(said).not.toContain(id);
    expect(lines.filter((line) => line.includes(ids.token) || line.includes(ids.templateToken))).toEqual([]);
    expect(await stored()).toBe(before);
  },
);

test('the crawl would see more: what a member is told holds what no link shows', async () => {
  const viewer = team.people.viewer.browser;
  const said: string[] = [];
  for (const { path, type, input } of procedures.filter((each) => each.type === 'query'))
    said.push((await (type === 'query' ? viewer.query : viewer.mutate)(path, input(team.ids))).raw);
  expect(canaries(said.join('\n')).filter((word) => !open.includes(word)).length).toBeGreaterThan(4);
  await restore(team);
});
