import { readContent } from './cell-content';
import type { TeamRowDocument } from './document';
import { vocabularyOf } from './document-rows';
import type { Range } from './literal-range';
import { nearestName } from './names';
import { outOfBounds } from './out-of-bounds';
import { print } from './print';
import { quantityById } from './registry';

/** How a typed cell was understood, or why it is refused. `value` is in the row's declared unit. */
export type CellReading =
  | {
      readonly ok: true;
      readonly kind: 'number';
      readonly value: number;
      readonly understood: string;
      /** Of a 90 % interval. */ readonly range?: Range;
    }
  | { readonly ok: true; readonly kind: 'expression'; readonly understood: string }
  | { readonly ok: false; readonly message: string; readonly at?: number };

const labelsOf = (teamRows: readonly TeamRowDocument[]): ((id: string) => string) => {
  const labels = new Map(teamRows.map((row) => [row.id, row.label]));
  return (id) => quantityById.get(id)?.label ?? labels.get(id) ?? id;
};

/**
 * Reads what a person typed into the cell of a quantity or team row: a literal in the row's unit, or a formula after "=". A formula is
 * checked for names and units; whether it closes a circle only shows when the scenario is evaluated. Throws `DocumentError` on wrong rows.
 */
export const readCell = (quantityId: string, text: string, teamRows: readonly TeamRowDocument[] = []): CellReading => {
  const { rows, units } = vocabularyOf(teamRows);
  const quantity = quantityById.get(quantityId);
  const subject = quantity ?? rows.find((row) => row.id === quantityId);
  if (subject === undefined) return { ok: false, message: unknownRow(quantityId, units.keys()) };
  if (quantity?.kind === 'constant') return { ok: false, message: constantMessage(quantity.id) };
  const content = readContent(text, subject, units);
  switch (content.kind) {
    case 'fault':
      return { ok: false, message: content.message, ...(content.at === undefined ? {} : { at: content.at }) };
    case 'expression':
      return { ok: true, kind: 'expression', understood: print(content.node, { name: labelsOf(teamRows) }) };
    case 'number': {
      const { value, understood, range } = content;
      for (const one of range === undefined ? [value] : [range.low, range.high]) {
        const outside = quantity && outOfBounds(quantity.id, one, quantity.bounds);
        if (outside !== undefined) return { ok: false, message: outside };
      }
      return { ok: true, kind: 'number', value, understood, ...(range === undefined ? {} : { range }) };
    }
  }
};

/** "There is no row \"batchh\"; perhaps batch is meant." */
export const unknownRow = (id: string, known: Iterable<string>): string => {
  const near = nearestName(id, known);
  return `There is no row "${id}"${near === undefined ? '; use the id of a row' : `; perhaps ${near} is meant`}.`;
};

/** Why a bridge between two units cannot be set. */
export const constantMessage = (id: string): string => `${id} is a constant that joins two units; it cannot be set. Clear the cell.`;
