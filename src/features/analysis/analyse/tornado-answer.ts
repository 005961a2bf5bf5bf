import { tornado } from '@/engine/analysis/tornado';
import { figure, prefixFor } from '@/lib/format';
import { percent } from '../figures';
import { figureOf, type Asked } from './asked';
import { typedRanges } from './ranges';
import type { Answer } from './view';

const mostBars = 15;

/** How far the result moves when each input moves alone. */
export function tornadoAnswer({ document, ready, words, fields }: Asked): Answer {
  const result = fields['result'] ?? '';
  const share = figureOf(document, 'margin', fields['share'] ?? '');
  const swings = typedRanges({ document }, fields['ranges'] ?? '');
  const { now, bars } = tornado(ready, result, share, swings);
  const shown = bars.slice(0, mostBars);
  const { factor, name: unit } = prefixFor(words.unit(result), now);
  const [first] = shown;
  return {
    caption:
      first === undefined
        ? `Nothing moves ${words.label(result)} by this much.`
        : `${words.label(first.quantity)} moves ${words.label(result).toLowerCase()} most: from ${words.text(result, first.atLow)} to ${words.text(result, first.atHigh)}, with ${words.text(result, now)} now.`,
    bars: {
      label: words.label(result),
      unit,
      bars: shown
        .filter(({ atLow, atHigh }) => Number.isFinite(atLow) && Number.isFinite(atHigh))
        .map(({ quantity, atLow, atHigh }) => ({
          name: words.label(quantity),
          span: [atLow / factor, atHigh / factor],
          text: `${words.text(result, atLow)} to ${words.text(result, atHigh)}`,
        })),
    },
    tables: [
      {
        title: 'Inputs',
        columns: ['Input', 'Now', 'Low', 'High', 'At low', 'At high', 'Elasticity'],
        rows: shown.map(({ quantity, now: at, low, high, atLow, atHigh, elasticity }) => ({
          cells: [
            words.label(quantity),
            words.text(quantity, at),
            words.text(quantity, low),
            words.text(quantity, high),
            words.text(result, atLow),
            words.text(result, atHigh),
            Number.isNaN(elasticity) ? '—' : figure(Number(elasticity.toPrecision(3))),
          ],
        })),
      },
    ],
    notes: [
      `${swings.length === 0 ? 'Each input moves' : 'Inputs with a range of their own move over it, the others'} by ${percent(share)} either way, within its bounds; elasticity is the change of the result in per cent for one per cent of the input.`,
      ...(bars.length > mostBars ? [`${bars.length - mostBars} more inputs move it less.`] : []),
    ],
  };
}
