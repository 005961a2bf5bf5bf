import { randomUUID } from 'node:crypto';
import type { Change, Inverse, RevisionBody, ScenarioState } from '@/features/history/schema';
import { changesOf } from '@/features/history/data';
import { Refuse, write } from '@/features/history/mutations';
import { type Moved, movedBy } from '@/features/history/mutations-put';
import { choosePreset } from '@/features/preset/mutations-kept';
import { readWorkbook } from '@/features/workbook/data';
import { checkText } from '@/features/workbook/data-edits';
import { patchAfter } from '@/features/workbook/mutations';
import { textLength } from '@/features/workbook/schema';
import type { WorkbookPatch } from '@/features/workbook/view';
import { atVersion } from '@/server/compare-and-set';
import { canonicalJson } from '@/server/canonical-json';
import type { TeamClient } from '@/server/db';
import { quota } from '@/server/quota';
import type { TeamScope } from '@/server/scope';
import { liveScenarios, type LiveScenario, nameTaken, pick, stateOf } from './data';
import type { AddScenario, DuplicateScenario, NoteScenario, RenameScenario, SetPreset } from './schema';

export type ScenarioAnswer =
  { readonly ok: true; readonly patch: WorkbookPatch; readonly moved: Moved } | ({ readonly ok: false } & Refused);
export type Refused = { readonly reason: 'refused' | 'conflict'; readonly message: string };

export type Input = { readonly workbookId: string; readonly mutationId: string } & Readonly<
  Record<string, string | number | boolean | null | undefined>
>;
export type Step = {
  readonly tx: TeamClient;
  readonly workbookId: string;
  readonly scenarios: readonly LiveScenario[];
  readonly scope: TeamScope;
  readonly at: Date;
};

export async function run<I extends Input>(
  scope: TeamScope,
  kind: string,
  input: I,
  work: (step: Step, input: I) => Promise<RevisionBody>,
): Promise<ScenarioAnswer> {
  const { workbookId, mutationId } = input;
  const before = await readWorkbook(scope, workbookId);
  if (kind === 'duplicateScenario')
    checkText(before, textLength(Object.values(before.scenarios.find(({ id }) => id === input['scenarioId'])?.cells ?? {})));
  const written = await write<Refused>({ scope, workbookId, mutationId, kind, request: { ...input } }, async (tx, at) =>
    work({ tx, at, scope, workbookId, scenarios: await liveScenarios(tx, workbookId) }, input),
  );
  if (!written.ok) return { ok: false, ...written.refused };
  const changes = await changesOf(scope, workbookId, written.revision);
  return { ok: true, patch: await patchAfter(scope, before), moved: movedBy(changes) };
}

export const refuseIf = (message: string | null): void => {
  if (message !== null) throw new Refuse<Refused>({ reason: 'refused', message });
};

export async function create(
  step: Step,
  workbookId: string,
  state: Pick<ScenarioState, 'name' | 'note' | 'baseId' | 'presets' | 'pinned'>,
): Promise<Extract<Change, { on: 'scenario' }>> {
  const { tx, scenarios, scope } = step;
  refuseIf(nameTaken(scenarios, state.name));
  refuseIf(scenarios.length >= quota.scenarios ? `A workbook holds at most ${quota.scenarios} scenarios; delete one first.` : null);
  const ever = await tx.scenario.count({ where: { workbookId } });
  refuseIf(
    ever >= quota.scenariosEver
      ? `This workbook has had ${quota.scenariosEver} scenarios, which its history keeps; begin a new workbook.`
      : null,
  );
  const id = randomUUID();
  const after: ScenarioState = { ...state, position: (scenarios.at(-1)?.position ?? -1) + 1, version: 1, deleted: false };
  await tx.scenario.create({ data: { ...columnsOf(after), id, workbookId, teamId: scope.teamId } });
  return { on: 'scenario', id, before: null, after };
}

const columnsOf = ({ deleted: _, presets, pinned, ...columns }: ScenarioState) => ({
  ...columns,
  presets: canonicalJson(presets),
  pinned: pinned === undefined ? null : canonicalJson(pinned),
});

type NewCell = { readonly quantityId: string; readonly text: string | null; readonly reason: string };

/** The first cells of a scenario that was made in this step. */
export async function fill(step: Step, scenarioId: string, cells: readonly NewCell[]): Promise<Change[]> {
  const { tx, at, scope, workbookId } = step;
  const owned = { scenarioId, workbookId, teamId: scope.teamId, updatedBy: scope.actor.id, updatedAt: at };
  const made = cells.map(({ quantityId, text, reason }) => ({ quantityId, text, reason, version: 1 }));
  await tx.cell.createMany({ data: made.map((cell) => ({ ...cell, ...owned })) });
  return made.map(({ quantityId, ...after }): Change => ({ on: 'cell', scenarioId, quantityId, before: null, after }));
}

/** Changes a scenario where it is still at the version that the writer saw; a deletion takes it as it stands. */
async function update(
  step: Step,
  was: LiveScenario,
  { baseVersion = was.version, ...change }: Partial<ScenarioState> & { readonly baseVersion?: number },
  inverse: Inverse,
): Promise<RevisionBody> {
  const { tx, at } = step;
  const after: ScenarioState = { ...stateOf(was), ...change, version: was.version + 1 };
  const { count } = await tx.scenario.updateMany({
    where: { id: was.id, deletedAt: null, ...atVersion(baseVersion) },
    data: { ...columnsOf(after), deletedAt: after.deleted ? at : null },
  });
  if (count !== 1) throw new Refuse<Refused>({ reason: 'conflict', message: await changedMeanwhile(step, was) });
  return { changes: [{ on: 'scenario', id: was.id, before: stateOf(was), after }], inverse };
}

export async function changedMeanwhile({ tx, workbookId }: Step, { id, name }: LiveScenario): Promise<string> {
  const kinds = {
    renameScenario: `it is called "${name}" now`,
    noteScenario: 'it has another note now',
    setPreset: 'it has another preset now',
    setBase: 'it has another base now',
    moveScenario: 'it stands at another place now',
  };
  const last = await tx.revision.findFirst({
    where: { workbookId, kind: { in: Object.keys(kinds) }, body: { contains: `"id":"${id}"` } },
    orderBy: { number: 'desc' },
    select: { kind: true, actorName: true },
  });
  const what = Object.entries(kinds).find(([kind]) => kind === last?.kind)?.[1] ?? 'it is not as it was';
  return `${last?.actorName ?? 'Somebody'} changed this scenario meanwhile: ${what}. Look at it and try again.`;
}

export const addScenario = (scope: TeamScope, input: AddScenario) =>
  run(scope, 'addScenario', input, async (step, { workbookId, name, baseId }) => {
    if (baseId !== null) pick(step.scenarios, baseId);
    const added = await create(step, workbookId, { name, baseId, note: '', presets: {} });
    return { changes: [added], inverse: { kind: 'removeScenario', scenarioId: added.id } };
  });

export const duplicateScenario = (scope: TeamScope, input: DuplicateScenario) =>
  run(scope, 'duplicateScenario', input, async (step, { workbookId, name, scenarioId }) => {
    const { note, baseId, presets, pinned } = pick(step.scenarios, scenarioId);
    const added = await create(step, workbookId, { name, baseId, note, presets, ...(pinned === undefined ? {} : { pinned }) });
    const cells = await step.tx.cell.findMany({ where: { workbookId, scenarioId, text: { not: null } }, orderBy: { quantityId: 'asc' } });
    return { changes: [added, ...(await fill(step, added.id, cells))], inverse: { kind: 'removeScenario', scenarioId: added.id } };
  });

export const renameScenario = (scope: TeamScope, input: RenameScenario) =>
  run(scope, 'renameScenario', input, async (step, { name, scenarioId, baseVersion }) => {
    const was = pick(step.scenarios, scenarioId);
    refuseIf(nameTaken(step.scenarios, name, scenarioId));
    return update(step, was, { name, baseVersion }, { kind: 'renameScenario', scenarioId, name: was.name });
  });

export const noteScenario = (scope: TeamScope, input: NoteScenario) =>
  run(scope, 'noteScenario', input, (step, { note, scenarioId, baseVersion }) =>
    update(step, pick(step.scenarios, scenarioId), { note, baseVersion }, { kind: 'changes' }),
  );

export const setPreset = (scope: TeamScope, input: SetPreset) =>
  run(scope, 'setPreset', input, async (step, { workbookId, scenarioId, kind, preset, stay, baseVersion }) => {
    const was = pick(step.scenarios, scenarioId);
    const { tx, at } = step;
    const choice = preset === null ? undefined : await choosePreset(tx, { workbookId, teamId: scope.teamId, at }, kind, preset);
    if (choice === null)
      throw new Refuse<Refused>({ reason: 'refused', message: `There is no ${kind} preset "${preset}"; choose one of the list.` });
    const presets = { ...was.presets, [kind]: choice === undefined || stay === undefined ? choice : { ...choice, stayed: stay } };
    const back = { kind: 'setPreset', scenarioId, preset: kind, choice: was.presets[kind]?.id ?? null } as const;
    return update(step, was, { presets, baseVersion }, back);
  });
