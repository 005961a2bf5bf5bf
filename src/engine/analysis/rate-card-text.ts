import type { CardPrices } from './backwards';

export type CardReading =
  { readonly ok: true; readonly card: CardPrices } | { /** A sentence naming the line. */ readonly ok: false; readonly message: string };

const longest = 40;
const number = String.raw`\$?\s*(\d+(?:[.,]\d+)?)`;
const thousand: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6 };
const seconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

const threshold =
  /(?:>|≥|above|over|beyond|more than|longer than)\s*=?\s*(\d+(?:[.,]\d+)?)\s*([km]?)\b(?:\s*(?:input|prompt|context)?\s*tokens?)?/i;
/** What a base price holds for says nothing more than that it is the base price. */
const upTo = /(?:<|≤|up to|under|below)\s*=?\s*\d+(?:[.,]\d+)?\s*[km]?\b(?:\s*(?:input|prompt|context)?\s*tokens?)?/i;
const period = /(\d+(?:[.,]\d+)?)\s*-?\s*(seconds?|sec|s|minutes?|mins?|m|hours?|h|days?|d)\b/i;
const multiple = /(\d+(?:[.,]\d+)?)\s*(?:x|×|times)/gi;
const share = /(\d+(?:[.,]\d+)?)\s*%/;
/** "per million tokens", "/ MTok": the unit of every price, so it says nothing about one. */
const perMillion = /(?:\/|per)\s*(?:1\s*m(?:illion)?|million|mtok|m)\b\s*(?:tokens?)?/gi;

const valueOf = (text: string | undefined): number => (text === undefined ? NaN : Number(text.replace(',', '.')));
const after = (words: string, line: string): number => valueOf(new RegExp(`(?:${words})[^\\d$]*${number}`, 'i').exec(line)?.[1]);

type Draft = {
  input: number;
  output: number;
  cached: number | null;
  storage: number | null;
  batch: number | null;
  fast: CardPrices['fast'];
  readonly writes: { retention: number; price: number }[];
  readonly tiers: Map<number, { input: number; output: number }>;
};

/** Takes one line up; false where it says nothing that a rate card has. */
const take = (draft: Draft, typed: string): boolean => {
  const line = typed.replaceAll(perMillion, ' ').replace(upTo, ' ');
  if (/\b(fast|priority|turbo)\b/i.test(line)) {
    const [price, speed] = [...line.matchAll(multiple)].map(([, text]) => valueOf(text));
    if (price === undefined || speed === undefined) return false;
    draft.fast = { multiple: price, speedup: speed };
    return true;
  }
  if (/\bbatch\b/i.test(line)) {
    const [times] = [...line.matchAll(multiple)].map(([, text]) => valueOf(text));
    const off = share.exec(line)?.[1];
    draft.batch = off === undefined ? 1 - (times ?? NaN) : valueOf(off) / 100;
    return draft.batch >= 0 && draft.batch < 1;
  }
  if (/\bstor(age|ing|ed)\b/i.test(line)) {
    draft.storage = after('stor(?:age|ing|ed)', line);
    return draft.storage > 0;
  }
  if (/\bcach/i.test(line) && /\bwrit/i.test(line)) {
    const [found = '', length, word = ''] = period.exec(line) ?? [];
    const price = after('', line.replace(found, ' '));
    draft.writes.push({ retention: valueOf(length) * (seconds[word.charAt(0).toLowerCase()] ?? NaN), price });
    return found !== '' && price > 0;
  }
  if (/\bcach|\bhits?\b/i.test(line)) {
    draft.cached = after('', line.replace(threshold, ' '));
    return draft.cached >= 0;
  }
  const [found, beyond, letter = ''] = threshold.exec(line) ?? [];
  const rest = found === undefined ? line : line.replace(found, ' ');
  const [input, output] = [after('input|prompt', rest), after('output|completion', rest)];
  if (Number.isNaN(input) && Number.isNaN(output)) return false;
  if (found === undefined) {
    if (!Number.isNaN(input)) draft.input = input;
    if (!Number.isNaN(output)) draft.output = output;
    return true;
  }
  const at = valueOf(beyond) * (thousand[letter.toLowerCase()] ?? NaN);
  const tier = draft.tiers.get(at) ?? { input: NaN, output: NaN };
  draft.tiers.set(at, { input: Number.isNaN(input) ? tier.input : input, output: Number.isNaN(output) ? tier.output : output });
  return at > 0;
};

/**
 * Reads a rate card as it is copied from a price page or typed, one price a line, USD per million tokens: "Input $3", "Output > 200K
 * tokens $22.50", "Cache writes (5 min) 3.75", "Cache hits 0.30", "Cache storage 1 per hour", "Batch 50% off", "Fast 6x at 2.5x speed".
 */
export const readRateCard = (text: string): CardReading => {
  const lines = text.split(/\r?\n|;/).filter((line) => line.trim() !== '');
  if (lines.length > longest) return { ok: false, message: `A rate card has at most ${longest} lines; paste the prices of one model.` };
  const draft: Draft = { input: NaN, output: NaN, cached: null, storage: null, batch: null, fast: null, writes: [], tiers: new Map() };
  for (const line of lines) {
    // A heading has no figure.
    if (/\d/.test(line) && !take(draft, line)) {
      return {
        ok: false,
        message: `"${line.trim().slice(0, 80)}" is no price that is known here; write it as in "Input $3" or "Cache writes (5 min) $3.75".`,
      };
    }
  }
  if (!(draft.input > 0 && draft.output > 0))
    return { ok: false, message: 'A rate card needs a price of input and one of output, as in "Input $3" and "Output $15".' };
  const tiers = [...draft.tiers].toSorted(([a], [b]) => a - b).map(([beyond, { input, output }]) => ({ beyond, input, output }));
  const half = tiers.find(({ input, output }) => !(input > 0 && output > 0));
  if (half !== undefined) {
    return {
      ok: false,
      message: `Beyond ${half.beyond} tokens one price is missing: give input and output, since the whole request is billed there.`,
    };
  }
  const { input, output, cached, storage, batch, fast, writes } = draft;
  return { ok: true, card: { input, output, cached, tiers, cacheWrites: writes, cacheStorage: storage, batchDiscount: batch, fast } };
};
