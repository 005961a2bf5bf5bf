import { predictSeconds, settled, type FitData } from './fit-data';
import { solveLinear } from './fit-linear';
import {
  fitParameterIds,
  fromSearch,
  parametersFrom,
  searchRanges,
  toSearch,
  type FitParameterId,
  type FitParameters,
} from './fit-parameters';

/** Holds a parameter near a common value: `strength` lanes of weight 1 that each say so. */
export type Pooling = { readonly towards: FitParameters; readonly strength: number };

export type FitOptions = {
  /** Parameters that may move; the others stay at `start`. */
  readonly free?: readonly FitParameterId[];
  readonly start?: FitParameters;
  readonly pooling?: Pooling;
};

export type Fitted = { readonly parameters: FitParameters; readonly steps: number; readonly objective: number };

/** Log residuals beyond this count by their size, not its square: an odd engine version does not pull the whole set. */
const robustFrom = 0.05;
const mostSteps = 60;
const enough = 1e-6;
const nudge = 1e-4;

const startOfSearch = parametersFrom((id) => searchRanges[id].start);

type Look = { readonly residuals: Float64Array; readonly objective: number };

/**
 * Fits parameters by Levenberg–Marquardt steps on log residuals with Huber's loss, inside `searchRanges`. No randomness: the same lanes
 * give the same numbers. Throws where a lane has no prediction.
 */
export const fitParameters = (given: FitData, { free = fitParameterIds, start = startOfSearch, pooling }: FitOptions = {}): Fitted => {
  const data = settled(given, start);
  const parametersAt = (place: readonly number[]): FitParameters =>
    parametersFrom((id) => (free.includes(id) ? fromSearch(id, place[free.indexOf(id)] ?? NaN) : start[id]));
  const anchors = free.map((id) => (pooling === undefined ? 0 : toSearch(id, pooling.towards[id])));
  const strength = pooling?.strength ?? 0;

  const look = (place: readonly number[]): Look => {
    const predicted = predictSeconds(data, parametersAt(place));
    const residuals = predicted.map((seconds, lane) => Math.log(seconds / (data.seconds[lane] ?? NaN)));
    let objective = 0;
    residuals.forEach((residual, lane) => {
      const size = Math.abs(residual);
      const loss = size <= robustFrom ? size * size : 2 * robustFrom * size - robustFrom * robustFrom;
      objective += (data.weights[lane] ?? 0) * loss;
    });
    place.forEach((value, k) => (objective += strength * (value - (anchors[k] ?? 0)) ** 2));
    if (!Number.isFinite(objective)) throw new Error('A measured point has no predicted step time; its scenario lacks a figure.');
    return { residuals, objective };
  };

  const inside = (place: readonly number[]): number[] =>
    place.map((value, k) => {
      const id = free[k];
      return id === undefined ? value : Math.min(toSearch(id, searchRanges[id].max), Math.max(toSearch(id, searchRanges[id].min), value));
    });

  let place = inside(free.map((id) => toSearch(id, start[id])));
  let current = look(place);
  let damping = 1e-3;
  let steps = 0;
  let slopes: readonly Float64Array[] | undefined;
  for (; steps < mostSteps; steps += 1) {
    slopes ??= free.map((_, k) => slopeOf(place, k, current, look, inside));
    const step = stepFrom(data, place, current, slopes, { anchors, strength, damping, inside });
    if (step === undefined) break;
    const tried = look(step);
    if (tried.objective < current.objective) {
      const gain = (current.objective - tried.objective) / current.objective;
      place = step;
      current = tried;
      slopes = undefined;
      damping = Math.max(1e-9, damping / 5);
      if (gain < enough) break;
    } else {
      damping *= 10;
      if (damping > 1e9) break;
    }
  }
  return { parameters: parametersAt(place), steps, objective: current.objective };
};

/** How the residuals move with one parameter, looked at from inside the bounds. */
const slopeOf = (
  place: readonly number[],
  k: number,
  current: Look,
  look: (place: readonly number[]) => Look,
  inside: (place: readonly number[]) => number[],
): Float64Array => {
  const moved = (by: number): number[] => inside(place.map((value, i) => (i === k ? value + by : value)));
  const up = moved(nudge);
  const next = (up[k] ?? 0) > (place[k] ?? 0) + nudge / 2 ? up : moved(-nudge);
  const width = (next[k] ?? 0) - (place[k] ?? 0);
  const there = look(next).residuals;
  return there.map((residual, lane) => (residual - (current.residuals[lane] ?? NaN)) / width);
};

type StepOptions = {
  readonly anchors: readonly number[];
  readonly strength: number;
  readonly damping: number;
  readonly inside: (place: readonly number[]) => number[];
};

/** The next place to try; a parameter at its bound that wants out stays there and leaves the step to the others. */
const stepFrom = (
  data: FitData,
  place: readonly number[],
  current: Look,
  slopes: readonly Float64Array[],
  { anchors, strength, damping, inside }: StepOptions,
): number[] | undefined => {
  const weights = current.residuals.map(
    (residual, lane) => (data.weights[lane] ?? 0) * Math.min(1, robustFrom / Math.abs(residual || 1e-12)),
  );
  const product = (a: Float64Array, b: Float64Array): number => {
    let sum = 0;
    for (let lane = 0; lane < a.length; lane += 1) sum += (weights[lane] ?? 0) * (a[lane] ?? 0) * (b[lane] ?? 0);
    return sum;
  };
  const downhill = slopes.map((slope, k) => -product(slope, current.residuals) - strength * ((place[k] ?? 0) - (anchors[k] ?? 0)));
  const moves = place.flatMap((value, k) => {
    const ahead = inside(place.map((other, i) => (i === k ? value + Math.sign(downhill[k] ?? 0) * nudge : other)));
    return ahead[k] === value ? [] : [k];
  });
  const matrix = moves.map((a) =>
    moves.map((b) => {
      const [slopeA, slopeB] = [slopes[a], slopes[b]];
      const value = slopeA && slopeB ? product(slopeA, slopeB) + (a === b ? strength : 0) : 0;
      return a === b ? value * (1 + damping) + 1e-12 : value;
    }),
  );
  const solved = solveLinear(
    matrix,
    moves.map((k) => downhill[k] ?? 0),
  );
  if (solved === undefined || moves.length === 0) return undefined;
  return inside(place.map((value, k) => value + (moves.includes(k) ? (solved[moves.indexOf(k)] ?? 0) : 0)));
};
