import { measuredData, predictSeconds, type FitData } from './fit-data';
import { relativeErrors, summarise, type ErrorSummary } from './fit-errors';
import { firstTokenSeconds, firstTokenTerms, fitFirstToken, type FirstTokenNumbers } from './fit-first-token';
import { dealFolds, leaveOut } from './fit-folds';
import { judge, judgeBare, type Judged } from './fit-judge';
import type { FitParameters } from './fit-parameters';
import { fitParameters } from './fit-search';
import { servingPoints, type ServingPoint } from './measured/serving-points';

export type Calibration = {
  readonly points: readonly ServingPoint[];
  readonly measured: Float64Array;
  readonly parameters: FitParameters;
  /** The roofline alone: everything at its peak, all weights read, no prefill, network or launches. */
  readonly bare: Judged;
  /** One set fitted on all rows: flatters itself. */
  readonly fitted: Judged;
  readonly fiveFold: Judged;
  /** Each model predicted by a fit that never saw it: the figure to quote. */
  readonly leaveModelOut: Judged;
  /** What was fitted without the rows of each model, chip or fold. */
  readonly withoutModel: ReadonlyMap<string, FitParameters>;
  readonly withoutChip: ReadonlyMap<string, FitParameters>;
  readonly withoutFold: ReadonlyMap<string, FitParameters>;
  readonly leaveChipOut: Judged;
  readonly firstToken: { readonly numbers: FirstTokenNumbers; readonly errors: ErrorSummary; readonly leaveModelOut: ErrorSummary };
};

const firstTokenOf = (data: FitData, parameters: FitParameters, points: readonly ServingPoint[]): Calibration['firstToken'] => {
  const terms = firstTokenTerms(data, parameters);
  const measured = Float64Array.from(points, ({ ttft }) => ttft / 1000);
  const numbers = fitFirstToken(terms, measured, data.weights);
  const unseen = new Float64Array(points.length);
  for (const left of new Set(points.map(({ model }) => model))) {
    const weights = data.weights.map((weight, lane) => (points[lane]?.model === left ? 0 : weight));
    firstTokenSeconds(terms, fitFirstToken(terms, measured, weights)).forEach((seconds, lane) => {
      if (points[lane]?.model === left) unseen[lane] = seconds;
    });
  }
  return {
    numbers,
    errors: summarise(relativeErrors(firstTokenSeconds(terms, numbers), measured)),
    leaveModelOut: summarise(relativeErrors(unseen, measured)),
  };
};

/** Fits the measured points and judges the fit; some seconds of work. Always the same result. */
export const calibrate = (points: readonly ServingPoint[]): Calibration => {
  const data = measuredData(points);
  const { parameters } = fitParameters(data);
  // The search has one minimum; to begin at the common one only saves steps.
  const options = { start: parameters };
  const withoutModel = leaveOut(
    data,
    points.map(({ model }) => model),
    options,
  );
  const withoutChip = leaveOut(
    data,
    points.map(({ system }) => system),
    options,
  );
  const withoutFold = leaveOut(data, dealFolds(points.length, 5), options);
  return {
    points,
    measured: data.seconds,
    parameters,
    bare: judgeBare(data, points),
    fitted: judge(predictSeconds(data, parameters), data, points),
    fiveFold: judge(withoutFold.predicted, data, points),
    leaveModelOut: judge(withoutModel.predicted, data, points),
    withoutModel: withoutModel.parameters,
    withoutChip: withoutChip.parameters,
    withoutFold: withoutFold.parameters,
    leaveChipOut: judge(withoutChip.predicted, data, points),
    firstToken: firstTokenOf(data, parameters, points),
  };
};

let known: Calibration | undefined;

/** The calibration on all measured points, worked out when first asked for. */
export const calibration = (): Calibration => (known ??= calibrate(servingPoints()));
