import { scaled } from './tokenize';

/** The figure at the beginning of a typed literal: digits with a point, what remains, and how its commas were understood. */
export type Figure =
  | {
      readonly ok: true;
      readonly negative: boolean;
      readonly digits: string;
      readonly money: boolean;
      readonly rest: string;
      readonly spaced: boolean;
    }
  | { readonly ok: false; readonly message: string };

const spaces = /[\u00a0\u2009\u202f]/g;
const start = /^(?:[\d.,_]|(?<=\d) (?=\d{3}(?!\d)))*\d/;

/** "1,234,567", "12 500" and "1.234.567": groups of three after one to three digits. */
const isGrouped = (text: string, separator: string): boolean => {
  const [first = '', ...groups] = text.split(separator);
  return groups.length > 0 && /^\d{1,3}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group));
};

/** Digits with a point, or undefined where the text is no number. One comma before three digits groups, unless a zero leads. */
export const plainDigits = (text: string): string | undefined => {
  const bare = text.replace(/(?<=\d)_(?=\d)/g, '').replace(/(?<=\d) (?=\d{3}(?!\d))/g, '');
  if (/[_ ]/.test(bare)) return undefined;
  const commas = bare.split(',').length - 1;
  const points = bare.split('.').length - 1;
  if (commas === 0 && points <= 1) return /^\d*\.?\d+$/.test(bare) ? bare : undefined;
  if (commas === 0) return isGrouped(bare, '.') ? bare.replaceAll('.', '') : undefined;
  if (points === 0) {
    const zeroLed = /^0\d*,/.test(bare);
    if (!zeroLed && isGrouped(bare, ',')) return bare.replaceAll(',', '');
    return commas === 1 && /^\d*,\d+$/.test(bare) ? bare.replace(',', '.') : undefined;
  }
  const decimalPoint = bare.lastIndexOf('.') > bare.lastIndexOf(',');
  const [decimal, group] = decimalPoint ? ['.', ','] : [',', '.'];
  const [whole = '', part = '', ...more] = bare.split(decimal);
  if (more.length > 0 || !isGrouped(whole, group) || !/^\d+$/.test(part)) return undefined;
  return `${whole.replaceAll(group, '')}.${part}`;
};

/** Cuts a literal into sign, money, figure and the rest (suffix and unit). */
export const readFigure = (literal: string): Figure => {
  const text = literal.replace(spaces, ' ').trim();
  const opening = /^([-−+]?)\s*(\$?)\s*/.exec(text);
  const body = text.slice(opening?.[0].length ?? 0);
  const figure = start.exec(body)?.[0] ?? '';
  const digits = figure === '' ? undefined : plainDigits(figure);
  if (digits === undefined) {
    if (figure === '')
      return { ok: false, message: `"${literal.trim()}" is not a number: begin with a figure, as in 3.35 TB/s, or with = for a formula.` };
    return { ok: false, message: `"${figure}" is not a number: write 1234567 or 1,234,567, and 3.35 or 3,35.` };
  }
  const after = body.slice(figure.length);
  const exponent = /^[eE]([+-]?\d{1,4})(?![\d.])/.exec(after);
  const sign = opening?.[1] ?? '';
  const tail = after.slice(exponent?.[0].length ?? 0);
  return {
    ok: true,
    negative: sign === '-' || sign === '−',
    digits: exponent ? `${digits}e${exponent[1] ?? '0'}` : digits,
    money: (opening?.[2] ?? '') === '$',
    rest: tail.trim(),
    spaced: tail.startsWith(' '),
  };
};

/** The figure times a power of ten, rounded once. */
export const figureValue = (figure: { readonly digits: string; readonly negative: boolean }, power: number): number => {
  const value = scaled(figure.digits, power);
  return figure.negative ? 0 - value : value;
};
