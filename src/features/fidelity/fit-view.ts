import { type ErrorSummary, summarise } from '@/engine/fit-errors';
import type { OwnFit, OwnPoint } from '@/engine/fit-own';
import { ownFree } from '@/engine/fit-own';
import { commonParameters } from '@/engine/fit-parameters';
import { labelOf, quantityById } from '@/engine/registry';
import { figure, withUnit } from '@/lib/format';
import type { ErrorLine, FitView } from './view';

const percent = (share: number): string => `${figure(Math.round(share * 1000) / 10)} %`;
const signed = (share: number): string => `${share > 0 ? '+' : ''}${percent(share)}`;

const errorLine = (label: string, { rows, mean, median }: ErrorSummary): ErrorLine => ({
  label,
  points: String(rows),
  mean: percent(mean),
  bias: signed(median),
});

/** The next power of two, so that a sweep of concurrencies falls into groups of one each. */
const doubling = (value: number): number => 2 ** Math.ceil(Math.log2(value));

/** Residuals by the two things that a sweep varies. */
function groupsOf(points: readonly OwnPoint[], errors: Float64Array): readonly ErrorLine[] {
  const groups = new Map<string, number[]>();
  points.forEach(({ concurrency, inputTokens, outputTokens }, at) => {
    for (const label of [`Concurrency to ${figure(doubling(concurrency))}`, `${figure(inputTokens)} in, ${figure(outputTokens)} out`])
      groups.set(label, [...(groups.get(label) ?? []), errors[at] ?? NaN]);
  });
  const isConcurrency = (label: string) => label.startsWith('Concurrency');
  const lines = [...groups].map(([label, group]) => errorLine(label, summarise(group)));
  return [...lines.filter(({ label }) => isConcurrency(label)), ...lines.filter(({ label }) => !isConcurrency(label))];
}

/** What the fit is worth, on points that it did not see. */
function worth({ leftOut, common }: OwnFit): string {
  const both = `${percent(leftOut.mean)} on points left out of the fit, against ${percent(common.mean)} with the common calibrated set`;
  return leftOut.mean < common.mean
    ? `The fit is off by ${both}.`
    : `The fit is off by ${both}: it is no better than the common set, which needs no points of yours.`;
}

/** A fit with everything that the page says of it. */
export function fitView(fit: OwnFit, points: readonly OwnPoint[]): FitView {
  return {
    sentence: worth(fit),
    parameters: ownFree.map((id) => {
      const unit = quantityById.get(id)?.unit.text ?? '1';
      return { id, label: labelOf(id), fitted: withUnit(fit.parameters[id], unit), common: withUnit(commonParameters[id], unit) };
    }),
    errors: [
      errorLine('Own fit, each point left out in turn', fit.leftOut),
      errorLine('Own fit, on the points it was fitted to', fit.fitted),
      errorLine('Common calibrated set', fit.common),
      ...(fit.firstToken === undefined ? [] : [errorLine('Time to first token, common form', fit.firstToken)]),
    ],
    groups: groupsOf(points, fit.errors),
    residuals: points.map(({ concurrency, inputTokens, outputTokens, tpot }, at) => {
      const error = fit.errors[at] ?? NaN;
      const setting = `${figure(concurrency)} requests, ${figure(inputTokens)} in, ${figure(outputTokens)} out`;
      const predicted = (fit.predicted[at] ?? NaN) * 1000;
      return {
        ...{ measured: tpot, error: Number((error * 100).toPrecision(4)), setting },
        words: [setting, `${figure(tpot)} ms`, `${figure(predicted)} ms`, signed(error)],
      };
    }),
  };
}

/** How far the times may be off, as a sentence of the preset. */
export const accuracySentence = ({ leftOut }: OwnFit, count: number): string =>
  `Times are ±${percent(leftOut.mean)}: the mean error for points left out of a fit to ${count} points of the team's own.`;
