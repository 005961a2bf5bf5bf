import { lanesOf, measuredData } from './fit-data';
import { calibration } from './fit';
import type { FitParameterId, FitParameters } from './fit-parameters';
import { fitParameters } from './fit-search';

/** What differs between serving engines on the same chip: how long a launch takes, and how well prefill is done. */
const engineFree: readonly FitParameterId[] = ['kernelTime', 'prefillEfficiency'];

/** An engine's rows are many and mix models, so it takes a firmer hand than a team's own points do. */
const strength = 1;

let known: ReadonlyMap<string, FitParameters> | undefined;

/** A set for each serving engine, pooled towards the common one: better on models that were measured, no better on others. */
export const engineSets = (): ReadonlyMap<string, FitParameters> => {
  if (known !== undefined) return known;
  const { points, parameters } = calibration();
  const data = measuredData(points);
  const options = { free: engineFree, start: parameters, pooling: { towards: parameters, strength } };
  const lanesWith = (backend: string): number[] => points.flatMap((point, lane) => (point.backend === backend ? [lane] : []));
  known = new Map(
    [...new Set(points.map(({ backend }) => backend))].map((backend) => [
      backend,
      fitParameters(lanesOf(data, lanesWith(backend)), options).parameters,
    ]),
  );
  return known;
};
