import { lanesOf, measuredData, predictSeconds } from './fit-data';
import { relativeErrors, summarise, type ErrorSummary } from './fit-errors';
import { ownOptions } from './fit-own';
import { fitParameters } from './fit-search';
import type { ServingPoint } from './measured/serving-points';

export type HalfFit = { readonly all: ErrorSummary; readonly byGroup: ReadonlyMap<string, ErrorSummary> };

/** What a fit to own points is worth: of each group every second point is fitted, and the points between are predicted. */
export const fitEverySecond = (points: readonly ServingPoint[], keyOf: (point: ServingPoint) => string): HalfFit => {
  const measured = measuredData(points);
  const data = { ...measured, weights: measured.weights.map(() => 1) };
  const errors = new Map<string, Float64Array>();
  for (const key of new Set(points.map(keyOf))) {
    const lanes = points.flatMap((point, lane) => (keyOf(point) === key ? [lane] : []));
    const given = lanesOf(
      data,
      lanes.filter((_, place) => place % 2 === 0),
    );
    const between = lanesOf(
      data,
      lanes.filter((_, place) => place % 2 === 1),
    );
    const { parameters } = fitParameters(given, ownOptions);
    errors.set(key, relativeErrors(predictSeconds(between, parameters), between.seconds));
  }
  return {
    all: summarise([...errors.values()].flatMap((group) => [...group])),
    byGroup: new Map([...errors].map(([key, group]) => [key, summarise(group)])),
  };
};
