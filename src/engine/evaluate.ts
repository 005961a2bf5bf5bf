import type { Columns, Evaluation } from './definition';
import { explainLane } from './diagnose';
import type { Again, Plan } from './plan';
import { blockLanes, makeShared, runAgain, runSteps, type Frame, type Shared } from './run-steps';
import { splitOf } from './split';

type Trial = (trial: Float64Array) => readonly Float64Array[];

const none = new Float64Array(0);
const sharedByPlan = new WeakMap<Plan, Shared>();

/** Numbers and scratch room of a plan, grown when a run has more lanes or its graph was extended since. */
const sharedOf = (plan: Plan, lanes: number): Shared => {
  const known = sharedByPlan.get(plan);
  if (known && known.lanes >= lanes && known.size === plan.places.size) return known;
  const made = makeShared(plan.places, Math.max(lanes, known?.lanes ?? 0));
  sharedByPlan.set(plan, made);
  return made;
};

/** Checks the given columns and finds those that differ from lane to lane. */
const sourcesOf = (plan: Plan, columns: Columns, lanes: number): readonly string[] =>
  plan.ids.filter((id) => {
    if (plan.definitions.get(id)?.kind !== 'column') return false;
    const given = columns.get(id);
    if (given === undefined) throw new Error(`The column of "${id}" is missing.`);
    if (typeof given === 'number') return false;
    if (given.length !== lanes) throw new Error(`The column of "${id}" has ${given.length} lanes, not ${lanes}.`);
    return lanes > 1;
  });

/** Columns of one run: a lane each where all lanes are the same, the whole length where they differ. */
class Run {
  readonly #plan: Plan;
  readonly #lanes: number;
  readonly #values: Float64Array[] = [];
  readonly #varies: (place: number) => boolean;
  readonly #filled = new Map<number, Float64Array>();

  constructor(plan: Plan, columns: Columns, lanes: number) {
    this.#plan = plan;
    this.#lanes = lanes;
    const split = splitOf(plan, sourcesOf(plan, columns, lanes));
    this.#varies = split.varies;
    plan.ids.forEach((id, place) => {
      const value = new Float64Array(split.varies(place) ? lanes : 1);
      const given = columns.get(id);
      if (plan.definitions.get(id)?.kind === 'column') {
        if (typeof given === 'number') value.fill(given);
        else if (given) value.set(given.subarray(0, value.length));
      }
      this.#values.push(value);
    });
    if (lanes === 0) return;
    runSteps(split.same, this.#frame(0, 1), 1);
    if (split.varying.length === 0) return;
    for (let start = 0; start < lanes; start += blockLanes) {
      const n = Math.min(blockLanes, lanes - start);
      runSteps(split.varying, this.#frame(start, n), n);
    }
  }

  /** A whole column; one that is the same in every lane is filled when first asked for. */
  column(id: string): Float64Array {
    const place = this.#plan.places.ofName(id);
    const own = this.#values[place];
    if (own === undefined) throw new Error(`The plan has no "${id}".`);
    return own.length === this.#lanes ? own : this.#repeated(place, own, this.#lanes);
  }

  value(id: string, lane: number): number {
    const own = this.#values[this.#plan.places.ofName(id)];
    return own?.[own.length === 1 ? 0 : lane] ?? NaN;
  }

  again(again: Again, reads: number): Trial {
    const blocks: Trial[] = [];
    for (let start = 0; start < this.#lanes; start += blockLanes) {
      const n = Math.min(blockLanes, this.#lanes - start);
      blocks.push(runAgain(again, this.#frame(start, n), n));
    }
    const [only] = blocks;
    if (only && blocks.length === 1) return only;
    return (trial) => {
      const whole = Array.from({ length: reads }, () => new Float64Array(this.#lanes));
      blocks.forEach((block, i) => {
        const start = i * blockLanes;
        block(trial.subarray(start, start + blockLanes)).forEach((part, read) => whole[read]?.set(part, start));
      });
      return whole;
    };
  }

  /** Columns of one block. Those that do not vary are shared by all blocks. */
  #frame(start: number, n: number): Frame {
    const { places } = this.#plan;
    const shared = sharedOf(this.#plan, Math.min(this.#lanes, blockLanes));
    const frame: Frame = new Array<Float64Array>(places.size);
    for (let place = 0; place < places.size; place += 1) {
      const own = this.#values[place];
      if (own === undefined) frame[place] = shared.columns[place] ?? none;
      else if (own.length === n) frame[place] = own;
      else if (this.#varies(place)) frame[place] = own.subarray(start, start + n);
      else frame[place] = this.#repeated(place, own, Math.min(this.#lanes, blockLanes)).subarray(0, n);
    }
    return frame;
  }

  /** A value that holds in every lane, at least `lanes` long; exactly so when that is the whole run. */
  #repeated(place: number, own: Float64Array, lanes: number): Float64Array {
    const known = this.#filled.get(place);
    if (known && known.length >= lanes) return known;
    const made = new Float64Array(lanes).fill(own[0] ?? NaN);
    this.#filled.set(place, made);
    return made;
  }
}

/**
 * Runs a plan. Throws when a column is missing or has another number of lanes; faults of single lanes are in the result. What is
 * the same in all lanes is worked out once.
 */
export const evaluate = (plan: Plan, columns: Columns, lanes: number): Evaluation => {
  const run = new Run(plan, columns, lanes);
  return {
    lanes,
    column: (id) => run.column(id),
    errorAt: (id, lane) => {
      if (plan.places.ofName(id) === plan.places.missing) throw new Error(`The plan has no "${id}".`);
      if (!Number.isNaN(run.value(id, lane))) return undefined;
      return explainLane(plan, columns, (other) => run.value(other, lane), id, lane);
    },
    at: (variable, reads) => {
      const trial = run.again(plan.again(variable, reads), reads.length);
      return (values) => {
        if (values.length !== lanes) throw new Error(`The trial of "${variable}" has ${values.length} lanes, not ${lanes}.`);
        return trial(values);
      };
    },
  };
};
