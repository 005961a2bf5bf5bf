import { readLiteral, type LiteralReading } from './literal';
import { quantityText } from './number-text';
import type { Unit } from './unit';

/** The ends of a 90 % interval, in the row's declared unit. */
export type Range = { readonly low: number; readonly high: number };
export type RangeReading =
  | { readonly ok: true; readonly value: number; readonly understood: string; readonly range: Range }
  | Extract<LiteralReading, { ok: false }>;

const between = /^(.*\d.*?)(?:\s+(?:to|bis)\s+|\s*(?:–|—|…|\.\.+)\s*)(.*\d.*)$/i;
const bare = /^\s*[-−+]?[\d.,]+(?:[eE][-+]?\d+)?\s*$/;
const tail = /^\s*[-−+]?\$?[\d.,]+(?:[eE][-+]?\d+)?\s*(.*)$/;

/** Whether a text names two ends, as in "100B to 300B". */
export const isRangeText = (text: string): boolean => between.test(text);

const refuse = (message: string): RangeReading => ({ ok: false, message, at: 0 });

/** The value of a range until it is drawn from: the median of a lognormal where both ends are positive, else of a normal. */
export const medianOf = ({ low, high }: Range): number => {
  if (low <= 0) return low / 2 + high / 2;
  const product = low * high;
  // One root of the product is exact where two are not; the product of far ends leaves the numbers.
  return product > 1e-290 && product < 1e290 ? Math.sqrt(product) : Math.sqrt(low) * Math.sqrt(high);
};

/**
 * Reads "100B to 300B", a 90 % interval: with one chance in twenty the value is below it, with one in twenty above.
 * A unit that only the second end has counts for both. `whole`: the row takes whole numbers, so its median is rounded.
 */
export const readRange = (typed: string, unit: Unit, whole = false): RangeReading => {
  const [, first = '', second = ''] = between.exec(typed.trim()) ?? [];
  const shared = bare.test(first) ? (tail.exec(second)?.[1] ?? '') : '';
  const low = readLiteral(`${first.trim()}${shared === '' ? '' : ` ${shared}`}`, unit);
  const high = readLiteral(second, unit);
  if (!low.ok) return low;
  if (!high.ok) return high;
  if (!Number.isFinite(low.value) || !Number.isFinite(high.value)) return refuse('A range ends at two finite values.');
  if (low.value >= high.value) return refuse(`"${typed.trim()}" begins above its end: type the smaller value first.`);
  const range = { low: low.value, high: high.value };
  const median = medianOf(range);
  const value = whole ? Math.round(median) : median;
  const ends = `${quantityText(range.low, unit.text, 6)} to ${quantityText(range.high, unit.text, 6)}`;
  return { ok: true, value, range, understood: `${quantityText(value, unit.text, 6)}, the median of 90 % within ${ends}` };
};
