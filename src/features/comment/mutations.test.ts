import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, useDatabase } from '@/server/database';
import { readTeam } from '@/server/db';
import type { TeamScope } from '@/server/scope';
import { type Created, onBothDatabases } from '@/server/testing/databases';
import { type Ids, makeMember, makeWorkbook } from '@/server/testing/fixtures';
import { readTalk } from './data';
import { answer, begin, edit, remove, resolve } from './mutations';

onBothDatabases('comments', ({ create }) => {
  let created: Created;
  let ada: TeamScope;
  let bob: TeamScope;
  let stranger: TeamScope;
  let ids: Ids;
  beforeAll(async () => {
    created = await create();
    await useDatabase(created.settings);
    ada = await makeMember();
    bob = await makeMember(ada.teamId, 'reviewer');
    stranger = await makeMember();
    ids = await makeWorkbook(ada);
  });
  afterAll(async () => {
    await closeDatabase();
    await created.remove();
  });
  const change = () => ({ workbookId: ids.workbookId, mutationId: randomUUID() });
  const told = (scope: TeamScope) =>
    readTeam(scope, (tx) =>
      tx.notification.findMany({ where: { userId: scope.actor.id }, orderBy: { at: 'asc' }, select: { kind: true, subjectId: true } }),
    );
  const talk = (scope: TeamScope) => readTalk(scope, ids.workbookId);

  test('are said once, answered, changed and taken away by their author alone, and those they concern are told', async () => {
    const subject = { on: 'cell', scenarioId: ids.scenarioId, quantityId: 'batch' } as const;
    const first = { ...change(), subject, text: 'Why 0, @Ada?' };
    await begin(bob, first);
    await begin(bob, first);
    const [thread] = (await talk(ada)).threads;
    const threadId = thread?.id ?? '';
    expect(thread).toMatchObject({ place: 'Batch, Base', revision: 0, resolved: null, said: [{ text: 'Why 0, @Ada?', mine: false }] });
    await resolve(ada, { ...change(), threadId, resolved: true });
    expect((await talk(bob)).threads[0]?.resolved).toMatchObject({ by: 'Ada' });
    await answer(ada, { ...change(), threadId, text: 'By mistake.' });
    const [open] = (await talk(bob)).threads;
    expect(open).toMatchObject({
      resolved: null,
      said: [
        { mine: true, removable: true },
        { mine: false, removable: false },
      ],
    });
    expect([await told(ada), await told(bob)]).toEqual([
      [{ kind: 'mention', subjectId: threadId }],
      [{ kind: 'answer', subjectId: threadId }],
    ]);
    const commentId = open?.said[1]?.id ?? '';
    await expect(edit(bob, { ...change(), commentId, text: 'Mine' })).rejects.toMatchObject({ code: 'not_found' });
    await expect(remove(bob, { ...change(), commentId })).rejects.toMatchObject({ code: 'not_found' });
    await edit(ada, { ...change(), commentId, text: 'By mistake; it is 256.' });
    expect((await talk(bob)).threads[0]?.said[1]).toMatchObject({ text: 'By mistake; it is 256.', edited: true });
    for (const said of (await talk(bob)).threads[0]?.said ?? []) await remove(said.mine ? bob : ada, { ...change(), commentId: said.id });
    expect((await talk(bob)).threads).toEqual([]);
  });

  test('stay within their team and what there is in the workbook', async () => {
    const text = 'Planted';
    const before = (await talk(ada)).talk;
    await expect(begin(stranger, { ...change(), subject: { on: 'workbook' }, text })).rejects.toMatchObject({ code: 'not_found' });
    await expect(readTalk(stranger, ids.workbookId)).rejects.toMatchObject({ code: 'not_found' });
    const theirs = await makeWorkbook(stranger);
    for (const subject of [{ on: 'scenario', scenarioId: theirs.scenarioId } as const, { on: 'row', quantityId: 'noSuchRow' } as const])
      await expect(begin(ada, { ...change(), subject, text })).rejects.toMatchObject({ code: 'not_found' });
    expect(await talk(ada)).toMatchObject({ talk: before, threads: [] });
  });
});
