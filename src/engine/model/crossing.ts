import type { EvaluateAt } from '../quantity';

/** Whether a lane's condition holds at its trial value, told from the columns read there. */
export type Condition = (columns: readonly Float64Array[], lane: number, trial: number) => boolean;

export type Range = { readonly from: number; readonly to: number };

const doubling = 2;
/** Step of the first, coarse search; a condition that turns once cannot hide between two of its points. */
const stride = 16;
const finest = 200;

/**
 * Narrows each lane's bracket to neighbouring doubles; `moveLow` says to which side a trial belongs. A bracket is halved by its
 * geometric mean while it spans more than a doubling, then by its middle.
 */
const narrow = (at: EvaluateAt, lanes: number, low: Float64Array, high: Float64Array, moveLow: Condition): void => {
  const trial = new Float64Array(lanes);
  for (let round = 0; round < finest; round += 1) {
    let open = false;
    for (let lane = 0; lane < lanes; lane += 1) {
      const a = low[lane] ?? NaN;
      const b = high[lane] ?? NaN;
      const middle = b > doubling * a && a > 0 ? Math.sqrt(a) * Math.sqrt(b) : a + (b - a) / 2;
      const inside = middle > a && middle < b && b < Infinity;
      trial[lane] = inside ? middle : Number.isFinite(a) ? a : 1;
      if (inside) open = true;
    }
    if (!open) return;
    const columns = at(trial);
    for (let lane = 0; lane < lanes; lane += 1) {
      const middle = trial[lane] ?? NaN;
      if (!(middle > (low[lane] ?? NaN) && middle < (high[lane] ?? NaN))) continue;
      if (moveLow(columns, lane, middle)) low[lane] = middle;
      else high[lane] = middle;
    }
  }
};

/** A lane in which something that was read has no value; it has none either. */
const blind = (columns: readonly Float64Array[], lane: number): boolean => columns.some((column) => Number.isNaN(column[lane] ?? NaN));

const filled = (lanes: number, value: number): Float64Array => new Float64Array(lanes).fill(value);

/**
 * Smallest trial value at which the condition holds, lane by lane: `range.from` where it holds there already, `Infinity` where it
 * holds nowhere up to `range.to`. Exact to the last digit for a condition that turns true once; bracketed on a coarse grid first.
 */
export const smallestWhere = (at: EvaluateAt, lanes: number, range: Range, holds: Condition): Float64Array => {
  const low = filled(lanes, range.from);
  const high = filled(lanes, Infinity);
  for (let value = range.from; value <= range.to; value *= stride) {
    const columns = at(filled(lanes, value));
    let missing = false;
    for (let lane = 0; lane < lanes; lane += 1) {
      if (high[lane] !== Infinity) continue;
      if (blind(columns, lane)) high[lane] = NaN;
      else if (holds(columns, lane, value)) high[lane] = value;
      else {
        low[lane] = value;
        missing = true;
      }
    }
    if (!missing) break;
  }
  narrow(at, lanes, low, high, (columns, lane, trial) => !holds(columns, lane, trial));
  return high;
};

/**
 * Largest trial value at which the condition holds, lane by lane: 0 where it fails at `range.from`, `Infinity` where it still holds
 * at `range.to`. For a condition that turns false once.
 */
export const largestWhere = (at: EvaluateAt, lanes: number, range: Range, holds: Condition): Float64Array => {
  const low = filled(lanes, 0);
  const high = filled(lanes, Infinity);
  for (let value = range.from; value <= range.to; value *= stride) {
    const columns = at(filled(lanes, value));
    let holding = false;
    for (let lane = 0; lane < lanes; lane += 1) {
      if (high[lane] !== Infinity) continue;
      if (blind(columns, lane)) high[lane] = NaN;
      else if (holds(columns, lane, value)) {
        low[lane] = value;
        holding = true;
      } else high[lane] = value;
    }
    if (!holding) break;
  }
  for (let lane = 0; lane < lanes; lane += 1) {
    if (high[lane] === Infinity || Number.isNaN(high[lane] ?? NaN)) low[lane] = high[lane] ?? NaN;
    else if (low[lane] === 0) high[lane] = 0;
  }
  narrow(at, lanes, low, high, holds);
  return low;
};
