import { predictSeconds, type FitData } from './fit-data';
import { relativeErrors, summarise, summariseBy, type ErrorSummary } from './fit-errors';
import type { FitParameters } from './fit-parameters';
import { measuredModel } from './measured/measured-model';
import type { ServingPoint } from './measured/serving-points';

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

export const judge = (predicted: Float64Array, data: FitData, points: readonly ServingPoint[]): Judged => {
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

/** Errors of the roofline alone. */
export const judgeBare = (data: FitData, points: readonly ServingPoint[]): Judged =>
  judge(predictSeconds(bareData(data), bareParameters), data, points);
