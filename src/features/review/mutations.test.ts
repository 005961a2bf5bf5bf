import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { write } from '@/features/history/mutations';
import { putCells } from '@/features/workbook/mutations-cells';
import * as later from '@/server/afterwards';
import { closeDatabase, useDatabase } from '@/server/database';
import { readTeam } from '@/server/db';
import type { TeamScope } from '@/server/scope';
import { type Created, onBothDatabases } from '@/server/testing/databases';
import { type Ids, makeMember, makeWorkbook } from '@/server/testing/fixtures';
import { readReview } from './data';
import { readTalkWatched } from './mutations-look';
import { decide, request, withdraw } from './mutations';
import { addContract, removeContract, waive } from './mutations-contracts';

const { afterwardsDone } = later;

onBothDatabases('a review', ({ create }) => {
  let created: Created;
  let ada: TeamScope;
  let bob: TeamScope;
  let cyd: TeamScope;
  let ids: Ids;
  beforeAll(async () => {
    created = await create();
    await useDatabase(created.settings);
    ada = await makeMember();
    [bob, cyd] = [await makeMember(ada.teamId, 'reviewer'), await makeMember(ada.teamId, 'reviewer')];
    ids = await makeWorkbook(ada);
    await setBatch('64', 1);
  });
  afterAll(async () => {
    await closeDatabase();
    await created.remove();
  });
  const change = () => ({ workbookId: ids.workbookId, mutationId: randomUUID() });
  const setBatch = (text: string, baseVersion: number) => {
    const edits = [{ scenarioId: ids.scenarioId, quantityId: 'batch', text, baseVersion }];
    return write({ scope: ada, ...change(), kind: 'setCells', request: { edits } }, async (tx, at) => {
      const { changes } = await putCells(tx, { scope: ada, workbookId: ids.workbookId, edits, reason: '', at });
      return { changes, inverse: { kind: 'none' } };
    });
  };
  const view = (scope = ada) => readReview(scope, ids.workbookId);
  const ask = (revision: number, asked: readonly TeamScope[], name?: string) =>
    request(ada, { ...change(), revision, asked: asked.map(({ actor }) => actor.id), ...(name === undefined ? {} : { name }) });
  const say = async (scope: TeamScope, verdict: 'approved' | 'changes', reason = '') =>
    decide(scope, { ...change(), requestId: (await view()).request?.id ?? '', verdict, reason });
  const told = (scope: TeamScope) =>
    readTeam(scope, async (tx) =>
      (await tx.notification.findMany({ where: { userId: scope.actor.id }, orderBy: { at: 'asc' } })).map(({ kind }) => kind),
    );

  test('is approved once all have signed off at that revision, and a later edit says so', async () => {
    expect((await view()).state).toBe('none');
    expect(await ask(1, [bob, cyd], 'March plan')).toEqual({ ok: true });
    expect(await say(ada, 'approved')).toMatchObject({ ok: false, message: expect.stringContaining('somebody else') });
    expect(await say(bob, 'changes')).toMatchObject({ ok: false });
    await say(bob, 'changes', 'The batch is too small.');
    expect((await view()).state).toBe('changes');
    await setBatch('256', 2);
    expect(await view()).toMatchObject({ state: 'changes', revision: 2, request: { revision: 1 } });
    expect(await ask(2, [bob, cyd], 'March plan')).toMatchObject({ ok: false, message: expect.stringContaining('called "March plan"') });
    expect(await ask(2, [bob, cyd])).toEqual({ ok: true });
    await say(bob, 'approved');
    expect((await view()).state).toBe('inReview');
    await say(cyd, 'approved');
    expect((await view()).state).toBe('approved');
    await setBatch('512', 3);
    expect(await view()).toMatchObject({ state: 'changedSince', request: { asked: [{ verdict: 'approved' }, { verdict: 'approved' }] } });
    expect([await told(bob), await told(ada)]).toEqual([
      ['request', 'request', 'signedOff'],
      ['changes', 'signedOff', 'signedOff'],
    ]);
    const { acts } = await view();
    expect(acts.map(({ what }) => what)).toContain('requested changes to “March plan”, revision 1');
  });

  test('is not signed off while a condition is broken at its version, unless it is waived in writing', async () => {
    expect(await addContract(ada, { ...change(), condition: 'batch > 1 GB', scenarios: [] })).toMatchObject({ ok: false });
    expect(await addContract(ada, { ...change(), condition: 'batch + 1', scenarios: [] })).toMatchObject({ ok: false });
    for (const condition of ['batch > 300', 'batch < 10000'])
      await addContract(ada, { ...change(), condition, scenarios: [ids.scenarioId] });
    // Revision 2 had 256; the newest one, which has 512, would keep it.
    await ask(2, []);
    const before = await view();
    expect(before).toMatchObject({
      judgedAt: 2,
      contracts: [
        { condition: 'batch > 300', holds: false, results: [{ scenario: 'Base', holds: false, value: '256 seq' }] },
        { holds: true },
      ],
    });
    expect(await say(bob, 'approved')).toMatchObject({
      ok: false,
      message: expect.stringContaining('“batch > 300” does not hold at revision 2'),
    });
    const [broken] = before.contracts;
    const waiver = { ...change(), contractId: broken?.id ?? '', requestId: before.request?.id ?? '', reason: 'For March alone.' };
    expect([await waive(cyd, waiver), await waive(cyd, waiver), await waive(bob, { ...waiver, mutationId: randomUUID() })]).toMatchObject([
      { ok: true },
      { ok: true },
      { ok: false },
    ]);
    expect(await say(bob, 'approved')).toEqual({ ok: true });
    expect(await view()).toMatchObject({ state: 'changedSince', contracts: [{ waiver: { by: 'Ada', reason: 'For March alone.' } }, {}] });
    // The waiver is for that version: the next request meets the condition anew.
    await removeContract(ada, { ...change(), contractId: before.contracts[1]?.id ?? '' });
    await ask(1, []);
    expect(await say(bob, 'approved')).toMatchObject({ ok: false });
    await withdraw(ada, { ...change(), requestId: (await view()).request?.id ?? '' });
    expect(await view()).toMatchObject({ state: 'none', request: null, judgedAt: 3, contracts: [{ holds: true }] });
    expect((await view()).acts[0]).toMatchObject({ what: 'closed the review of revision 1' });
  });

  test('says when an edit after the approval breaks a condition, and when it holds again, to those concerned', async () => {
    const at = async () => (await readTeam(ada, (tx) => tx.cell.findFirstOrThrow({ where: { quantityId: 'batch' } }))).version;
    const edit = async (text: string) => {
      await setBatch(text, await at());
      await afterwardsDone();
    };
    await edit('512');
    const [kept] = (await view()).contracts;
    expect(kept).toMatchObject({ condition: 'batch > 300', holds: true, now: null });
    await ask((await view()).revision, [bob]);
    await edit('16');
    // Nothing is approved yet, so nothing is broken.
    expect(await view()).toMatchObject({ state: 'inReview', contracts: [{ holds: true, now: { holds: false } }] });
    await edit('400');
    await say(bob, 'approved');
    const before = (await told(bob)).length;
    for (const text of ['200', '100', '600']) await edit(text);
    expect((await told(bob)).slice(before)).toEqual(['broken', 'holdsAgain']);
    expect((await told(cyd)).filter((kind) => kind === 'broken')).toEqual([]);
    expect((await view()).state).toBe('changedSince');
    await edit('200');
    expect(await view()).toMatchObject({
      state: 'broken',
      contracts: [{ holds: true, now: { holds: false, results: [{ value: '200 seq' }] } }],
    });
    // A waiver for the approved version answers for it, and closing the review ends the approval.
    await waive(cyd, { ...change(), contractId: kept?.id ?? '', requestId: (await view()).request?.id ?? '', reason: 'Known.' });
    await afterwardsDone();
    expect((await view()).state).toBe('changedSince');
  });

  test('says so to those concerned at the next look, where the process ended before it could judge', async () => {
    const at = async () => (await readTeam(ada, (tx) => tx.cell.findFirstOrThrow({ where: { quantityId: 'batch' } }))).version;
    await setBatch('512', await at());
    await afterwardsDone();
    await ask((await view()).revision, [bob]);
    await say(bob, 'approved');
    await afterwardsDone();
    const before = await told(bob);
    const ended = vi.spyOn(later, 'afterwards').mockImplementation(() => undefined);
    await setBatch('16', await at());
    ended.mockRestore();
    const looking = { ...cyd, actor: { ...cyd.actor, name: 'Cyd' } };
    const standing = async () => (await readTalkWatched(looking, ids.workbookId)).standing;
    // Whoever looks first still sees what was known; two look at once.
    expect((await Promise.all([standing(), standing()])).map((one) => one?.broken)).toEqual([0, 0]);
    await afterwardsDone();
    expect([(await standing())?.broken, await told(bob)]).toEqual([1, [...before, 'broken']]);
    await afterwardsDone();
    expect(await told(bob)).toEqual([...before, 'broken']);
    const notice = { userId: bob.actor.id, kind: 'broken' };
    const [last] = await readTeam(bob, (tx) => tx.notification.findMany({ where: notice, orderBy: { at: 'desc' }, take: 1 }));
    expect(last?.actorName).toBe('Ada');
  });
});
