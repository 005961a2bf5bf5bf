import type { Plan } from './plan';
import { blockLanes } from './run-steps';
import type { Split } from './split';

/**
 * Lanes between the starts of two columns beyond their own: columns a power of two apart would fall on the same few places of the
 * processor's cache.
 */
const apart = 8;

/** Columns of one run, by place: one lane where all lanes are the same, the whole length where they differ; given ones are not kept here. */
export type Layout = {
  readonly plan: Plan;
  readonly split: Split;
  readonly lanes: number;
  readonly values: Float64Array[];
  /** By block, the parts of the columns that vary; those of given columns are put in when the run starts. */
  readonly blocks: readonly Float64Array[][];
};

const none = new Float64Array(0);

/**
 * Memory of runs. A run that is given the room of an earlier one takes its columns over, whose values are then lost; this keeps
 * repeated runs of the same plan from allocating.
 */
export class Room {
  #memory = none;
  #layout: Layout | undefined;

  /** Bytes held by the columns. */
  get bytes(): number {
    return this.#memory.byteLength;
  }

  layout(plan: Plan, split: Split, lanes: number): Layout {
    const known = this.#layout;
    if (known && known.plan === plan && known.split === split && known.lanes === lanes) return known;
    const made = this.#make(plan, split, lanes);
    this.#layout = made;
    return made;
  }

  #make(plan: Plan, split: Split, lanes: number): Layout {
    const whole = (place: number): boolean => split.varies(place) && !split.given.has(place);
    const stride = lanes + apart;
    const length = plan.nodes.reduce((sum, _, place) => sum + (whole(place) ? stride : 1), 0);
    if (this.#memory.length < length) this.#memory = new Float64Array(length);
    const memory = this.#memory;
    let end = 0;
    const values = plan.nodes.map((_, place) => {
      const start = end;
      end += whole(place) ? stride : 1;
      return memory.subarray(start, start + (whole(place) ? lanes : 1));
    });
    const blocks: Float64Array[][] = [];
    for (let start = 0; start < lanes && split.places.length > 0; start += blockLanes) {
      blocks.push(split.places.map((place) => values[place]?.subarray(start, Math.min(lanes, start + blockLanes)) ?? none));
    }
    return { plan, split, lanes, values, blocks };
  }
}
