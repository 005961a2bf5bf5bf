/** How figures are written: one prefix a row, 3–4 significant digits, a true minus, thin spaces between thousands. */

export type Prefix = { readonly factor: number; readonly name: string };

const thinSpace = '\u2009';
const minus = '\u2212';

const time: readonly Prefix[] = [
  { factor: 1e-9, name: 'ns' },
  { factor: 1e-6, name: 'µs' },
  { factor: 1e-3, name: 'ms' },
  { factor: 1, name: 's' },
];
const si = (unit: string, ...letters: string[]): readonly Prefix[] =>
  letters.map((letter, i) => ({ factor: 10 ** (3 * i), name: `${letter}${unit}` }));
const count = (unit: string): readonly Prefix[] => [
  { factor: 1, name: unit },
  { factor: 1e6, name: `M ${unit}` },
  { factor: 1e9, name: `B ${unit}` },
  { factor: 1e12, name: `T ${unit}` },
];

const countedUnits = new Set(['params', 'tokens', 'tok', 'tok/s', 'tokens/s', 'USD', 'chips', 'seq']);
const siUnits = new Set(['B', 'B/s', 'FLOP', 'FLOP/s']);

/** The prefixes that a declared unit may be shown with, smallest first; a unit without any is shown as declared. */
function prefixesOf(unit: string): readonly Prefix[] {
  if (unit === 's') return time;
  if (siUnits.has(unit)) return si(unit, '', 'k', 'M', 'G', 'T', 'P', 'E', 'Z', 'Y');
  if (unit === 'W') return si('W', '', 'k', 'M', 'G');
  if (countedUnits.has(unit)) return count(unit);
  return [{ factor: 1, name: unit === '1' ? '' : unit }];
}

const fitting = (prefixes: readonly Prefix[], magnitude: number): Prefix => {
  const fits = prefixes.filter((prefix) => magnitude >= prefix.factor * (1 - 1e-12));
  return fits.at(-1) ?? prefixes[0] ?? { factor: 1, name: '' };
};

/** The prefix in which a value of the declared unit reads best, for an axis that shows many. */
export const prefixFor = (unit: string, magnitude: number): Prefix => fitting(prefixesOf(unit), Math.abs(magnitude));

export type RowScale = {
  readonly unit: string;
  /** What a value in the declared unit is divided by to be in `unit`. */
  readonly factor: number;
  readonly show: (value: number) => { readonly text: string; readonly unit?: string };
};

/**
 * One scale for a row, so that its columns compare at a glance; a value that would be unreadable in it brings its own unit.
 * `unit` is the declared unit; `share` shows a pure number between 0 and 1 as a percentage.
 */
export function scaleFor(unit: string, values: readonly number[], share = false): RowScale {
  if (share) return { unit: '%', factor: 0.01, show: (value) => ({ text: figure(value * 100) }) };
  const prefixes = prefixesOf(unit);
  const magnitudes = values
    .map(Math.abs)
    .filter((value) => value > 0 && Number.isFinite(value))
    .sort((a, b) => a - b);
  const middle = magnitudes[Math.floor((magnitudes.length - 1) / 2)];
  const row = middle === undefined ? (prefixes.find((prefix) => prefix.factor === 1) ?? fitting(prefixes, 1)) : fitting(prefixes, middle);
  return {
    unit: row.name,
    factor: row.factor,
    show: (value) => {
      const scaled = Math.abs(value / row.factor);
      const readable = value === 0 || !Number.isFinite(value) || prefixes.length === 1 || (scaled >= 1e-3 && scaled < 1e6);
      const prefix = readable ? row : fitting(prefixes, Math.abs(value));
      const text = figure(value / prefix.factor);
      return prefix === row ? { text } : { text, unit: prefix.name };
    },
  };
}

/** Digits after the point that leave four significant ones. */
const decimals = (magnitude: number): number => (magnitude >= 1000 ? 0 : magnitude >= 100 ? 1 : magnitude >= 10 ? 2 : 3);

/** A number without unit: "14.4", "5\u2009441", "\u22120.25", "1.2e-7". Infinity is a word of the caller's. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : `${minus}∞`;
  const magnitude = Math.abs(value);
  if (magnitude === 0) return '0';
  const sign = value < 0 ? minus : '';
  if (magnitude >= 1e9 || magnitude < 1e-4) return sign + trimmed(magnitude.toExponential(3)).replace('e+', 'e');
  if (magnitude < 1) return sign + trimmed(magnitude.toPrecision(4));
  return sign + grouped(trimmed(magnitude.toFixed(decimals(magnitude))));
}

const trimmed = (text: string): string => text.replace(/(\.\d*?)0+(?=e|$)/, '$1').replace(/\.(?=e|$)/, '');

function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const spaced = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, thinSpace) : whole;
  return fraction === undefined ? spaced : `${spaced}.${fraction}`;
}

/** One value alone, in the scale that suits it: "14.4 ms". `unit` is the declared unit. */
export function withUnit(value: number, unit: string): string {
  const scale = scaleFor(unit, [value]);
  return `${scale.show(value).text} ${scale.unit}`.trim();
}

/** Full double precision in the declared unit: what is copied and shown on hover. */
export const fullFigure = (value: number, unit: string): string => (unit === '1' ? String(value) : `${String(value)} ${unit}`);
