import { lanesOf, predictSeconds, type FitData } from './fit-data';
import type { FitParameters } from './fit-parameters';
import { fitParameters, type FitOptions } from './fit-search';

/** A small generator of the same numbers in [0, 1) for the same seed (mulberry32). */
const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

const foldSeed = 20261122;

/** A fold for each lane, evenly filled and always dealt in the same way. */
export const dealFolds = (lanes: number, folds: number, seed = foldSeed): readonly string[] => {
  const next = seeded(seed);
  const order = Array.from({ length: lanes }, (_, lane) => ({ lane, draw: next() })).toSorted((a, b) => a.draw - b.draw);
  const keys = Array.from({ length: lanes }, () => '');
  order.forEach(({ lane }, place) => (keys[lane] = String(place % folds)));
  return keys;
};

export type LeftOut = {
  /** Seconds, each predicted by numbers that were fitted without the lanes of its key. */
  readonly predicted: Float64Array;
  readonly parameters: ReadonlyMap<string, FitParameters>;
};

/** Fits without the lanes of each key in turn and predicts those. */
export const leaveOut = (data: FitData, keys: readonly string[], options: FitOptions = {}): LeftOut => {
  const predicted = new Float64Array(keys.length).fill(NaN);
  const parameters = new Map<string, FitParameters>();
  const lanes = keys.map((_, lane) => lane);
  for (const key of new Set(keys)) {
    const inside = lanes.filter((lane) => keys[lane] !== key);
    const outside = lanes.filter((lane) => keys[lane] === key);
    const fitted = fitParameters(lanesOf(data, inside), options).parameters;
    parameters.set(key, fitted);
    predictSeconds(lanesOf(data, outside), fitted).forEach((seconds, place) => (predicted[outside[place] ?? -1] = seconds));
  }
  return { predicted, parameters };
};
