import { findCrossings } from './crossings';
import { gridOf, rangeAround, type Range } from './grid';
import { boundsOf, columnReader, inputsOf, mustKnow, type Ready } from './ready';

export type FlipPoint = {
  readonly quantity: string;
  /** Set in both where both hold the same now; else in the first alone, the second as it stands. */
  readonly varied: 'both' | 'first';
  /** What the first scenario holds now. */
  readonly now: number;
  /** Values at which the ranking turns: equal results, the ends of a stretch of them, or the last before a step; rising. */
  readonly at: readonly number[];
  readonly range: Range;
};

const points = 129;

const tie = (a: Ready, b: Ready, result: string, id: string, both: boolean, range: Range): readonly number[] => {
  const [first, second] = [columnReader(a, result), columnReader(b, result)];
  const still = second(new Map(), 1)[0] ?? NaN;
  const probe = (trial: Float64Array): Float64Array => {
    const columns = new Map([[id, trial]]);
    const other = both ? second(columns, trial.length) : undefined;
    return first(columns, trial.length).map((value, i) => value - (other ? (other[i] ?? NaN) : still));
  };
  const grid = gridOf(range, points, boundsOf(id).whole === true);
  const { solutions, jumps } = findCrossings(probe, grid, 1e-12 * Math.abs(still || 1), boundsOf(id).whole === true);
  const ends = solutions.flatMap(({ from, to, turns }) => (!turns ? [] : from === to ? [from] : [from, to]));
  return [...ends, ...jumps.map(({ before }) => before)].toSorted((x, y) => x - y);
};

/**
 * Where the ranking of two scenarios by a result turns, for each input that the result rests on, everything else as it stands; only
 * inputs with such a point are listed. Each is walked by a factor of `spread` either way, shares from end to end. Throws `DocumentError`.
 */
export const flipPoints = (a: Ready, b: Ready, result: string, spread = 100): FlipPoint[] => {
  mustKnow(a, [result]);
  const ids = new Set([...inputsOf(a, [result]), ...inputsOf(b, [result])]);
  return [...ids].flatMap((quantity) => {
    const [now, other] = [a.numbers.get(quantity), b.numbers.get(quantity)];
    if (now === undefined || a.definitions.get(quantity)?.kind !== 'column') return [];
    const both = b.definitions.get(quantity)?.kind === 'column' && now === other;
    const range = rangeAround(now, boundsOf(quantity), spread);
    if (range === undefined || range.low >= range.high) return [];
    const at = tie(a, b, result, quantity, both, range);
    return at.length === 0 ? [] : [{ quantity, varied: both ? ('both' as const) : ('first' as const), now, at, range }];
  });
};
