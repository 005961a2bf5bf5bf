import { presetFinder, type FindPreset } from '@/engine/presets/catalogue';
import type { Held } from '@/features/history/schema-held';
import { Refuse } from '@/features/history/mutations';
import { heldNow, putChanges } from '@/features/history/mutations-put';
import type { RevisionBody } from '@/features/history/schema';
import { exactIds, presetsToCarry } from '@/features/preset/data-kept';
import type { TeamScope } from '@/server/scope';
import { pick } from './data';
import { basePlan, detachPlan, movePlan, type Planned, removePlan } from './mutations-plan';
import { changedMeanwhile, type Refused, run, type Step } from './mutations';
import type { Detach, MoveScenario, RemoveScenario, SetBase } from './schema';

/** Finds the exact figures that the scenarios chose, the team's own presets among them. */
async function finderOf({ tx, workbookId, scenarios }: Step): Promise<FindPreset> {
  const pinned = scenarios.flatMap((scenario) => scenario.pinned ?? []);
  const chosen = [...scenarios.map(({ presets }) => exactIds(presets)), ...pinned.map(({ presets = {} }) => presets)];
  return presetFinder(await presetsToCarry(tx, workbookId, chosen));
}

/** Carries out what a plan changes, or ends with its reason. A writer who saw another version is refused. */
async function carryOut(
  step: Step,
  { scenarioId, baseVersion }: { readonly scenarioId: string; readonly baseVersion?: number },
  plan: (held: Held, find: FindPreset) => Planned,
): Promise<RevisionBody> {
  const { tx, scope, workbookId, at } = step;
  const was = pick(step.scenarios, scenarioId);
  if (baseVersion !== undefined && was.version !== baseVersion)
    throw new Refuse<Refused>({ reason: 'conflict', message: await changedMeanwhile(step, was) });
  const planned = plan(await heldNow(tx, workbookId), await finderOf(step));
  if (!planned.ok) throw new Refuse<Refused>({ reason: 'refused', message: planned.message });
  await putChanges(tx, { scope, workbookId, at }, planned.changes);
  return { changes: planned.changes, inverse: { kind: 'changes' } };
}

/** Gives a scenario another base, or pins it to the one it has. */
export const setBase = (scope: TeamScope, input: SetBase) =>
  run(scope, 'setBase', input, (step, { scenarioId, baseId, pinned = false, baseVersion }) => {
    if (baseId !== null) pick(step.scenarios, baseId);
    return carryOut(step, { scenarioId, baseVersion }, (held) => basePlan(held, scenarioId, { baseId, pinned }));
  });

/** Takes what a scenario inherits as its own; no value changes. */
export const detach = (scope: TeamScope, input: Detach) =>
  run(scope, 'detach', input, (step, { scenarioId, baseVersion }) =>
    carryOut(step, { scenarioId, baseVersion }, (held, find) => detachPlan(held, scenarioId, find)),
  );

/** Puts a scenario at another place in the order. */
export const moveScenario = (scope: TeamScope, input: MoveScenario) =>
  run(scope, 'moveScenario', input, (step, { scenarioId, after, baseVersion }) =>
    carryOut(step, { scenarioId, baseVersion }, (held) => movePlan(held, scenarioId, after)),
  );

/** Deletes a scenario as it stands. */
export const removeScenario = (scope: TeamScope, input: RemoveScenario) =>
  run(scope, 'removeScenario', input, (step, { scenarioId, children }) =>
    carryOut(step, { scenarioId }, (held, find) => removePlan(held, scenarioId, children, find)),
  );
