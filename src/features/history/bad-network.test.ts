import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { closeDatabase, useDatabase } from '@/server/database';
import type { TeamScope } from '@/server/scope';
import { type Created, onBothDatabases } from '@/server/testing/databases';
import { makeMember, makeWorkbook } from '@/server/testing/fixtures';
import { putCells } from '../workbook/mutations-cells';
import { Refuse, write } from './mutations';
import { type Verified, verifyHistory } from './data';

/** `npm run soak` makes the ten thousand mutations that take minutes. */
const [clients, each] = inject('soak') ? [10, 1_000] : [4, 75];

/** Chances that repeat from run to run. */
function chances(seed: number): (percent: number) => boolean {
  let state = seed;
  return (percent) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296 < percent / 100;
  };
}

type Outcome = { readonly history: Verified; readonly refused: number };

/** A client whose answers are lost (30 %), whose requests arrive twice at once (10 %) or again much later (5 %). */
async function edit(scope: TeamScope, seed: number, newIdAtEachAttempt = false): Promise<Outcome> {
  const { workbookId, scenarioId } = await makeWorkbook(scope);
  const chance = chances(seed);
  const late: (() => Promise<unknown>)[] = [];
  let refused = 0;
  for (let version = 1; version <= each; version += 1) {
    const edits = [{ scenarioId, quantityId: 'batch', text: String(version), baseVersion: version }];
    const send = (mutationId: string) =>
      write({ scope, workbookId, mutationId, kind: 'setCells', request: { edits } }, async (tx, at) => {
        const { changes, conflicts } = await putCells(tx, { scope, workbookId, edits, reason: '', at });
        if (conflicts.length > 0) throw new Refuse(conflicts);
        return { changes, inverse: { kind: 'none' } };
      });
    let id = randomUUID();
    for (let heard = false; !heard; heard = !chance(30)) {
      if (newIdAtEachAttempt) id = randomUUID();
      const sent = id;
      const answers = await Promise.all(chance(10) ? [send(sent), send(sent)] : [send(sent)]);
      refused += answers.filter((answer) => !answer.ok || answer.revision !== version).length;
      if (chance(5)) late.push(() => send(sent));
    }
    if (late.length > 3) await late.shift()?.();
  }
  await Promise.all(late.map((send) => send()));
  return { history: await verifyHistory(scope, workbookId), refused };
}

onBothDatabases('requests whose answers are lost, that arrive twice or late', ({ create }) => {
  let created: Created;
  let scope: TeamScope;
  beforeAll(async () => {
    created = await create();
    await useDatabase(created.settings);
    scope = await makeMember();
  });
  afterAll(async () => {
    await closeDatabase();
    await created.remove();
  });

  test('each change is one revision, however often it was sent', { timeout: 1_800_000 }, async () => {
    const outcomes = await Promise.all(Array.from({ length: clients }, (_, seed) => edit(scope, seed)));
    expect(outcomes).toEqual(Array.from({ length: clients }, () => ({ history: { ok: true, revisions: each }, refused: 0 })));
  });

  test('with a new id at each attempt, a change stands against itself: the check above sees it', { timeout: 600_000 }, async () => {
    expect((await edit(scope, 1, true)).refused).toBeGreaterThan(0);
  });
});
