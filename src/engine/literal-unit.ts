import { dimensionless, overDimension, timesDimension, type Dimension } from './unit';
import { inBaseUnits, unitWord } from './unit-words';

/** A unit as typed or declared: its size in base units (s, W, B, FLOP, USD) as `factor · 10^power`, and what it counts. */
export type Measure = {
  readonly power: number;
  readonly factor: number;
  readonly dimension: Dimension;
  /** Label to exponent: USD/Mtok is { tok: -1 }. */
  readonly labels: ReadonlyMap<string, number>;
};

export const noMeasure: Measure = { power: 0, factor: 1, dimension: dimensionless, labels: new Map() };

const factorsOf = (text: string): readonly string[] =>
  text
    .split(/[·*]|\s+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** Reads "TB/s", "USD/chip/h", "kW·h". The answer is the unknown word where there is one. */
export const readMeasure = (text: string): Measure | { readonly unknown: string } => {
  let { power, factor, dimension } = noMeasure;
  const labels = new Map<string, number>();
  for (const [place, part] of text.split('/').entries()) {
    const names = factorsOf(part);
    if (names.length === 0 && (place > 0 || text.trim() !== '')) {
      if (place > 0) return { unknown: '/' };
      continue;
    }
    for (const name of names) {
      if (name === '1' && place === 0) continue;
      const word = unitWord(name);
      if (!word) return { unknown: name };
      const base = inBaseUnits(word.dimension);
      const sign = place === 0 ? 1 : -1;
      power += sign * word.power;
      factor *= (word.factor * base.factor) ** sign;
      dimension = sign > 0 ? timesDimension(dimension, base.dimension) : overDimension(dimension, base.dimension);
      if (word.label !== undefined) labels.set(word.label, (labels.get(word.label) ?? 0) + sign);
    }
  }
  return { power, factor, dimension, labels };
};

/** The measure of a row's unit; a name that is no word, such as a team's own label, counts itself. */
export const rowMeasure = (unitText: string): Measure => {
  const known = readMeasure(unitText);
  if (!('unknown' in known)) return known;
  let result = noMeasure;
  const labels = new Map<string, number>();
  for (const [place, part] of unitText.split('/').entries()) {
    for (const name of factorsOf(part)) {
      const single = readMeasure(name);
      const sign = place === 0 ? 1 : -1;
      if ('unknown' in single) labels.set(name, (labels.get(name) ?? 0) + sign);
      else {
        for (const [label, count] of single.labels) labels.set(label, (labels.get(label) ?? 0) + sign * count);
        result = {
          power: result.power + sign * single.power,
          factor: result.factor * single.factor ** sign,
          dimension: sign > 0 ? timesDimension(result.dimension, single.dimension) : overDimension(result.dimension, single.dimension),
          labels,
        };
      }
    }
  }
  return { ...result, labels };
};

/**
 * Whether what a literal counts fits its row. A row without labels takes any count above the line ("8 experts"), none below it
 * ("$2/chip" in a row of USD would be wrong by the number of chips). A literal may leave the row's labels out.
 */
export const labelsFit = (typed: Measure, row: Measure): boolean => {
  const rowCounts = [...row.labels.values()].some((count) => count > 0);
  for (const [label, count] of typed.labels) {
    const own = row.labels.get(label) ?? 0;
    if (own === count) continue;
    if (own !== 0 || count < 0 || rowCounts) return false;
  }
  return true;
};

/** Power of ten by which a row's own way to count (Mtok) differs, taken over where the literal leaves the label out. */
export const labelPower = (typed: Measure, row: Measure, rowText: string): number => {
  if (!/\bMtok\b/.test(rowText) || typed.labels.has('tok')) return 0;
  return 6 * (row.labels.get('tok') ?? 0);
};
