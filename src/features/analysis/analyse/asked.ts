import { rangeAround, type Range } from '@/engine/analysis/grid';
import { boundsOf, valueIn, type Ready } from '@/engine/analysis/ready';
import { readCell } from '@/engine/cell';
import type { WorkbookDocument } from '@/engine/document';
import { DocumentError } from '@/engine/document-error';
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

const short = (value: number): string => String(Number(value.toPrecision(4)));

/** A first range for a quantity: a factor of four either way, shares from end to end. */
export function firstRange(ready: Ready, id: string): Range {
  return rangeAround(valueIn(ready, id), boundsOf(id), 4) ?? { low: 0, high: 1, scale: 'linear' };
}

export const rangeTexts = (range: Range): readonly [string, string] => [short(range.low), short(range.high)];

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
