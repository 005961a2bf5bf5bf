import { DocumentError } from '../document-error';
import { findCrossings, type Solution } from './crossings';
import { gridOf, rangeProblem, type Range } from './grid';
import { boundsOf, columnReader, type Ready } from './ready';

export type Goal = {
  /** The cell to vary, within `range`. */
  readonly vary: string;
  readonly range: Range;
  /** The row that shall become `target`, in its declared unit. */
  readonly result: string;
  readonly target: number;
};

export type GoalAnswer = {
  /** Each value, or stretch of values, that gives the target; typed into the cell it does so within a millionth. */
  readonly solutions: readonly Solution[];
  /** Where the result steps over the target without taking it. */
  readonly jumps: readonly { readonly before: number; readonly after: number }[];
  /** Where nothing gives it: the value that comes closest, and what it gives. */
  readonly nearest: { readonly at: number; readonly value: number } | undefined;
};

const points = 1025;
/** Relative to the target; a tenth of a millionth of a millionth is what double precision leaves after a long chain of formulas. */
const precision = 1e-10;

/** Every value of a cell that gives a result its target: none, one or several. Throws `DocumentError` on unknown ids and ranges. */
export const goalSeek = (ready: Ready, { vary, range, result, target }: Goal): GoalAnswer => {
  const problem = rangeProblem(range);
  if (problem !== undefined) throw new DocumentError(problem);
  if (vary === result) throw new DocumentError(`${vary} cannot be varied to reach itself; type the value into its cell.`);
  const read = columnReader(ready, result);
  const values = (trial: Float64Array): Float64Array => read(new Map([[vary, trial]]), trial.length);
  const whole = boundsOf(vary).whole === true;
  const grid = gridOf(range, points, whole);
  const usual = values(grid).map(Math.abs).filter(Number.isFinite).sort();
  const found = findCrossings(
    (trial) => values(trial).map((value) => value - target),
    grid,
    precision * (Math.abs(target) || usual[usual.length >> 1] || 1),
    whole,
  );
  const nearest = found.nearest && { at: found.nearest.at, value: values(Float64Array.of(found.nearest.at))[0] ?? NaN };
  return { solutions: found.solutions.map(({ from, to }) => ({ from, to })), jumps: found.jumps, nearest };
};
