import { lanesOf, measuredData, predictSeconds, type FitData } from './fit-data';
import { dealFolds } from './fit-folds';
import { judge, judgeBare, type Judged } from './fit-judge';
import type { FitParameters } from './fit-parameters';
import { leftOutFits } from './measured/left-out-fits';
import { servingPoints, type ServingPoint } from './measured/serving-points';

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
const predictLeftOut = (data: FitData, keys: readonly string[], fits: ReadonlyMap<string, FitParameters>): Float64Array => {
  const predicted = new Float64Array(keys.length).fill(NaN);
  for (const key of new Set(keys)) {
    const parameters = fits.get(key);
    if (parameters === undefined) throw new Error(`There is no stored fit without "${key}"; run npm run docs:calibration.`);
    const lanes = keys.flatMap((other, lane) => (other === key ? [lane] : []));
    predictSeconds(lanesOf(data, lanes), parameters).forEach((seconds, place) => (predicted[lanes[place] ?? -1] = seconds));
  }
  return predicted;
};

/** Some milliseconds of work: the fits themselves are stored, the predictions are not. */
export const knownErrors = (): KnownErrors => {
  const points = servingPoints();
  const data = measuredData(points);
  const leftOut = (keys: readonly string[], fits: ReadonlyMap<string, FitParameters>): Judged =>
    judge(predictLeftOut(data, keys, fits), data, points);
  return {
    points,
    measured: data.seconds,
    bare: judgeBare(data, points),
    fiveFold: leftOut(dealFolds(points.length, 5), leftOutFits.withoutFold),
    leaveModelOut: leftOut(
      points.map(({ model }) => model),
      leftOutFits.withoutModel,
    ),
    leaveChipOut: leftOut(
      points.map(({ system }) => system),
      leftOutFits.withoutChip,
    ),
  };
};
