import type { CellEdit } from '../../change';
import type { CellView } from '../../view';
import type { ClipboardContent } from './clipboard-content';
import { writeHtml } from './html-table';
import { checked } from './paste';
import type { Cells, Plan } from './paste';
import { sizeWords } from './selection';
import type { Selection } from './selection';
import { writeTsv } from './tsv';

/** The value as it is copied: full precision in the declared unit, and nothing where there is no value. */
export const copied = (cell: CellView | undefined): string => cell?.full ?? '';

/** A selection for the clipboard: its values for other programs, and what was typed for this one. */
export function copyContent({ rows, columns }: Selection, cells: Cells): ClipboardContent {
  const grid = (of: (cell: CellView | undefined) => string) => rows.map((row) => columns.map((column) => of(cells.cell(row, column))));
  const values = grid(copied);
  return { plain: writeTsv(values), html: writeHtml(values), typed: JSON.stringify(grid((cell) => cell?.text ?? copied(cell))) };
}

const sizeOf = ({ rows, columns }: Selection): string => sizeWords(rows.length, columns.length);

/** Every own cell of a selection back to its base. */
export function clearPlan(selection: Selection, cells: Cells): Plan {
  const own = pairs(selection).filter(({ quantityId, scenarioId }) => cells.cell(quantityId, scenarioId)?.text !== undefined);
  const edits = own.map((cell) => ({ ...cell, text: null }));
  return checked(edits, cells, `${edits.length === 1 ? '1 cell goes' : `${edits.length} cells go`} back to base.`);
}

/** The first row, or the first column, over the others: what was typed there, else its value. */
export function fillPlan(selection: Selection, cells: Cells, towards: 'right' | 'down'): Plan {
  const { rows, columns } = selection;
  const [row, column] = [rows[0], columns[0]];
  if (row === undefined || column === undefined || (towards === 'down' ? rows : columns).length < 2)
    return { ok: false, message: `Select the cell to fill from and those ${towards === 'down' ? 'below' : 'to its right'}.` };
  const edits = pairs(selection)
    .filter(({ quantityId, scenarioId }) => (towards === 'down' ? quantityId !== row : scenarioId !== column))
    .map((cell): CellEdit => {
      const from = towards === 'down' ? cells.cell(row, cell.scenarioId) : cells.cell(cell.quantityId, column);
      return { ...cell, text: from?.text ?? from?.full ?? null };
    });
  return checked(edits, cells, `Filled ${sizeOf(selection)}.`);
}

const pairs = ({ rows, columns }: Selection) => rows.flatMap((quantityId) => columns.map((scenarioId) => ({ quantityId, scenarioId })));
