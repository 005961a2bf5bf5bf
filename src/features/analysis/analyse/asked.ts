import { rangeAround, type Range } from '@/engine/analysis/grid';
import { boundsOf, valueIn, type Progress, type Ready } from '@/engine/analysis/ready';
import { readCell } from '@/engine/cell';
import type { WorkbookDocument } from '@/engine/document';
import { DocumentError } from '@/engine/document-error';
import { quantityText } from '@/engine/number-text';
import type { Words } from '../figures';
import type { Analyse } from './schema';

/** A question about one scenario, with what answers need. */
export type Asked = {
  readonly document: WorkbookDocument;
  readonly ready: Ready;
  readonly scenarios: readonly Ready[];
  readonly words: Words;
  readonly input: Analyse;
  /** What stands in the form: what was typed, else a first suggestion. */
  readonly fields: Readonly<Record<string, string>>;
  readonly progress?: Progress | undefined;
};

/** A figure in the row's unit. @throws DocumentError with what is wrong with the text */
export function figureOf(document: WorkbookDocument, id: string, text: string): number {
  const read = readCell(id, text, document.rows ?? []);
  if (!read.ok) throw new DocumentError(`${id}, "${text}": ${read.message}`);
  if (read.kind !== 'number') throw new DocumentError(`${id}, "${text}": a range needs a number and not a formula.`);
  return read.value;
}

/** As it is typed into a cell: full precision, no unit. */
export const cellTextOf = (value: number): string => String(value);

const digits = 4;
const letters: readonly (readonly [number, string])[] = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
];

/** A figure as it is typed into a cell of the unit: "2.513 TB/s", "671B", "0.4". */
function short(value: number, unit: string): string {
  const plain = Number(value.toPrecision(digits));
  if (unit === 's' || /^(B|FLOP|W)(\/s)?$/.test(unit)) return quantityText(value, unit, digits).replaceAll('\u2009', '');
  const letter = letters.find(([factor]) => Math.abs(value) >= factor);
  return letter === undefined ? String(plain) : `${Number((value / letter[0]).toPrecision(digits))}${letter[1]}`;
}

/** A first range for a quantity: a factor of four either way, shares from end to end. */
export function firstRange(ready: Ready, id: string): Range {
  return rangeAround(valueIn(ready, id), boundsOf(id), 4) ?? { low: 0, high: 1, scale: 'linear' };
}

export const rangeTexts = ({ low, high }: Pick<Range, 'low' | 'high'>, unit: string): readonly [string, string] => [
  short(low, unit),
  short(high, unit),
];

/** A whole number of a form. @throws DocumentError */
export function countOf(field: string, text: string): number {
  const value = Number(text.replaceAll(/[\s,]/g, ''));
  if (!Number.isInteger(value) || value < 0) throw new DocumentError(`${field} must be a whole number, not "${text}".`);
  return value;
}

export function rangeOf(
  { document, fields }: Pick<Asked, 'document' | 'fields'>,
  id: string,
  low: string,
  high: string,
  scale: Range['scale'],
): Range {
  return { low: figureOf(document, id, fields[low] ?? ''), high: figureOf(document, id, fields[high] ?? ''), scale };
}
