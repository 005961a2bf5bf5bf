import type { CellEdit } from '../../change';
import type { CellView, RowView } from '../../view';
import { isPast } from '../../past';
import type { Layout } from './navigate';
import { readClipboard } from './clipboard-content';
import type { ClipboardContent } from './clipboard-content';
import type { Decimal } from './pasted-figures';
import { between, isSingle, isValue, sizeWords } from './selection';
import type { Selection } from './selection';
import type { Grid } from './tsv';

/** What the sheet tells about the cells that a command is for. */
export type Cells = {
  readonly row: (id: string) => RowView | undefined;
  readonly cell: (rowId: string, scenarioId: string) => CellView | undefined;
};
export type Plan =
  { readonly ok: true; readonly edits: readonly CellEdit[]; readonly said: string } | { readonly ok: false; readonly message: string };

/** As many cells as the server takes in one change, which is one step to undo. */
export const mostEdits = 500;

const refused = (message: string): Plan => ({ ok: false, message });

/** Edits that put a clipboard's text into a selection, or the reason why it does not fit; then nothing is pasted. */
export function pastePlan(content: ClipboardContent, layout: Layout, selection: Selection, cells: Cells, local: Decimal): Plan {
  if (content.plain.trim() === '' && content.html === '') return refused('The clipboard holds no text. Copy cells first.');
  const read = readClipboard(content, local);
  if (!read.ok) return refused(read.message);
  const { grid, guessed } = read;
  const target = targetOf(grid, layout, selection);
  if (typeof target === 'string') return refused(target);
  const edits = target.rows.flatMap((rowId, r) =>
    target.columns.map((scenarioId, c): CellEdit => {
      const line = grid[r % grid.length] ?? [];
      return { scenarioId, quantityId: rowId, text: forRow(line[c % line.length] ?? '', cells.row(rowId)) };
    }),
  );
  const note = guessed === undefined ? '' : ` ${guessed.text} was read as ${guessed.as}.`;
  return checked(edits, cells, `Pasted ${sizeWords(target.rows.length, target.columns.length)}.${note}`);
}

/** Refuses edits that no cell takes; drops those that change nothing. */
export function checked(edits: readonly CellEdit[], cells: Cells, said: string): Plan {
  const fixed = edits.map(({ quantityId }) => cells.row(quantityId)).find((row) => row?.settable === false);
  if (fixed !== undefined) return refused(`${fixed.label} is a constant and cannot be set. Nothing was changed.`);
  if (edits.some(({ scenarioId }) => isPast(scenarioId)))
    return refused('A column of an earlier version is read-only. Nothing was changed.');
  const needed = edits.filter(({ quantityId, scenarioId, text }) => (cells.cell(quantityId, scenarioId)?.text ?? null) !== text);
  if (needed.length > mostEdits)
    return refused(`This changes ${needed.length} cells and at most ${mostEdits} go together. Select fewer; nothing was changed.`);
  return { ok: true, edits: needed, said };
}

/** The cells that a clipboard fills: from a single cell on, or a selection that it fits into a whole number of times. */
function targetOf(grid: Grid, layout: Layout, selection: Selection): Selection | string {
  const [height, width] = [grid.length, grid[0]?.length ?? 0];
  const held = `The clipboard holds ${sizeWords(height, width)}`;
  if (!isSingle(selection)) {
    const fits = selection.rows.length % height === 0 && selection.columns.length % width === 0;
    if (fits) return selection;
    return `${held} and ${sizeWords(selection.rows.length, selection.columns.length)} are selected. Select one cell, or as many as were copied; nothing was pasted.`;
  }
  const { anchor } = selection;
  const rows = layout.rows.slice(layout.rows.indexOf(anchor.row)).filter((row) => isValue(layout, { row, column: anchor.column }));
  const columns = layout.columns.slice(layout.columns.indexOf(anchor.column));
  const [lastRow, lastColumn] = [rows[height - 1], columns[width - 1]];
  const target = lastRow === undefined || lastColumn === undefined ? null : between(layout, anchor, { row: lastRow, column: lastColumn });
  return target ?? `${held} and only ${sizeWords(rows.length, columns.length)} fit from here on. Nothing was pasted.`;
}

/** An empty cell goes back to base. A price without its "per" is in the unit of a row that is a price. */
function forRow(text: string, row: RowView | undefined): string | null {
  if (text === '') return null;
  const price = row?.unit.includes('USD/') === true ? /^(-?)\s*\$\s*([\d.eE+-]+)$/.exec(text) : null;
  return price === null ? text : `${price[1] ?? ''}${price[2] ?? ''}`;
}
