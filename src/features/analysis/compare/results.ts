import { rootSentence } from '@/engine/root-sentence';
import type { EvaluatedScenario } from '@/engine/document';
import { relative, type Words } from '../figures';
import { headline } from './headline';
import type { Named, ResultRow } from './view';

/** Differences below this share are rounding. */
const rounding = 1e-12;

const numberOf = (result: EvaluatedScenario | undefined, id: string): number => {
  const value = result?.values[id];
  return typeof value === 'number' ? value : NaN;
};

/** Figures of each scenario, how they differ from the chosen one's, and which is best. */
export function resultRows(
  compared: readonly Named[],
  evaluated: ReadonlyMap<string, EvaluatedScenario>,
  against: Named,
  extra: string,
  words: Words,
): ResultRow[] {
  const rows = headline.some(([id]) => id === extra) ? headline : [[extra, undefined] as const, ...headline];
  return rows.map(([id, better]) => {
    const numbers = compared.map((scenario) => numberOf(evaluated.get(scenario.id), id));
    const known = numbers.filter((value) => !Number.isNaN(value));
    const best = better === 'lower' ? Math.min(...known) : Math.max(...known);
    const same = (one: number, two: number): boolean => one === two || Math.abs(one - two) <= rounding * Math.abs(two);
    const differ = known.some((value) => !same(value, known[0] ?? value));
    const base = numberOf(evaluated.get(against.id), id);
    return {
      id,
      label: words.label(id),
      better,
      values: compared.map((scenario, i) => {
        const value = numbers[i] ?? NaN;
        const error = evaluated.get(scenario.id)?.errors[id];
        const itself = scenario.id === against.id;
        return {
          scenarioId: scenario.id,
          display: words.text(id, value),
          change: itself || same(value, base) || Number.isNaN(value - base) ? '' : words.change(id, value - base),
          relative: itself ? '' : same(value, base) ? relative(base, base) : relative(value, base),
          best: better !== undefined && differ && same(value, best),
          ...(error === undefined ? {} : { message: rootSentence(error, words.label) }),
        };
      }),
    };
  });
}
