import { figureValue, readFigure } from './literal-number';
import { labelPower, labelsFit, noMeasure, readMeasure, rowMeasure, type Measure } from './literal-unit';
import { quantityText } from './number-text';
import { isDimensionless, sameDimension, timesDimension, type Unit } from './unit';
import { suffixPower } from './unit-words';

/** `value` is in the row's declared unit; `understood` says in words what was read ("3.35 TB/s"). */
export type LiteralReading =
  | { readonly ok: true; readonly value: number; readonly understood: string }
  | { readonly ok: false; readonly message: string; readonly at: number };

const longest = 200;
/** Digits that show a number as it was typed. */
const exact = 15;

const refuse = (message: string, at = 0): LiteralReading => ({ ok: false, message, at });

const isRange = /^\s*[-−+]?\$?[\d.,]+(?![eE][-+])\s*[^\s\d-]*\s*(?:to|\.\.+|…|–|—|-|bis)\s*\$?[\d.,]+/i;
const infinite = /^([-−+]?)\s*(?:infinity|inf|infinite|∞)$/i;

const thisRow = (unit: Unit): string => (unit.text === '1' ? 'This row is a number without unit' : `This row is in ${unit.text}`);

/** What one could have typed instead, for a row of this unit. */
const example = (unit: Unit): string => {
  const { dimension, text } = unit;
  if (text === 'B') return 'B, kB, MB, GB, TB, or KiB to TiB';
  if (text === 'B/s') return 'GB/s or TB/s';
  if (dimension.FLOP === 1) return `FLOP, GFLOP, TFLOP or PFLOP${dimension.s === -1 ? ' per s, as in 989 TFLOP/s' : ''}`;
  if (text === 's') return 'µs, ms, s, min, h or d';
  if (text === '1') return 'no unit, or %';
  return `${text}, or leave the unit out`;
};

const numberWords: Readonly<Partial<Record<string, number>>> = { thousand: 3, million: 6, billion: 9, trillion: 12 };

/** A suffix k, M, B or T at the beginning of the rest, as far as the row has one. */
const suffixOf = (
  rest: string,
  spaced: boolean,
  row: Measure,
  { dimension }: Unit,
): { readonly power: number; readonly rest: string } | undefined => {
  if ((row.dimension.B ?? 0) > 0) return undefined;
  const found = /^(?:[kKMBbTt]|thousand|million|billion|trillion)(?![A-Za-zµμ])/.exec(rest)?.[0];
  if (found === undefined) return undefined;
  // In a row that counts nothing, and in "3 B/s", the letter more likely means bytes.
  const counts = isDimensionless(dimension) || dimension.USD !== undefined || [...row.labels.values()].some((count) => count > 0);
  const bytes = !counts || (spaced && rest[1] === '/');
  if (bytes && /^[Bb]$/.test(found)) return undefined;
  return { power: numberWords[found] ?? suffixPower.get(found) ?? 0, rest: rest.slice(found.length).trim() };
};

const unknownWord = (word: string, typed: string, unit: Unit): LiteralReading => {
  const bytes = (unit.dimension.B ?? 0) > 0;
  const at = Math.max(0, typed.lastIndexOf(word));
  if (/^m$/.test(word)) {
    return refuse('"m" is unclear and never a million: write M for a million, ms for milliseconds, min for minutes, MB for megabytes.', at);
  }
  if (bytes && /^[kKMGTP]$/.test(word)) return refuse(`"${word}" alone is unclear in a row of ${unit.text}: write ${word}B for bytes.`, at);
  if (/^[GP]$/.test(word)) return refuse(`"${word}" is no suffix: write k, M, B or T for thousands to trillions.`, at);
  return refuse(`${thisRow(unit)} and does not know "${word}": use ${example(unit)}.`, at);
};

const percent = (figure: Parameters<typeof figureValue>[0], rest: string, unit: Unit): LiteralReading => {
  if (unit.text !== '1') return refuse(`A percentage has no unit, but this row is in ${unit.text}: type a number of ${unit.text}.`);
  if (rest !== '%') return refuse(`"${rest}" is unclear: a percentage ends with %.`);
  const value = figureValue(figure, -2);
  return { ok: true, value, understood: `${quantityText(value, '1', exact)} (${quantityText(figureValue(figure, 0), '1', exact)} %)` };
};

type Size = { readonly power: number; readonly times: number; readonly over: number };
const asDeclared: Size = { power: 0, times: 1, over: 1 };

/** What one of the typed unit is worth in the row's, as `times / over · 10^power`. */
const conversion = (typed: Measure, row: Measure, unit: Unit): Size => ({
  power: typed.power - row.power + labelPower(typed, row, unit.text),
  times: typed.factor,
  over: row.factor,
});

/**
 * Reads a whole cell that is no formula, by the unit of its row: "3.35 TB/s", "671B", "40%", "$2.50/h", "1,234,567", "3,35", "200k".
 * A number without unit is in the row's unit; other units of the same kind are converted. Never throws.
 */
export const readLiteral = (typed: string, unit: Unit): LiteralReading => {
  if (typed.length > longest) return refuse(`A value has at most ${longest} characters; begin a formula with =.`);
  if (typed.trim() === '') return refuse('The cell is empty; clear it to take the inherited value.');
  const endless = infinite.exec(typed.trim());
  if (endless) {
    const value = endless[1] === '-' || endless[1] === '−' ? -Infinity : Infinity;
    return { ok: true, value, understood: quantityText(value, unit.text) };
  }
  if (isRange.test(typed)) return refuse(`"${typed.trim()}" is a range: write it with "to", as in 100B to 300B, or type one number.`);
  const figure = readFigure(typed);
  if (!figure.ok) return refuse(figure.message);
  if (figure.rest.startsWith('%')) {
    return figure.money ? refuse('An amount of money is not a percentage.') : percent(figure, figure.rest, unit);
  }
  const row = rowMeasure(unit.text);
  const suffix = suffixOf(figure.rest, figure.spaced, row, unit);
  const rest = suffix?.rest ?? figure.rest;
  const read = rest === '' ? noMeasure : readMeasure(rest.startsWith('/') ? `1${rest}` : rest);
  if ('unknown' in read) {
    if (rest === unit.text) return valueOf(figure, suffix?.power ?? 0, asDeclared, unit);
    return unknownWord(read.unknown, typed, unit);
  }
  const measure: Measure = figure.money ? { ...read, dimension: timesDimension(read.dimension, { USD: 1 }) } : read;
  const bare = rest === '' && !figure.money;
  if (bare) return valueOf(figure, suffix?.power ?? 0, asDeclared, unit);
  const shown = `${figure.money ? '$' : ''}${rest}`;
  if (!sameDimension(measure.dimension, row.dimension) || !labelsFit(measure, row)) {
    return refuse(`${thisRow(unit)}, not in ${shown}: use ${example(unit)}.`, Math.max(0, typed.indexOf(rest)));
  }
  const reading = valueOf(figure, suffix?.power ?? 0, conversion(measure, row, unit), unit);
  // The letter also stands for a billion, so the answer says which was read.
  if (reading.ok && rest === 'B' && /\d\s*B$/.test(typed.trim()))
    return { ...reading, understood: `${reading.understood} (bytes, not billions)` };
  return reading;
};

const valueOf = (figure: Parameters<typeof figureValue>[0], suffixed: number, size: Size, unit: Unit): LiteralReading => {
  const value = (figureValue(figure, suffixed + size.power) * size.times) / size.over;
  if (!Number.isFinite(value)) return refuse('The number is too large.');
  return { ok: true, value, understood: quantityText(value, unit.text, exact) };
};
