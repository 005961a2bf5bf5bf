import { readBackwards, type CardPrices } from '@/engine/analysis/backwards';
import { DocumentError } from '@/engine/document-error';
import type { RateCard } from '@/engine/presets/rate-card';
import { rateCards } from '@/engine/presets/rate-cards';
import { figure } from '@/lib/format';
import { percent } from '../figures';
import { cellTextOf, type Asked } from './asked';
import type { Answer, AnswerTable } from './view';

const mostShapes = 8;

const pricesOf = (card: RateCard): CardPrices => {
  const fast = card.tiers.find(({ multiple, fastest }) => (multiple ?? 0) > 1 && fastest !== null);
  return {
    ...card,
    cacheWrites: card.cacheWrites.flatMap(({ retention, price }) => (retention === null ? [] : [{ retention, price }])),
    fast: fast?.multiple == null || fast.fastest === null ? null : { multiple: fast.multiple, speedup: fast.fastest },
  };
};

/** What a public rate card gives away about the model behind it, read with this scenario's model and chip. */
export function pricesAnswer({ ready, words, fields }: Asked): Answer {
  const card = rateCards.find(({ id }) => id === fields['card']);
  if (card === undefined) throw new DocumentError('Choose a rate card of the list.');
  const read = readBackwards(ready, pricesOf(card));
  const name = `${card.provider} ${card.model}`;
  const rows: (readonly [string, string, string])[] = [
    ['Output over input', `${figure(read.outputToInput)} times`, 'How much dearer a generated token is sold than a prompt token.'],
    [
      'Utilisation of decode',
      percent(read.impliedDecodeMfu),
      'Relative to prefill, if both are sold at one margin: the rest waits for memory.',
    ],
  ];
  if (read.cacheHitShare !== null) {
    rows.push(['Cache hit', percent(read.cacheHitShare), 'Of the price of reading the prompt again.']);
  }
  if (read.cliff !== undefined) {
    rows.push(
      [
        'KV bytes per token',
        words.text('kvBytesPerToken', read.cliff.kvBytesPerToken),
        `Equation 6, if the wall is at ${words.text('cliffContext', read.cliff.context)}.`,
      ],
      [
        'Break-even of the surcharge',
        words.text('cliffContext', read.cliff.breakEven),
        `A flat ${figure(read.cliff.surcharge)} times covers a cost that grows with the context up to here.`,
      ],
    );
  }
  if (read.fast !== undefined) {
    rows.push([
      'Batch of the fast mode',
      `${figure(read.fast.batchRatio)} times smaller`,
      `At most ${figure(read.fast.most)} times faster is reachable on this scenario's hardware.`,
    ]);
  }
  const tables: AnswerTable[] = [
    {
      title: `${name} read backwards`,
      columns: ['Reading', 'Value', 'What it says'],
      rows: rows.map((cells) => ({ cells })),
    },
  ];
  if (read.retentions.length > 0) {
    tables.push({
      title: 'Storage tier of each retention',
      columns: ['Kept for', 'Listed write', 'Left for holding', 'Tier by drain time', 'Cheapest tier', 'Keeping costs'],
      rows: read.retentions.map(({ retention, price, impliedHold, byDrain, byCost, keepCost }) => ({
        cells: [
          words.text('retentionShort', retention),
          words.text('observedCacheWriteShort', price),
          impliedHold === null ? '—' : `${figure(impliedHold)} USD/Mtok/h`,
          byDrain ?? '—',
          byCost ?? '—',
          words.text('retentionShortKeepCost', keepCost),
        ],
      })),
    });
  }
  if (read.cliff !== undefined && read.cliff.shapes.length > 0) {
    tables.push({
      title: 'Attention shapes within 25 % of it',
      columns: ['Shape'],
      rows: read.cliff.shapes.slice(0, mostShapes).map((shape) => ({ cells: [shape] })),
    });
  }
  const cells = Object.fromEntries(Object.entries(read.cells).map(([id, value]) => [id, cellTextOf(value)]));
  return {
    caption: `${name} sells output at ${figure(read.outputToInput)} times its input, as if decode ran at ${percent(read.impliedDecodeMfu)} of prefill's utilisation.`,
    tables: [
      ...tables,
      {
        title: 'As a scenario',
        columns: ['Cells', 'What they are'],
        rows: [
          {
            cells: [`${Object.keys(cells).length} cells`, 'Listed prices, and what was inferred from them.'],
            offer: { name: `${ready.name}, prices of ${name}`.slice(0, 80), cells },
          },
        ],
      },
    ],
    notes: [read.cliff === undefined ? 'The card has one price at any length, so it says nothing about the KV cache.' : ''].filter(
      (note) => note !== '',
    ),
  };
}
