import { mostDraws, monteCarlo } from '@/engine/analysis/monte-carlo';
import { DocumentError } from '@/engine/document-error';
import { prefixFor } from '@/lib/format';
import { percent } from '../figures';
import { countOf, type Asked } from './asked';
import { drawnIn, typedRanges } from './ranges';
import type { Answer } from './view';

const marked = [5, 25, 50, 75, 95] as const;

/** What is not known, drawn many times: each scenario over the same draws. */
export function simulateAnswer(asked: Asked): Answer {
  const { scenarios, ready, words, fields, input } = asked;
  const result = fields['result'] ?? '';
  const typed = typedRanges(asked, fields['ranges'] ?? '');
  const uncertain = scenarios.map((one) => ({ ready: one, ranged: drawnIn(asked.document, one, typed) }));
  if (uncertain.every(({ ranged }) => ranged.length === 0))
    throw new DocumentError('Give at least one quantity a range, as in "contextLength: 8k to 64k".');
  const [draws, seed] = [countOf('The number of draws', fields['draws'] ?? ''), countOf('The seed', fields['seed'] ?? '')];
  if (draws > mostDraws) throw new DocumentError(`At most ${mostDraws} draws are made.`);
  const outcomes = monteCarlo(
    uncertain,
    { seed, draws, results: [result], ...(input.condition === undefined ? {} : { condition: input.condition }) },
    asked.progress,
  );
  const own = outcomes.find(({ name }) => name === ready.name);
  const summary = own?.results[result];
  const at = (percentiles: typeof summary, percentage: number): number =>
    percentiles?.percentiles.find(({ percent: one }) => one === percentage)?.value ?? NaN;
  const histogram = summary?.histogram;
  const { factor, name: unit } = prefixFor(words.unit(result), histogram?.edges.at(-1) ?? 0);
  const [driver] = summary?.drivers ?? [];
  const holds = own?.holds;
  return {
    caption: [
      `Nine draws in ten give ${words.label(result).toLowerCase()} between ${words.text(result, at(summary, 5))} and ${words.text(result, at(summary, 95))}, half of them below ${words.text(result, at(summary, 50))}.`,
      driver === undefined ? '' : `${words.label(driver.quantity)} alone explains ${percent(driver.share)} of the variance.`,
      holds === undefined ? '' : `"${input.condition ?? ''}" holds in ${percent(holds.share)} of the draws.`,
    ]
      .join(' ')
      .trim(),
    ...(histogram === undefined
      ? {}
      : {
          histogram: {
            ...{ label: words.label(result), unit, log: histogram.scale === 'log' },
            percentiles: marked.map((percentage) => ({
              at: at(summary, percentage) / factor,
              label: `${percentage} %: ${words.text(result, at(summary, percentage))}`,
            })),
            bins: histogram.counts.map((count, i) => {
              const [low, high] = [histogram.edges[i] ?? NaN, histogram.edges[i + 1] ?? NaN];
              const middle = histogram.scale === 'log' ? Math.sqrt(low * high) : (low + high) / 2;
              const text = `${words.text(result, low)} to ${words.text(result, high)}`;
              return { low: low / factor, high: high / factor, middle: middle / factor, count, text };
            }),
          },
        }),
    tables: [
      {
        title: 'Scenarios over the same draws',
        columns: [
          'Scenario',
          '5 %',
          '25 %',
          '50 %',
          '75 %',
          '95 %',
          'Mean',
          'Deviation',
          ...(holds === undefined ? [] : ['Condition holds']),
        ],
        rows: outcomes.map(({ name, results, holds: often }) => {
          const one = results[result];
          const marks = marked.map((percentage) => words.text(result, at(one, percentage)));
          return {
            cells: [
              name,
              ...marks,
              words.text(result, one?.mean ?? NaN),
              words.text(result, one?.deviation ?? NaN),
              ...(often === undefined ? [] : [percent(often.share)]),
            ],
          };
        }),
      },
      {
        title: `What drives the variance in ${ready.name}`,
        columns: ['Input', 'Share of the variance', 'The result'],
        rows: (summary?.drivers ?? []).map(({ quantity, share, rises }) => ({
          cells: [words.label(quantity), percent(share), rises ? 'rises with it' : 'falls with it'],
        })),
      },
    ],
    notes: [
      'Cells in which a range was typed are drawn from it in each scenario; ranges of the form hold in all of them.',
      `${draws.toLocaleString('en-GB')} draws from seed ${seed}; 90 % of the draws of a quantity lie in its range, lognormal where the range is above 0. The same seed gives the same draws.`,
      ...(summary !== undefined && summary.missing > 0
        ? [`${summary.missing.toLocaleString('en-GB')} draws have no value and are left out.`]
        : []),
    ],
  };
}
