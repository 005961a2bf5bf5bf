import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setCells } from '@/features/workbook/mutations';
import { closeDatabase, useDatabase } from '@/server/database';
import { readTeam } from '@/server/db';
import type { TeamScope } from '@/server/scope';
import { type Created, onBothDatabases } from '@/server/testing/databases';
import { type Ids, makeMember, makeWorkbook } from '@/server/testing/fixtures';
import { readSuggestions } from './data';
import { decide, suggest } from './mutations';

onBothDatabases('a suggestion', ({ create }) => {
  let created: Created;
  let ada: TeamScope;
  let bob: TeamScope;
  let ids: Ids;
  beforeAll(async () => {
    created = await create();
    await useDatabase(created.settings);
    ada = await makeMember();
    bob = await makeMember(ada.teamId, 'reviewer');
    ids = await makeWorkbook(ada);
  });
  afterAll(async () => {
    await closeDatabase();
    await created.remove();
  });
  const change = () => ({ workbookId: ids.workbookId, mutationId: randomUUID() });
  const cellsOf = async () => (await readSuggestions(ada, ids.workbookId)).suggestions[0]?.cells ?? [];
  const say = async (quantityId: string, accept: boolean) => {
    const { suggestions } = await readSuggestions(ada, ids.workbookId);
    const cell = suggestions[0]?.cells.find((one) => one.quantityId === quantityId);
    const { scenarioId } = ids;
    return decide(ada, { ...change(), suggestionId: suggestions[0]?.id ?? '', scenarioId, quantityId, accept, over: cell?.version ?? 0 });
  };

  test('changes nothing until a cell of it is accepted, which is a revision that names it; a changed cell is not overwritten unseen', async () => {
    const { scenarioId } = ids;
    const cells = ['batch', 'layers', 'chips'].map((quantityId) => ({ scenarioId, quantityId, text: '64' }));
    expect(await suggest(bob, { ...change(), message: '', cells: [{ scenarioId, quantityId: 'batch', text: '3 TB/s' }] })).toMatchObject({
      ok: false,
    });
    const sent = { ...change(), message: 'As measured', cells };
    expect([await suggest(bob, sent), await suggest(bob, sent)]).toEqual([{ ok: true }, { ok: true }]);
    expect(await cellsOf()).toMatchObject([{ quantityId: 'batch', before: '0', now: '0', after: '64', decision: null }, {}, {}]);
    expect(await say('batch', true)).toEqual({ ok: true });
    const where = { workbookId: ids.workbookId };
    const revisions = await readTeam(ada, (tx) => tx.revision.findMany({ where, select: { reason: true, actorName: true } }));
    expect(revisions).toEqual([{ reason: 'Suggested by Ada: As measured', actorName: 'Ada' }]);
    const stale = (await readSuggestions(ada, ids.workbookId)).suggestions[0];
    const edits = [{ scenarioId, quantityId: 'layers', text: '32', baseVersion: 0 }];
    await setCells(ada, { ...change(), edits });
    expect((await cellsOf()).find(({ quantityId }) => quantityId === 'layers')).toMatchObject({ changed: true, now: '32', version: 1 });
    const seenBefore = { ...change(), suggestionId: stale?.id ?? '', scenarioId, quantityId: 'layers', accept: true, over: 0 };
    expect(await decide(ada, seenBefore)).toMatchObject({ ok: false });
    expect([await say('layers', true), await say('chips', false), await say('chips', true)]).toMatchObject([
      { ok: true },
      { ok: true },
      { ok: false },
    ]);
    expect((await cellsOf()).map(({ quantityId, now, decision }) => [quantityId, now, decision?.accepted])).toEqual([
      ['batch', '64', true],
      ['chips', null, false],
      ['layers', '64', true],
    ]);
  });
});
