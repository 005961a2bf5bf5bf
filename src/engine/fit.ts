import { measuredData, predictSeconds, type FitData } from './fit-data';
import { relativeErrors, summarise, summariseBy, type ErrorSummary } from './fit-errors';
import { firstTokenSeconds, firstTokenTerms, fitFirstToken, type FirstTokenNumbers } from './fit-first-token';
import { dealFolds, leaveOut } from './fit-folds';
import type { FitParameters } from './fit-parameters';
import { fitParameters } from './fit-search';
import { measuredModel } from './measured/measured-model';
import { servingPoints, type ServingPoint } from './measured/serving-points';

/** Errors of one way to predict, over all rows and by group. */
export type Judged = {
  /** Seconds per output token, a measured point each. */
  readonly predicted: Float64Array;
  readonly all: ErrorSummary;
  /** By "dense" and "mixture". */
  readonly byFamily: ReadonlyMap<string, ErrorSummary>;
  readonly byModel: ReadonlyMap<string, ErrorSummary>;
  readonly byChip: ReadonlyMap<string, ErrorSummary>;
  readonly byEngine: ReadonlyMap<string, ErrorSummary>;
};

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
  readonly withoutModel: ReadonlyMap<string, FitParameters>;
  readonly leaveChipOut: Judged;
  readonly firstToken: { readonly numbers: FirstTokenNumbers; readonly errors: ErrorSummary; readonly leaveModelOut: ErrorSummary };
};

/** What the roofline alone takes the parameters for. */
export const bareParameters: FitParameters = {
  bandwidthEfficiency: 1,
  prefillEfficiency: 1,
  moePrefillPenalty: 1,
  kernelTime: 0,
  sequenceOverhead: 0,
  networkEfficiency: 1,
  collectiveLatency: 0,
};

/** The same lanes as the blackboard sees them. */
const bareData = (data: FitData): FitData => ({
  ...data,
  columns: new Map([...data.columns, ['readAllWeights', 1], ['disaggregated', 1], ['networkOverlap', 1]]),
});

const familyOf = ({ model }: ServingPoint): string => (measuredModel(model).experts > 1 ? 'mixture' : 'dense');

const judge = (predicted: Float64Array, data: FitData, points: readonly ServingPoint[]): Judged => {
  const errors = relativeErrors(predicted, data.seconds);
  const by = (keyOf: (point: ServingPoint) => string): ReadonlyMap<string, ErrorSummary> => summariseBy(errors, points.map(keyOf));
  return {
    predicted,
    all: summarise(errors),
    byFamily: by(familyOf),
    byModel: by(({ model }) => model),
    byChip: by(({ system }) => system),
    byEngine: by(({ backend }) => backend),
  };
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
  return {
    points,
    measured: data.seconds,
    parameters,
    bare: judge(predictSeconds(bareData(data), bareParameters), data, points),
    fitted: judge(predictSeconds(data, parameters), data, points),
    fiveFold: judge(leaveOut(data, dealFolds(points.length, 5), options).predicted, data, points),
    leaveModelOut: judge(withoutModel.predicted, data, points),
    withoutModel: withoutModel.parameters,
    leaveChipOut: judge(withoutChip.predicted, data, points),
    firstToken: firstTokenOf(data, parameters, points),
  };
};

let known: Calibration | undefined;

/** The calibration on all measured points, worked out when first asked for. */
export const calibration = (): Calibration => (known ??= calibrate(servingPoints()));
