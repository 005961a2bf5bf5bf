import { oneWay, twoWay } from '@/engine/analysis/table';
import type { Range } from '@/engine/analysis/grid';
import { DocumentError } from '@/engine/document-error';
import { prefixFor } from '@/lib/format';
import { cellTextOf, countOf, figureOf, rangeOf, type Asked } from './asked';
import { mostAside } from './limits';
import type { Answer, Offer } from './view';

const offer = (asked: Asked, cells: Readonly<Record<string, number>>): Offer => ({
  name: `${asked.ready.name}, ${Object.entries(cells)
    .map(([id, value]) => `${asked.words.label(id)} ${asked.words.text(id, value)}`)
    .join(', ')}`.slice(0, 80),
  cells: Object.fromEntries(Object.entries(cells).map(([id, value]) => [id, cellTextOf(value)])),
});

const targetOf = ({ document, fields, input }: Asked): number | undefined =>
  input.target === undefined ? undefined : figureOf(document, fields['result'] ?? '', input.target);

export function tableAnswer(asked: Asked): Answer {
  const { fields } = asked;
  const [vary = '', down = '', result = ''] = [fields['vary'], fields['down'], fields['result']];
  const scale = fields['scale'] === 'linear' ? 'linear' : 'log';
  const range = rangeOf(asked, vary, 'low', 'high', scale);
  const points = countOf('The number of points', fields['points'] ?? '');
  if (down === '' || down === vary) return curveAnswer(asked, vary, result, range, points);
  if (points > mostAside) throw new DocumentError(`A two-way table shows at most ${mostAside} points a side.`);
  return heatAnswer(asked, vary, down, result, range, points);
}

function curveAnswer(asked: Asked, vary: string, result: string, range: Range, points: number): Answer {
  const { ready, words } = asked;
  const { at, results } = oneWay(ready, { quantity: vary, range, points }, [result]);
  const values = results[result] ?? [];
  const known = values.filter(Number.isFinite);
  const [x, y] = [prefixFor(words.unit(vary), range.high), prefixFor(words.unit(result), Math.max(...known.map(Math.abs), 0))];
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const where = (value: number): string => words.text(vary, at[values.indexOf(value)] ?? NaN);
  return {
    caption:
      known.length === 0
        ? `${words.label(result)} has no value in this range.`
        : `${words.label(result)} runs from ${words.text(result, low)} at ${where(low)} to ${words.text(result, high)} at ${where(high)}.`,
    curve: {
      label: words.label(result),
      unit: y.name,
      across: words.label(vary),
      acrossUnit: x.name,
      log: range.scale === 'log',
      points: at.map((value, i) => ({
        x: value / x.factor,
        y: Number.isFinite(values[i]) ? (values[i] ?? NaN) / y.factor : null,
        xText: words.text(vary, value),
        yText: words.text(result, values[i] ?? NaN),
      })),
    },
    tables: [
      {
        title: `${words.label(result)} by ${words.label(vary)}`,
        columns: [words.label(vary), words.label(result)],
        rows: at.map((value, i) => ({
          cells: [words.text(vary, value), words.text(result, values[i] ?? NaN)],
          offer: offer(asked, { [vary]: value }),
        })),
      },
    ],
    notes: [],
  };
}

function heatAnswer(asked: Asked, vary: string, down: string, result: string, range: Range, points: number): Answer {
  const { ready, words } = asked;
  const downRange = rangeOf(asked, down, 'downLow', 'downHigh', asked.fields['downScale'] === 'linear' ? 'linear' : 'log');
  const axis = { quantity: vary, range, points };
  const table = twoWay(ready, axis, { quantity: down, range: downRange, points }, [result, 'computeBound']);
  const values = table.results[result] ?? new Float64Array();
  const bound = table.results['computeBound'];
  const known = values.filter(Number.isFinite).sort();
  const [low = NaN, high = NaN] = [known[0], known.at(-1)];
  const level = (value: number): number => {
    if (!Number.isFinite(value) || low === high) return 0;
    return low > 0 ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
  };
  const target = targetOf(asked);
  const scale = words.scale(result, [...known]);
  return {
    caption: `${words.label(result)} lies between ${words.text(result, low)} and ${words.text(result, high)}.`,
    heat: {
      label: words.label(result),
      unit: scale.unit,
      across: words.label(vary),
      down: words.label(down),
      columns: table.across.map((value) => words.text(vary, value)),
      rows: table.down.map((head, j) => ({
        head: words.text(down, head),
        cells: table.across.map((value, i) => {
          const lane = j * table.across.length + i;
          const found = values[lane] ?? NaN;
          return {
            text: scale.text(found),
            level: level(found),
            marked: target !== undefined && found <= target,
            bound: bound?.[lane] === 1,
            offer: offer(asked, { [vary]: value, [down]: head }),
          };
        }),
      })),
      legend: [
        'Darker is higher; a bar at the left edge means that decode is compute-bound there.',
        target === undefined ? '' : `Bold cells keep ${words.label(result)} at or below ${words.text(result, target)}.`,
      ]
        .join(' ')
        .trim(),
    },
    tables: [],
    notes: [],
  };
}
