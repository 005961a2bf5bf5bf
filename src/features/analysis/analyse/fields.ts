import { tornado } from '@/engine/analysis/tornado';
import type { Ready } from '@/engine/analysis/ready';
import { valueIn } from '@/engine/analysis/ready';
import type { WorkbookDocument } from '@/engine/document';
import { rateCards } from '@/engine/presets/rate-cards';
import type { Words } from '../figures';
import { firstRange, rangeTexts } from './asked';
import { tablePoints } from './limits';
import { cellRanges } from './ranges';
import type { Analyse } from './schema';

const usual = { vary: 'batch', result: 'decodeCost' } as const;
const suggested = 4;

/** The inputs that move the result most, each with a range of 25 % either way. */
function firstRanges(ready: Ready, words: Words, result: string): string {
  const { bars } = tornado(ready, result, 0.25);
  return bars
    .slice(0, suggested)
    .map(({ quantity, low, high }) => `${quantity}: ${rangeTexts({ low, high }, words.unit(quantity)).join(' to ')}`)
    .join('\n');
}

const limitFields = (limits: NonNullable<Analyse['limits']>): Record<string, string> =>
  Object.fromEntries(
    limits.flatMap(({ quantity, is, value }, i) => [
      [`limit${i}`, quantity],
      [`is${i}`, is],
      [`than${i}`, value],
    ]),
  );

/** What stands in each field of the form: what the address says, else a first suggestion for this scenario. @throws DocumentError */
export function fieldsOf(document: WorkbookDocument, ready: Ready, words: Words, input: Analyse): Record<string, string> {
  const result = input.result ?? (input.tool === 'simulate' || input.tool === 'levers' ? 'outputPrice' : usual.result);
  const vary = input.vary ?? usual.vary;
  const range = firstRange(ready, vary);
  const [low, high] = rangeTexts(range, words.unit(vary));
  const fields: Record<string, string> = {
    result,
    vary,
    low: input.low ?? low,
    high: input.high ?? high,
    scale: input.scale ?? range.scale,
    down: input.down ?? '',
    points: input.points ?? String(input.down === undefined ? tablePoints.one : tablePoints.two),
    target: input.target ?? '',
    share: input.share ?? '20%',
    draws: input.draws ?? '10000',
    seed: input.seed ?? '1',
    condition: input.condition ?? '',
    chips: input.chips ?? '8, 16, 32, 72, 144',
    ...limitFields(input.limits ?? [{ quantity: 'tokensPerSecondPerUser', is: 'atLeast', value: '30' }]),
    pasted: input.pasted ?? '',
    card: input.card ?? rateCards.find(({ long }) => long !== null)?.id ?? '',
  };
  if (input.down !== undefined && input.tool === 'table') {
    const suggestedDown = firstRange(ready, input.down);
    const [from, to] = rangeTexts(suggestedDown, words.unit(input.down));
    fields['downScale'] = input.downScale ?? input.scale ?? suggestedDown.scale;
    fields['downLow'] = input.downLow ?? from;
    fields['downHigh'] = input.downHigh ?? to;
  }
  if (input.tool === 'seek' && input.target === undefined) fields['target'] = String(Number((0.9 * valueIn(ready, result)).toPrecision(4)));
  if (input.tool === 'simulate' || input.tool === 'tornado') {
    const own = cellRanges(document, ready).map(({ quantity, text }) => `${quantity}: ${text}`);
    const first = own.length === 0 && input.tool === 'simulate' ? firstRanges(ready, words, result) : own.join('\n');
    fields['ranges'] = input.ranges ?? first;
  }
  return fields;
}
