import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import * as inherit from '@/features/scenario/mutations-inherit';
import { addScenario, noteScenario, setPreset } from '@/features/scenario/mutations';
import { addRow } from '@/features/team-row/mutations';
import { createWorkbook } from '@/features/template/mutations';
import { renameWorkbook, setCells } from '@/features/workbook/mutations';
import { canonicalJson } from '@/server/canonical-json';
import { closeDatabase, useDatabase } from '@/server/database';
import { readTeam } from '@/server/db';
import type { TeamScope } from '@/server/scope';
import { type Created, onBothDatabases } from '@/server/testing/databases';
import { makeMember } from '@/server/testing/fixtures';
import { readBody, verifyHistory } from './data';
import { heldNow } from './mutations-put';
import { restore } from './mutations-restore';
import { undo } from './mutations-undo';
import { type Replayed, replay } from './replay';
import { type Held, heldBefore, liveIn } from './schema-held';
import { drawer } from './testing/draw';
import { type Operation, drawOperations } from './testing/operations';

const entries = <T>(map: ReadonlyMap<string, T>) => [...map].toSorted(([one], [other]) => (one < other ? -1 : 1));

/** Everything that a workbook holds as one text; who set a cell is not part of what history replays. */
const textOf = ({ name, scenarios, rows, cells }: Held | Replayed): string =>
  canonicalJson({
    name,
    scenarios: entries(scenarios),
    rows: entries(rows).map(([key, { deleted = false, ...row }]) => [key, { ...row, deleted }]),
    cells: entries(cells).map(([key, { text, reason, version }]) => [key, { text, reason, version }]),
  });

onBothDatabases('history, replayed', ({ create, provider }) => {
  let created: Created;
  let ada: TeamScope;
  beforeAll(async () => {
    created = await create();
    await useDatabase(created.settings);
  });
  afterAll(async () => {
    await closeDatabase();
    await created.remove();
  });

  async function newWorkbook(): Promise<string> {
    ada = await makeMember();
    const { actor, teamId } = ada;
    const session = { sessionId: '', userId: actor.id, name: actor.name, isAnonymous: false, teamId };
    const nobody = { abandon: async () => undefined, setCookie: () => undefined, cookies: null, address: null, drawing: false };
    const ctx = { session: async () => session, ensureSession: async () => session, ...nobody };
    const made = await createWorkbook(ctx, { template: 'blackboard-lecture', mutationId: randomUUID(), edits: [] });
    if (!made.ok) throw new Error('There is no workbook.');
    return made.workbookId;
  }

  const held = (workbookId: string) => readTeam(ada, (tx) => heldNow(tx, workbookId));

  /** Does it, where it can be done; what is refused changes nothing. */
  async function doing(workbookId: string, done: Operation, turn: number): Promise<void> {
    const now = await held(workbookId);
    const live = liveIn(now);
    const of = (place: number | null) => (place === null ? undefined : live[place % live.length]);
    const change = { workbookId, mutationId: randomUUID() };
    const scenario = 'at' in done ? of(done.at) : undefined;
    if (done.kind === 'undo' || done.kind === 'redo') await undo(ada, { ...change, kind: done.kind });
    else if (done.kind === 'add') await addScenario(ada, { ...change, name: `Scenario ${turn}`, baseId: of(done.base)?.id ?? null });
    else if (scenario === undefined) await renameWorkbook(ada, { ...change, name: `Plan ${turn}`, baseName: now.name });
    else if (done.kind === 'edit') {
      const baseVersion = now.cells.get(`${scenario.id} ${done.quantityId}`)?.version ?? 0;
      const edits = [{ scenarioId: scenario.id, quantityId: done.quantityId, text: done.text, baseVersion }];
      await setCells(ada, { ...change, edits, reason: `Turn ${turn}` });
    } else if (done.kind === 'push') {
      const named = { ...change, scenarioId: scenario.id, baseVersion: scenario.version };
      if (turn % 3 === 0) await addRow(ada, { ...change, label: `Row ${turn}`, unit: '', text: `= batch * ${turn + 1}` });
      else if (turn % 3 === 1) await noteScenario(ada, { ...named, note: `Why ${turn}` });
      else await setPreset(ada, { ...named, kind: 'hardware', preset: turn % 2 === 0 ? 'h100-sxm' : null });
    } else if (done.kind === 'base') {
      const to = { baseId: of(done.base)?.id ?? null, pinned: done.pinned, baseVersion: scenario.version };
      await inherit.setBase(ada, { ...change, scenarioId: scenario.id, ...to });
    } else if (done.kind === 'detach') await inherit.detach(ada, { ...change, scenarioId: scenario.id, baseVersion: scenario.version });
    else if (done.kind === 'move') {
      const after = of(done.after)?.id ?? null;
      await inherit.moveScenario(ada, { ...change, scenarioId: scenario.id, after, baseVersion: scenario.version });
    } else if (live.length > 1) {
      const children = done.children === undefined ? {} : { children: done.children };
      await inherit.removeScenario(ada, { ...change, scenarioId: scenario.id, ...children });
    }
  }

  const bodies = (workbookId: string) =>
    readTeam(ada, (tx) =>
      tx.revision.findMany({ where: { workbookId }, orderBy: { number: 'asc' }, select: { number: true, kind: true, body: true } }),
    );

  test('is what the database holds, forward from nothing and back from now, for workbooks drawn at random', async () => {
    const workbooks = inject('soak') ? (provider === 'sqlite' ? 1_000 : 100) : 2;
    const kinds = new Set<string>();
    let revisions = 0;
    for (let seed = 1; seed <= workbooks; seed += 1) {
      const workbookId = await newWorkbook();
      for (const [turn, done] of drawOperations(drawer(seed), 25).entries()) {
        await doing(workbookId, done, turn);
        // Drawn at random, one seldom follows the other, and then nothing is made again.
        if (turn % 12 === 5) for (const kind of ['undo', 'redo'] as const) await doing(workbookId, { kind }, turn);
        if (turn % 12 === 11) await restore(ada, { workbookId, mutationId: randomUUID(), revision: 1 + (turn % 4) });
      }
      const [now, told] = [await held(workbookId), (await bodies(workbookId)).map(({ body }) => readBody(body).changes)];
      expect(textOf(replay(told.flat())), `workbook ${seed}`).toBe(textOf(now));
      for (let number = 1; number < told.length; number += 1) {
        const back = heldBefore(now, told.slice(number).flat().toReversed());
        expect(textOf(back), `workbook ${seed}, revision ${number}`).toBe(textOf(replay(told.slice(0, number).flat())));
      }
      expect(await verifyHistory(ada, workbookId)).toEqual({ ok: true, revisions: told.length });
      for (const { kind } of await bodies(workbookId)) kinds.add(kind);
      revisions += told.length;
    }
    if (inject('soak')) process.stdout.write(`${JSON.stringify({ id: 'R8', provider, workbooks, revisions, kinds: kinds.size })}\n`);
    expect(revisions).toBeGreaterThan(workbooks * 10);
    expect([...kinds]).toEqual(expect.arrayContaining(['setCells', 'undo', 'redo', 'setBase', 'restore', 'addScenario', 'removeScenario']));
  }, 3_600_000);

  test('is something else where one change of it is left out: the test above sees it', async () => {
    const workbookId = await newWorkbook();
    for (const [turn, done] of drawOperations(drawer(7), 25).entries()) await doing(workbookId, done, turn);
    const told = (await bodies(workbookId)).map(({ body }) => readBody(body).changes);
    const now = textOf(await held(workbookId));
    expect(textOf(replay(told.flat()))).toBe(now);
    expect(textOf(replay(told.slice(0, -1).flat()))).not.toBe(now);
  });
});
