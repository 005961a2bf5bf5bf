import type { Columns } from './definition';
import { fault, type LaneValues } from './lane-fault';
import { outOfBounds } from './out-of-bounds';
import type { CellError } from './document';
import { loopError, type Again, type Plan, type Step } from './plan';
import { frameAgain, makeShared, runSteps, type Frame } from './run-steps';
import { numberText } from './number-text';

/** One lane of a plan, or of a part of it that runs again at a trial value. */
type Setting = {
  readonly valueOf: LaneValues;
  readonly loopOf: (id: string) => readonly string[] | undefined;
  readonly stepOf: (id: string) => Step | undefined;
  /** What a column holds before its bounds are checked. */
  readonly givenOf: LaneValues;
};

type Verdict = { readonly error: CellError } | { readonly blame: string };

const domain = (root: string, message: string): Verdict => ({ error: { code: 'domain', root, message } });

const indexes = new WeakMap<readonly Step[], ReadonlyMap<string, Step>>();

/** The index of a plan's steps is made once, however many lanes ask. */
const stepFinder = (steps: readonly Step[]): ((id: string) => Step | undefined) => {
  const byId = indexes.get(steps) ?? new Map(steps.filter((step) => step.kind !== 'fence').map((step) => [step.id, step]));
  indexes.set(steps, byId);
  return (id) => byId.get(id);
};

const bounded = (plan: Plan, setting: Setting, id: string, value: number): Verdict => {
  const bounds = plan.definitions.get(id)?.bounds;
  const ceiling = plan.graph.ceiling(id);
  const sentence =
    bounds && outOfBounds(id, value, bounds, ceiling === undefined ? undefined : { id: ceiling, value: setting.valueOf(ceiling) });
  if (sentence === undefined) return domain(id, `${id} has no value; check what it rests on.`);
  return { error: { code: 'bounds', root: id, message: sentence } };
};

/** Searches once more in this lane alone, to see what it met. */
const solvedFault = (plan: Plan, setting: Setting, step: Extract<Step, { kind: 'solved' }>): Verdict => {
  const { quantity, again, id } = step;
  const missing = (quantity.given?.() ?? []).find((given) => Number.isNaN(setting.valueOf(given.id)));
  if (missing) return { blame: missing.id };
  const frame: Frame = makeShared(plan.places, 1).columns.map((column) => column ?? new Float64Array(1));
  plan.nodes.forEach((other) => (frame[plan.places.ofName(other)] = Float64Array.of(setting.valueOf(other))));
  const inner = frameAgain(again, frame, 1);
  let met: CellError | undefined;
  const at = (trial: Float64Array): readonly Float64Array[] => {
    inner[again.variable] = trial;
    runSteps(again.steps, inner, 1);
    const columns = again.reads.map((place) => inner[place] ?? new Float64Array(1));
    const blind = met ? -1 : columns.findIndex((column) => Number.isNaN(column[0] ?? NaN));
    const read = again.region.reads[blind];
    if (read !== undefined) met = trialFault(plan, setting, again, inner, read, id);
    return columns;
  };
  const given = step.given.map((place) => frame[place] ?? new Float64Array(1));
  const found = quantity.solve(at, 1, given)[0] ?? NaN;
  if (!Number.isNaN(found)) return bounded(plan, setting, id, found);
  if (met) return { error: met };
  return domain(id, `${id} has no value here: no ${again.region.variable} meets its definition.`);
};

const trialFault = (plan: Plan, outer: Setting, again: Again, inner: Frame, read: string, owner: string): CellError => {
  const inside = stepFinder(again.steps);
  const valueOf: LaneValues = (id) => inner[plan.places.ofName(id)]?.[0] ?? NaN;
  const setting: Setting = {
    valueOf,
    givenOf: outer.givenOf,
    loopOf: (id) => again.region.inside.loops.get(id) ?? (inside(id) ? undefined : outer.loopOf(id)),
    stepOf: (id) => inside(id) ?? outer.stepOf(id),
  };
  const error = explain(plan, setting, read);
  if (error.root === owner || Number.isNaN(outer.valueOf(error.root))) return error;
  const trial = numberText(valueOf(again.region.variable));
  return { code: 'domain', root: owner, message: `${owner} has no value: at ${again.region.variable} ${trial}, ${error.message}` };
};

const verdictOn = (plan: Plan, setting: Setting, id: string): Verdict => {
  const loop = setting.loopOf(id);
  if (loop) return { error: loopError(id, loop) };
  const definition = plan.definitions.get(id);
  const step = setting.stepOf(id);
  switch (definition?.kind) {
    case undefined:
      return { error: { code: 'name', root: id, message: `There is no row "${id}".` } };
    case 'error':
      return { error: definition.error };
    case 'unset':
      return { error: { code: 'unset', root: id, message: definition.message } };
    case 'column': {
      const given = setting.givenOf(id);
      return Number.isNaN(given) ? domain(id, `${id} was given no number.`) : bounded(plan, setting, id, given);
    }
    case 'formula': {
      const result = fault(definition.node, setting.valueOf);
      if (result.kind === 'value') return bounded(plan, setting, id, result.value);
      if (result.kind === 'fault') return domain(id, `In ${id}, ${result.message}`);
      if (plan.definitions.has(result.id)) return { blame: result.id };
      return { error: { code: 'name', root: id, message: `There is no row "${result.id}"; use the id of a row.` } };
    }
    case 'solved':
      if (step?.kind === 'solved') return solvedFault(plan, setting, step);
      return { error: { code: 'cycle', root: id, message: `${id} rests on itself; give one of the cells that it rests on a number.` } };
  }
};

/** Follows blame from cell to cell to the one in which the failure began. */
const explain = (plan: Plan, setting: Setting, id: string): CellError => {
  const passed = new Set<string>();
  for (let current = id; !passed.has(current);) {
    passed.add(current);
    const verdict = verdictOn(plan, setting, current);
    if ('error' in verdict) return verdict.error;
    current = verdict.blame;
  }
  return { code: 'domain', root: id, message: `${id} has no value; check what it rests on.` };
};

/** Why a quantity has no value in a lane. `valueOf` gives the lane's values, NaN where there are none. */
export const explainLane = (plan: Plan, columns: Columns, valueOf: LaneValues, id: string, lane: number): CellError =>
  explain(
    plan,
    {
      valueOf,
      loopOf: (other) => plan.loops.get(other),
      stepOf: stepFinder(plan.steps),
      givenOf: (other) => {
        const column = columns.get(other);
        return typeof column === 'number' ? column : (column?.[lane] ?? NaN);
      },
    },
    id,
  );
