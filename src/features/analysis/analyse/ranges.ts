import type { Ranged } from '@/engine/analysis/monte-carlo';
import type { Ready } from '@/engine/analysis/ready';
import { readCell } from '@/engine/cell';
import type { WorkbookDocument } from '@/engine/document';
import { DocumentError } from '@/engine/document-error';
import { isRangeText } from '@/engine/literal-range';
import type { Asked } from './asked';

const mostRanges = 20;

export type CellRange = { readonly quantity: string; readonly low: number; readonly high: number; /** As typed. */ readonly text: string };

/** The cells of a scenario, and of what it rests on, in which a range was typed. */
export function cellRanges(document: WorkbookDocument, ready: Ready): CellRange[] {
  return [...ready.resolved].flatMap(([quantity, [strongest]]) => {
    const text = strongest?.cell;
    if (typeof text !== 'string' || !isRangeText(text)) return [];
    const read = readCell(quantity, text, document.rows ?? []);
    return read.ok && read.kind === 'number' && read.range !== undefined ? [{ quantity, text, ...read.range }] : [];
  });
}

/** "contextLength: 8k to 64k", one a line, each as it could be typed into a cell. @throws DocumentError naming the line */
export function typedRanges({ document }: Pick<Asked, 'document'>, text: string): CellRange[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines.length > mostRanges) throw new DocumentError(`At most ${mostRanges} quantities have a range.`);
  return lines.map((line) => {
    const [, quantity = '', range = ''] = /^\s*([A-Za-z]\w*)\s*:(.*)$/.exec(line) ?? [];
    if (!isRangeText(range)) throw new DocumentError(`"${line.trim()}" is no range; write it as in "contextLength: 8k to 64k".`);
    const read = readCell(quantity, range.trim(), document.rows ?? []);
    if (!read.ok) throw new DocumentError(`${quantity}, "${range.trim()}": ${read.message}`);
    if (read.kind !== 'number' || read.range === undefined) throw new DocumentError(`"${line.trim()}" is no range of numbers.`);
    return { quantity, text: range.trim(), ...read.range };
  });
}

/** What is drawn in a scenario: the ranges of the form, and its own ranged cells beside them. */
export function drawnIn(document: WorkbookDocument, ready: Ready, typed: readonly CellRange[]): Ranged[] {
  const named = new Set(typed.map(({ quantity }) => quantity));
  const own = cellRanges(document, ready).filter(({ quantity }) => !named.has(quantity));
  return [...typed, ...own].map(({ quantity, low, high }) => ({ quantity, distribution: { kind: 'interval', low, high } }));
}
