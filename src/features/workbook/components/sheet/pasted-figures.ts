import type { Grid } from './tsv';

/** What separates whole and fraction in the figures of a clipboard. */
export type Decimal = '.' | ',';
export type Figures =
  | {
      readonly ok: true;
      readonly grid: Grid;
      /** A figure that either sign could have divided, and how it was read. */
      readonly guessed?: { readonly text: string; readonly as: string };
    }
  | { readonly ok: false; readonly message: string };

const head = /^([^\d=]*)(\d[\d.,'’]*)/;
const isFormula = (text: string): boolean => text.startsWith('=');

/**
 * Writes the figures of a clipboard with a decimal point and without separators of thousands, units kept.
 * All cells come from one spreadsheet, so the clear ones say how the unclear ones ("1,234") are meant.
 * @param local the decimal sign of the reader's own language, where nothing else tells
 */
export function readFigures(cells: Grid, local: Decimal): Figures {
  const figures = cells.flat().flatMap((text) => figureOf(text.trim()));
  const clear = new Set(figures.flatMap((figure) => decimalIn(figure) ?? []));
  if (clear.size > 1) {
    const [point, comma] = [figures.find((figure) => decimalIn(figure) === '.'), figures.find((figure) => decimalIn(figure) === ',')];
    return {
      ok: false,
      message: `The clipboard writes fractions in two ways, as in ${point ?? ''} and ${comma ?? ''}. Use one of them in the spreadsheet and copy again.`,
    };
  }
  const [told] = clear;
  const decimal = told ?? (figures.some(isUnclear) ? local : '.');
  const unclear = told === undefined ? figures.find(isUnclear) : undefined;
  const grid = cells.map((line) => line.map((text) => plain(text.trim(), decimal)));
  return { ok: true, grid, ...(unclear === undefined ? {} : { guessed: { text: unclear, as: pointed(unclear, decimal) } }) };
}

function figureOf(text: string): readonly string[] {
  const figure = isFormula(text) ? undefined : head.exec(text)?.[2]?.replace(/[.,]$/, '');
  return figure === undefined ? [] : [figure];
}

/** The decimal sign where one figure alone tells it. A point before three digits is a decimal one unless a comma is. */
function decimalIn(figure: string): Decimal | undefined {
  const signs = figure.replaceAll(/[^.,]/g, '');
  const [first] = signs;
  if (first === undefined || isUnclear(figure)) return undefined;
  if (signs.includes('.') && signs.includes(',')) return signs.at(-1) === '.' ? '.' : ',';
  if (signs.length > 1) return first === '.' ? ',' : '.';
  if (first === '.') return /^[1-9]\d{0,2}\.\d{3}$/.test(figure) ? undefined : '.';
  return ',';
}

/** "1,234": a thousand in some languages, a little more than one in others. */
const isUnclear = (figure: string): boolean => /^[1-9]\d{0,2},\d{3}$/.test(figure);

function pointed(figure: string, decimal: Decimal): string {
  const bare = figure.replaceAll(/['’]/g, '');
  return decimal === '.' ? bare.replaceAll(',', '') : bare.replaceAll('.', '').replace(',', '.');
}

/** One cell for the engine; a negative figure that accounting puts in brackets gets its sign. */
function plain(text: string, decimal: Decimal): string {
  if (isFormula(text)) return text;
  const inside = /^\((.*\d.*)\)$/.exec(text)?.[1];
  const signed = inside === undefined ? text : `-${inside.trim()}`;
  return signed.replace(head, (_, before: string, figure: string) => before + pointed(figure, decimal));
}

/** The decimal sign of a language tag. */
export const decimalOf = (language: string): Decimal =>
  new Intl.NumberFormat(language).formatToParts(1.5).some(({ type, value }) => type === 'decimal' && value === ',') ? ',' : '.';
