import { generator, shuffled, streamOf } from './random';

/** What each of several causes adds to a result: the mean over all orders in which they can happen (Shapley 1953). */
export type Shares = {
  readonly parts: readonly number[];
  /** Standard error of each part; 0 where every order counted. */
  readonly errors: readonly number[];
  readonly exact: boolean;
};

/** Values of the result for sets of causes, by cause and lane: 1 where the cause has happened. */
export type Outcomes = (taken: readonly Float64Array[], lanes: number) => Float64Array;

/** As many causes are split over every set of them; more are sampled. */
export const mostExact = 12;
const orders = 256;

const exactShares = (count: number, outcomes: Outcomes): Shares => {
  const sets = 2 ** count;
  const taken = Array.from({ length: count }, (_, cause) => Float64Array.from({ length: sets }, (_unused, set) => (set >> cause) & 1));
  const values = outcomes(taken, sets);
  const weights = [1 / count];
  for (let size = 1; size < count; size += 1) weights.push(((weights[size - 1] ?? 0) * size) / (count - size));
  const size = (set: number): number => taken.reduce((sum, column) => sum + (column[set] ?? 0), 0);
  const sizes = Uint8Array.from({ length: sets }, (_, set) => size(set));
  const parts = taken.map((_, cause) => {
    let part = 0;
    for (let set = 0; set < sets; set += 1) {
      if ((set >> cause) & 1) continue;
      part += (weights[sizes[set] ?? 0] ?? 0) * ((values[set | (1 << cause)] ?? NaN) - (values[set] ?? NaN));
    }
    return part;
  });
  return { parts, errors: parts.map(() => 0), exact: true };
};

/** Orders in pairs, each with its reverse, which cancels much of the noise. */
const sampledShares = (count: number, outcomes: Outcomes): Shares => {
  const next = generator(streamOf(count, 'orders'));
  const drawn = Array.from({ length: orders / 2 }, () => shuffled(count, next)).flatMap((order) => [order, order.toReversed()]);
  const steps = count + 1;
  const taken = Array.from({ length: count }, () => new Float64Array(drawn.length * steps));
  for (const [row, order] of drawn.entries()) {
    for (const [place, cause] of order.entries()) taken[cause]?.fill(1, row * steps + place + 1, (row + 1) * steps);
  }
  const values = outcomes(taken, drawn.length * steps);
  const sums = new Float64Array(count);
  const squares = new Float64Array(count);
  for (let pair = 0; pair < drawn.length; pair += 2) {
    const both = new Float64Array(count);
    for (const row of [pair, pair + 1]) {
      for (const [place, cause] of (drawn[row] ?? []).entries()) {
        both[cause] = (both[cause] ?? 0) + ((values[row * steps + place + 1] ?? NaN) - (values[row * steps + place] ?? NaN)) / 2;
      }
    }
    both.forEach((value, cause) => {
      sums[cause] = (sums[cause] ?? 0) + value;
      squares[cause] = (squares[cause] ?? 0) + value * value;
    });
  }
  const pairs = drawn.length / 2;
  const parts = Array.from(sums, (sum) => sum / pairs);
  const errors = parts.map((part, cause) => Math.sqrt(Math.max(0, (squares[cause] ?? 0) / pairs - part * part) / (pairs - 1)));
  return { parts, errors, exact: false };
};

/** Parts in the order of the causes; NaN where some set of causes has no value. */
export const shapley = (count: number, outcomes: Outcomes): Shares => {
  if (count === 0) return { parts: [], errors: [], exact: true };
  return count <= mostExact ? exactShares(count, outcomes) : sampledShares(count, outcomes);
};
