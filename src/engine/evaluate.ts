import { holdToBounds, isWithin, type Fence } from './bounds-check';
import type { Columns, Evaluation } from './definition';
import { explainLane } from './diagnose';
import type { Again, Plan } from './plan';
import { Room, type Layout } from './room';
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

/** A given column with the lanes out of bounds taken out; the same array where there are none, so it must not be written to. */
const takenIn = (given: Float64Array, fence: Fence | undefined, hasCeiling: boolean): Float64Array => {
  if (!hasCeiling && (fence === undefined || isWithin(given, fence.bounds, given.length))) return given;
  const own = given.slice();
  if (fence) holdToBounds(own, fence.bounds, own.length);
  return own;
};

/** Columns of one run: a lane each where all lanes are the same, the whole length where they differ. */
class Run {
  readonly #plan: Plan;
  readonly #lanes: number;
  readonly #layout: Layout;
  readonly #values: Float64Array[];
  readonly #filled = new Map<number, Float64Array>();
  #base: Frame | undefined;

  constructor(plan: Plan, columns: Columns, lanes: number, room: Room) {
    this.#plan = plan;
    this.#lanes = lanes;
    const split = splitOf(plan, sourcesOf(plan, columns, lanes));
    this.#layout = room.layout(plan, split, lanes);
    this.#values = this.#layout.values.slice();
    for (const step of plan.steps) {
      if (step.kind !== 'column') continue;
      const given = columns.get(step.id) ?? NaN;
      const column = typeof given === 'number' ? (this.#values[step.place] ?? none).fill(given) : given;
      this.#values[step.place] = takenIn(column, step.fence, plan.graph.ceiling(step.id) !== undefined);
    }
    if (lanes === 0) return;
    runSteps(
      split.same,
      this.#shared((_, own) => own),
      1,
    );
    this.#layout.blocks.forEach((_, block) => runSteps(split.varying, this.#frame(block), this.#lanesOf(block)));
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
    this.#base = undefined;
    const blocks = Math.ceil(this.#lanes / blockLanes);
    const trials = Array.from({ length: blocks }, (_, block) => runAgain(again, this.#frame(block), this.#lanesOf(block)));
    const [only] = trials;
    if (only && trials.length === 1) return only;
    return (trial) => {
      const whole = Array.from({ length: reads }, () => new Float64Array(this.#lanes));
      trials.forEach((run, block) => {
        const start = block * blockLanes;
        run(trial.subarray(start, start + blockLanes)).forEach((part, read) => whole[read]?.set(part, start));
      });
      return whole;
    };
  }

  #lanesOf(block: number): number {
    return Math.min(blockLanes, this.#lanes - block * blockLanes);
  }

  /** Columns of one block: those that vary are its part of them, the others are shared by all blocks. */
  #frame(block: number): Frame {
    const { split, blocks } = this.#layout;
    this.#base ??= this.#shared((place, own) =>
      split.varies(place) ? own : this.#repeated(place, own, Math.min(this.#lanes, blockLanes)),
    );
    const frame = this.#base.slice();
    const parts = blocks[block] ?? [];
    split.places.forEach((place, i) => {
      const start = block * blockLanes;
      const own = split.given.has(place) ? this.#values[place]?.subarray(start, start + this.#lanesOf(block)) : parts[i];
      frame[place] = own ?? none;
    });
    return frame;
  }

  #shared(columnOf: (place: number, own: Float64Array) => Float64Array): Frame {
    const shared = sharedOf(this.#plan, Math.min(this.#lanes, blockLanes));
    return Array.from({ length: this.#plan.places.size }, (_, place) => {
      const own = this.#values[place];
      return own === undefined ? (shared.columns[place] ?? none) : columnOf(place, own);
    });
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
 * the same in all lanes is worked out once. The result holds until the next run that is given the same room.
 */
export const evaluate = (plan: Plan, columns: Columns, lanes: number, room = new Room()): Evaluation => {
  const run = new Run(plan, columns, lanes, room);
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
