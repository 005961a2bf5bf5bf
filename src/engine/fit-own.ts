import type { WorkbookDocument } from './document';
import { checkDocument } from './document-check';
import { DocumentError } from './document-error';
import { prepare } from './evaluate-document-definitions';
import { lanesOf, predictSeconds, replacedIds, withColumns, type FitData } from './fit-data';
import { relativeErrors, summarise, type ErrorSummary } from './fit-errors';
import { commonFirstToken, firstTokenSeconds, firstTokenTerms } from './fit-first-token';
import { dealFolds, leaveOut } from './fit-folds';
import { commonParameters, type FitParameterId, type FitParameters } from './fit-parameters';
import { fitParameters, type FitOptions } from './fit-search';
import { resolve } from './resolve';

/** A point that a team measured on the model, chips and plan of one scenario. */
export type OwnPoint = {
  /** Requests in flight over the whole replica. */
  readonly concurrency: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Milliseconds per output token after the first. */
  readonly tpot: number;
  /** Milliseconds to the first token, where it was measured. */
  readonly ttft?: number;
  /** Share of the prompt that was found in a cache; 0 where it is not said. */
  readonly cachedInputShare?: number;
};

export type OwnFit = {
  readonly parameters: FitParameters;
  /** Seconds per output token that the new set predicts, a point each. */
  readonly predicted: Float64Array;
  /** Signed errors of the new set, a point each, for a plot of residuals. */
  readonly errors: Float64Array;
  readonly fitted: ErrorSummary;
  /** Each point predicted by a fit that did not see it: the figure to show. */
  readonly leftOut: ErrorSummary;
  /** The common set on the same points, to see what the own fit is worth. */
  readonly common: ErrorSummary;
  /** The common form of the time to first token, where points tell it. */
  readonly firstToken?: ErrorSummary;
};

/** What an engine and its version change most; the other parameters stay at the common set. */
export const ownFree: readonly FitParameterId[] = ['kernelTime', 'prefillEfficiency', 'bandwidthEfficiency', 'sequenceOverhead'];

/** Few points must not pull a parameter far from what 1,307 others say. */
const strength = 0.03;

export const ownOptions: FitOptions = {
  free: ownFree,
  start: commonParameters,
  pooling: { towards: commonParameters, strength },
};

export const fewestOwnPoints = 3;

/** A team's points as lanes of their scenario; `prefillApart` where prompts ran on other chips. Throws `DocumentError` on an unknown scenario or a point that cannot be. */
export const ownData = (document: WorkbookDocument, scenarioName: string, points: readonly OwnPoint[], prefillApart = false): FitData => {
  const checked = checkDocument(document);
  const scenario = checked.byName.get(scenarioName);
  if (scenario === undefined) throw new DocumentError(`There is no scenario "${scenarioName}".`);
  points.forEach(({ concurrency, inputTokens, outputTokens, tpot }, place) => {
    const good = [concurrency, inputTokens, outputTokens, tpot].every((value) => Number.isFinite(value) && value > 0);
    if (!good) throw new DocumentError(`Point ${place + 1} needs a concurrency, input and output tokens and milliseconds above zero.`);
  });
  const column = (valueOf: (point: OwnPoint) => number): Float64Array => Float64Array.from(points, valueOf);
  const given = new Map<string, Float64Array | number>([
    ['batch', column(({ concurrency }) => concurrency)],
    ['contextLength', column(({ inputTokens, outputTokens }) => inputTokens + outputTokens / 2)],
    ['promptTokens', column(({ inputTokens }) => inputTokens)],
    ['requestOutputTokens', column(({ outputTokens }) => outputTokens)],
    ['inputTokensPerOutputToken', column(({ inputTokens, outputTokens }) => inputTokens / outputTokens)],
    ['cachedInputShare', column(({ cachedInputShare }) => cachedInputShare ?? 0)],
    ['readAllWeights', 0],
    ['countAttentionFlops', 1],
    ['disaggregated', prefillApart ? 1 : 0],
    ['networkOverlap', 0],
  ]);
  const { definitions, numbers } = prepare(resolve(scenario, checked.byName, checked.findPreset), checked.vocabulary);
  return {
    definitions: withColumns(definitions, [...given.keys(), ...replacedIds]),
    columns: new Map([...numbers, ...given]),
    seconds: column(({ tpot }) => tpot / 1000),
    weights: column(() => 1),
  };
};

/** Errors of the common first-token form where points say how long the first token took. */
const firstTokenErrors = (data: FitData, points: readonly OwnPoint[]): ErrorSummary | undefined => {
  const told = points.flatMap(({ ttft }, lane) => (ttft === undefined ? [] : [{ lane, seconds: ttft / 1000 }]));
  if (told.length === 0) return undefined;
  const lanes = lanesOf(
    data,
    told.map(({ lane }) => lane),
  );
  const predicted = firstTokenSeconds(firstTokenTerms(lanes, commonParameters), commonFirstToken);
  return summarise(
    relativeErrors(
      predicted,
      Float64Array.from(told, ({ seconds }) => seconds),
    ),
  );
};

/** Fits a few parameters to lanes of one model and engine, held near the common set; up to ten left-out rounds judge it. */
export const fitOwnLanes = (data: FitData): OwnFit => {
  const { parameters } = fitParameters(data, ownOptions);
  const predicted = predictSeconds(data, parameters);
  const errors = relativeErrors(predicted, data.seconds);
  const folds = dealFolds(data.seconds.length, Math.min(10, data.seconds.length));
  return {
    parameters,
    predicted,
    errors,
    fitted: summarise(errors),
    leftOut: summarise(relativeErrors(leaveOut(data, folds, ownOptions).predicted, data.seconds)),
    common: summarise(relativeErrors(predictSeconds(data, commonParameters), data.seconds)),
  };
};

/**
 * A fidelity of a team's own from points measured on one scenario's model, chips and plan. Throws `DocumentError` with a sentence where
 * there are too few points or the scenario lacks a figure that its step time needs.
 */
export const fitOwnPoints = (
  document: WorkbookDocument,
  scenarioName: string,
  points: readonly OwnPoint[],
  prefillApart = false,
): OwnFit => {
  if (points.length < fewestOwnPoints)
    throw new DocumentError(`A fit needs at least ${fewestOwnPoints} measured points; there are ${points.length}.`);
  const data = ownData(document, scenarioName, points, prefillApart);
  const without = predictSeconds(data, commonParameters).findIndex((seconds) => !Number.isFinite(seconds));
  if (without >= 0)
    throw new DocumentError(
      `Scenario "${scenarioName}" has no step time at point ${without + 1}. Choose its hardware, model and plan first, then fit.`,
    );
  return { ...fitOwnLanes(data), firstToken: firstTokenErrors(data, points) };
};
