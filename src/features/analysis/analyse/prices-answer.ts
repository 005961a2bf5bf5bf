import { readBackwards, type Backwards, type CardPrices, type RetentionReading } from '@/engine/analysis/backwards';
import { readRateCard } from '@/engine/analysis/rate-card-text';
import { DocumentError } from '@/engine/document-error';
import type { RateCard } from '@/engine/presets/rate-card';
import { rateCards } from '@/engine/presets/rate-cards';
import { figure } from '@/lib/format';
import { percent, type Words } from '../figures';
import { cellTextOf, type Asked } from './asked';
import type { Answer, AnswerTable } from './view';

const mostShapes = 8;

const pricesOf = (card: RateCard): CardPrices => {
  const fast = card.tiers.find(({ multiple, fastest }) => (multiple ?? 0) > 1 && fastest !== null);
  return {
    ...card,
    tiers: card.long === null ? [] : [card.long],
    cacheWrites: card.cacheWrites.flatMap(({ retention, price }) => (retention === null ? [] : [{ retention, price }])),
    fast: fast?.multiple == null || fast.fastest === null ? null : { multiple: fast.multiple, speedup: fast.fastest },
  };
};

/** The card that was pasted, else the one that was picked. @throws DocumentError */
function cardOf(fields: Asked['fields']): { readonly name: string; readonly prices: CardPrices } {
  const pasted = fields['pasted'] ?? '';
  if (pasted !== '') {
    const read = readRateCard(pasted);
    if (!read.ok) throw new DocumentError(read.message);
    return { name: 'the pasted card', prices: read.card };
  }
  const card = rateCards.find(({ id }) => id === fields['card']);
  if (card === undefined) throw new DocumentError('Choose a rate card of the list, or paste one.');
  return { name: `${card.provider} ${card.model}`, prices: pricesOf(card) };
}

const beginning = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

type Reading = readonly [what: string, value: string, says: string];

function readings(read: Backwards, words: Words): Reading[] {
  const rows: Reading[] = [
    ['Output over input', `${figure(read.outputToInput)} times`, 'How much dearer a generated token is sold than a prompt token.'],
    [
      'Utilisation of decode',
      percent(read.impliedDecodeMfu),
      'Relative to prefill, if both are sold at one margin: the rest waits for memory.',
    ],
  ];
  if (read.cacheHitShare !== null) rows.push(['Cache hit', percent(read.cacheHitShare), 'Of the price of reading the prompt again.']);
  for (const { context, kvBytesPerToken, surcharge, breakEven } of read.cliffs) {
    const beyond = words.text('cliffContext', context);
    rows.push(
      ['KV bytes per token', words.text('kvBytesPerToken', kvBytesPerToken), `Equation 6, if the wall is at ${beyond}.`],
      [
        'Break-even of the surcharge',
        words.text('cliffContext', breakEven),
        `Beyond ${beyond} a flat ${figure(surcharge)} times covers a cost that grows with the context up to here.`,
      ],
    );
  }
  if (read.batch !== undefined)
    rows.push([
      'Batch API',
      `${percent(read.batch.discount)} off`,
      `Larger batches alone save at most ${percent(read.batch.most)} on this scenario's hardware.`,
    ]);
  if (read.storagePays !== undefined)
    rows.push(['Storing pays for', `${figure(read.storagePays)} h`, 'Per hour it is cheaper than reading the prompt again up to here.']);
  if (read.fast !== undefined)
    rows.push([
      'Batch of the fast mode',
      `${figure(read.fast.batchRatio)} times smaller`,
      `The price multiple times the speed-up. At most ${figure(read.fast.most)} times faster is reachable on this scenario's hardware.`,
    ]);
  return rows;
}

const storageTable = (retentions: readonly RetentionReading[], words: Words): AnswerTable => ({
  title: 'Storage tier of each retention',
  columns: ['Kept for', 'Listed for it', 'Left for holding', 'Tier by drain time', 'Cheapest tier', 'Keeping costs'],
  rows: retentions.map(({ retention, price, impliedHold, byDrain, byCost, keepCost }) => ({
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

/** What a public rate card gives away about the model behind it, read with this scenario's model and chip. */
export function pricesAnswer({ ready, words, fields }: Asked): Answer {
  const { name, prices } = cardOf(fields);
  const read = readBackwards(ready, prices);
  const [wall] = read.cliffs;
  const cells = Object.fromEntries(Object.entries(read.cells).map(([id, value]) => [id, cellTextOf(value)]));
  const inferred = `Inferred from the rate card: equation 6 with the price cliff at ${words.text('cliffContext', wall?.context ?? NaN)}`;
  const reasons = Object.fromEntries(Object.keys(cells).map((id) => [id, id === 'kvBytesPerToken' ? inferred : `Listed by ${name}`]));
  const shapes = wall?.shapes ?? [];
  return {
    caption: `${beginning(name)} sells output at ${figure(read.outputToInput)} times its input, as if decode ran at ${percent(read.impliedDecodeMfu)} of prefill's utilisation.`,
    tables: [
      {
        title: `${beginning(name)} read backwards`,
        columns: ['Reading', 'Value', 'What it says'],
        rows: readings(read, words).map((row) => ({ cells: row })),
      },
      ...(read.retentions.length === 0 ? [] : [storageTable(read.retentions, words)]),
      ...(shapes.length === 0
        ? []
        : [
            {
              title: 'Attention shapes within 25 % of it',
              columns: ['Shape'],
              rows: shapes.slice(0, mostShapes).map((shape) => ({ cells: [shape] })),
            },
          ]),
      {
        title: 'As a scenario',
        columns: ['Cell', 'Value', 'Where it comes from'],
        rows: Object.entries(read.cells).map(([id, value], i) => ({
          cells: [words.label(id), words.text(id, value), reasons[id] ?? ''],
          ...(i === 0 ? { offer: { name: `${ready.name}, prices of ${name}`.slice(0, 80), cells, reasons } } : {}),
        })),
      },
    ],
    notes: [
      ...(read.cliffs.length === 0 ? ['The card has one price at any length, so it says nothing about the KV cache.'] : []),
      ...(read.retentions.some(({ byCost }) => byCost === undefined)
        ? ['The cheapest tier needs a price for each storage device; set DDR, flash and disk price in this scenario.']
        : []),
    ],
  };
}
