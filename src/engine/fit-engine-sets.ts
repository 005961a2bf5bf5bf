import { calibration } from './fit';
import { lanesOf, measuredData, predictSeconds } from './fit-data';
import { relativeErrors, summarise } from './fit-errors';
import { dealFolds } from './fit-folds';
import type { FitParameterId, FitParameters } from './fit-parameters';
import { fitParameters, type FitOptions } from './fit-search';

/** What differs between serving engines on the same chip: how long a launch takes, and how well prefill is done. */
const engineFree: readonly FitParameterId[] = ['kernelTime', 'prefillEfficiency'];

/** An engine's rows are many and mix models, so it takes a firmer hand than a team's own points do. */
const strength = 1;

const optionsFrom = (common: FitParameters): FitOptions => ({
  free: engineFree,
  start: common,
  pooling: { towards: common, strength },
});

const lanesOfEngine = (backend: string): readonly number[] =>
  calibration().points.flatMap((point, lane) => (point.backend === backend ? [lane] : []));

const engines = (): readonly string[] => [...new Set(calibration().points.map(({ backend }) => backend))];

let known: ReadonlyMap<string, FitParameters> | undefined;

/** A set for each serving engine, pooled towards the common one. */
export const engineSets = (): ReadonlyMap<string, FitParameters> => {
  if (known !== undefined) return known;
  const { points, parameters } = calibration();
  const data = measuredData(points);
  known = new Map(
    engines().map((backend) => [backend, fitParameters(lanesOf(data, lanesOfEngine(backend)), optionsFrom(parameters)).parameters]),
  );
  return known;
};

/** Mean absolute errors on the rows of one engine, shares of 1, each row predicted by numbers fitted without it. */
export type EngineJudged = { readonly own: number; readonly common: number };
export type EngineVerdict = { readonly leaveModelOut: EngineJudged; readonly fiveFold: EngineJudged };

const judge = (lanes: readonly number[], keys: readonly string[], commonWithout: (key: string) => FitParameters): EngineJudged => {
  const data = measuredData(calibration().points);
  const own: number[] = [];
  const common: number[] = [];
  for (const key of new Set(lanes.map((lane) => keys[lane] ?? ''))) {
    const base = commonWithout(key);
    const inside = lanes.filter((lane) => keys[lane] !== key);
    const outside = lanesOf(
      data,
      lanes.filter((lane) => keys[lane] === key),
    );
    const set = inside.length === 0 ? base : fitParameters(lanesOf(data, inside), optionsFrom(base)).parameters;
    own.push(...relativeErrors(predictSeconds(outside, set), outside.seconds));
    common.push(...relativeErrors(predictSeconds(outside, base), outside.seconds));
  }
  return { own: summarise(own).mean, common: summarise(common).mean };
};

/** What an engine's own set is worth on rows that it did not see, against the common set on the same rows; by engine. */
export const judgeEngineSets = (): ReadonlyMap<string, EngineVerdict> => {
  const { points, parameters, withoutModel } = calibration();
  const models = points.map(({ model }) => model);
  const folds = dealFolds(points.length, 5);
  return new Map(
    engines().map((backend) => {
      const lanes = lanesOfEngine(backend);
      const leaveModelOut = judge(lanes, models, (model) => withoutModel.get(model) ?? parameters);
      return [backend, { leaveModelOut, fiveFold: judge(lanes, folds, () => parameters) }];
    }),
  );
};

/** A gain below half a point of error is noise, and one more choice costs attention. */
export const worthOffering = ({ leaveModelOut, fiveFold }: EngineVerdict): boolean =>
  leaveModelOut.common - leaveModelOut.own > 0.005 && fiveFold.common - fiveFold.own > 0.005;
