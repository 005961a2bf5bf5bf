import type { Columns, Evaluation } from './definition';
import { explainLane } from './diagnose';
import type { Plan } from './plan';
import { blockLanes, makeShared, runAgain, runSteps, type Frame, type Shared } from './run-steps';

const sharedByPlan = new WeakMap<Plan, Shared>();

/** Numbers and scratch room of a plan, grown when a run has more lanes or its graph was extended since. */
const sharedOf = (plan: Plan, lanes: number): Shared => {
  const known = sharedByPlan.get(plan);
  if (known && known.lanes >= lanes && known.size === plan.places.size) return known;
  const made = makeShared(plan.places, Math.max(lanes, known?.lanes ?? 0));
  sharedByPlan.set(plan, made);
  return made;
};

const none = new Float64Array(0);

/** Columns of one block; a run of at most one block takes the whole columns as they are. */
const blockOf = (plan: Plan, columns: readonly Float64Array[], shared: Shared, start: number, n: number, lanes: number): Frame => {
  const frame: Frame = new Array<Float64Array>(plan.places.size);
  for (let place = 0; place < frame.length; place += 1) {
    const own = columns[place];
    frame[place] = own === undefined ? (shared.columns[place] ?? none) : n === lanes ? own : own.subarray(start, start + n);
  }
  return frame;
};

/** Runs a plan. Throws when a column is missing or has another number of lanes; faults of single lanes are in the result. */
export const evaluate = (plan: Plan, columns: Columns, lanes: number): Evaluation => {
  const values = plan.ids.map(() => new Float64Array(lanes));
  for (const id of plan.ids) {
    if (plan.definitions.get(id)?.kind !== 'column') continue;
    const given = columns.get(id);
    const target = values[plan.places.ofName(id)] ?? none;
    if (given === undefined) throw new Error(`The column of "${id}" is missing.`);
    if (typeof given === 'number') target.fill(given);
    else if (given.length === lanes) target.set(given);
    else throw new Error(`The column of "${id}" has ${given.length} lanes, not ${lanes}.`);
  }
  const shared = sharedOf(plan, Math.min(lanes, blockLanes));
  for (let start = 0; start < lanes; start += blockLanes) {
    const n = Math.min(blockLanes, lanes - start);
    runSteps(plan.steps, blockOf(plan, values, shared, start, n, lanes), n);
  }

  const column = (id: string): Float64Array => {
    const found = values[plan.places.ofName(id)];
    if (found === undefined) throw new Error(`The plan has no "${id}".`);
    return found;
  };

  const at = (variable: string, reads: readonly string[]): ((trial: Float64Array) => readonly Float64Array[]) => {
    const again = plan.again(variable, reads);
    const room = sharedOf(plan, Math.min(lanes, blockLanes));
    const blocks: ((trial: Float64Array) => readonly Float64Array[])[] = [];
    for (let start = 0; start < lanes; start += blockLanes) {
      const n = Math.min(blockLanes, lanes - start);
      blocks.push(runAgain(again, blockOf(plan, values, room, start, n, lanes), n));
    }
    const [only] = blocks;
    if (only && blocks.length === 1) return only;
    return (trial) => {
      const whole = reads.map(() => new Float64Array(lanes));
      blocks.forEach((block, i) => {
        const start = i * blockLanes;
        block(trial.subarray(start, Math.min(start + blockLanes, lanes))).forEach((part, r) => whole[r]?.set(part, start));
      });
      return whole;
    };
  };

  const errorAt: Evaluation['errorAt'] = (id, lane) =>
    Number.isNaN(column(id)[lane] ?? NaN) ? explainLane(plan, columns, (other) => column(other)[lane] ?? NaN, id, lane) : undefined;

  return { lanes, column, errorAt, at };
};
