import { lanesOf, measuredData, predictSeconds, type FitData } from './fit-data';
import { dealFolds } from './fit-folds';
import { judge, judgeBare, type Judged } from './fit-judge';
import type { FitParameters } from './fit-parameters';
import { leftOutFits } from './measured/left-out-fits';
import { servingPoints, type ServingPoint } from './measured/serving-points';
import { finish, type Steps } from './steps';

/** Measured points predicted by the engine as it is, with numbers that were fitted without them. */
export type KnownErrors = {
  readonly points: readonly ServingPoint[];
  /** Seconds per output token. */
  readonly measured: Float64Array;
  readonly bare: Judged;
  readonly fiveFold: Judged;
  readonly leaveModelOut: Judged;
  readonly leaveChipOut: Judged;
};

/** Predicts each row by the stored fit that its key names. Throws where there is none. */
function* predictLeftOut(data: FitData, keys: readonly string[], fits: ReadonlyMap<string, FitParameters>): Steps<Float64Array> {
  const predicted = new Float64Array(keys.length).fill(NaN);
  for (const key of new Set(keys)) {
    const parameters = fits.get(key);
    if (parameters === undefined) throw new Error(`There is no stored fit without "${key}"; run npm run docs:calibration.`);
    const lanes = keys.flatMap((other, lane) => (other === key ? [lane] : []));
    predictSeconds(lanesOf(data, lanes), parameters).forEach((seconds, place) => (predicted[lanes[place] ?? -1] = seconds));
    yield;
  }
  return predicted;
}

/** The fits themselves are stored, the predictions are not. */
export function* knownErrorsInSteps(): Steps<KnownErrors> {
  const points = servingPoints();
  const data = measuredData(points);
  yield;
  function* leftOut(keys: readonly string[], fits: ReadonlyMap<string, FitParameters>): Steps<Judged> {
    return judge(yield* predictLeftOut(data, keys, fits), data, points);
  }
  const bare = judgeBare(data, points);
  yield;
  const models = points.map(({ model }) => model);
  const chips = points.map(({ system }) => system);
  return {
    ...{ points, measured: data.seconds, bare },
    fiveFold: yield* leftOut(dealFolds(points.length, 5), leftOutFits.withoutFold),
    leaveModelOut: yield* leftOut(models, leftOutFits.withoutModel),
    leaveChipOut: yield* leftOut(chips, leftOutFits.withoutChip),
  };
}

export const knownErrors = (): KnownErrors => finish(knownErrorsInSteps());
