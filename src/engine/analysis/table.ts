import { DocumentError } from '../document-error';
import type { Room } from '../room';
import { gridOf, rangeProblem, type Range } from './grid';
import { boundsOf, runWith, type Ready } from './ready';

/** A quantity and the values it takes. */
export type Axis = { readonly quantity: string; readonly range: Range; readonly points: number };

export const mostPoints = 401;
/** Points of a table, results counted singly. */
export const mostCells = 250_000;

const valuesOf = ({ quantity, range, points }: Axis): Float64Array => {
  const problem = rangeProblem(range);
  if (problem !== undefined) throw new DocumentError(`${quantity}: ${problem}`);
  if (points < 2 || points > mostPoints) throw new DocumentError(`${quantity}: a table has 2 to ${mostPoints} values, not ${points}.`);
  return gridOf(range, points, boundsOf(quantity).whole === true);
};

export type OneWay = {
  readonly at: readonly number[];
  /** By result, a value a point; NaN where there is none. */
  readonly results: Readonly<Record<string, readonly number[]>>;
};

/** Results along one quantity, in declared units. Throws `DocumentError`. */
export const oneWay = (ready: Ready, axis: Axis, results: readonly string[], room?: Room): OneWay => {
  const at = valuesOf(axis);
  const run = runWith(ready, new Map([[axis.quantity, at]]), results, at.length, room);
  return { at: Array.from(at), results: Object.fromEntries(results.map((id) => [id, Array.from(run.column(id))])) };
};

export type TwoWay = {
  readonly across: readonly number[];
  readonly down: readonly number[];
  /** By result, row after row: the value at `across[i]` and `down[j]` is at `j * across.length + i`. */
  readonly results: Readonly<Record<string, Float64Array>>;
};

/** Results over two quantities. Throws `DocumentError`. */
export const twoWay = (ready: Ready, across: Axis, down: Axis, results: readonly string[], room?: Room): TwoWay => {
  if (across.quantity === down.quantity) throw new DocumentError('A table needs two different quantities.');
  const [xs, ys] = [valuesOf(across), valuesOf(down)];
  const lanes = xs.length * ys.length;
  if (lanes * results.length > mostCells) throw new DocumentError(`The table has more than ${mostCells} values; take fewer points.`);
  const [x, y] = [new Float64Array(lanes), new Float64Array(lanes)];
  for (let j = 0; j < ys.length; j += 1) {
    x.set(xs, j * xs.length);
    y.fill(ys[j] ?? NaN, j * xs.length, (j + 1) * xs.length);
  }
  const trial = new Map([
    [across.quantity, x],
    [down.quantity, y],
  ]);
  const run = runWith(ready, trial, results, lanes, room);
  return {
    across: Array.from(xs),
    down: Array.from(ys),
    results: Object.fromEntries(results.map((id) => [id, run.column(id).slice()])),
  };
};
