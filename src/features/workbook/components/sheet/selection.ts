import { headerRow, labelColumn } from './place';
import type { Place } from './place';
import { step } from './navigate';
import type { Layout, Step } from './navigate';

/** A rectangle of values: rows and columns in the order of the screen. Group lines between them do not belong to it. */
export type Selection = {
  readonly anchor: Place;
  readonly focus: Place;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
};

const isValueRow = (layout: Layout, row: string): boolean => row !== headerRow && !layout.groups.has(row);
export const isValue = (layout: Layout, { row, column }: Place): boolean => isValueRow(layout, row) && column !== labelColumn;

/** The values between two places, both included; null where there is none. */
export function between(layout: Layout, anchor: Place, focus: Place): Selection | null {
  const rows = spanOf(layout.rows, anchor.row, focus.row).filter((row) => isValueRow(layout, row));
  const columns = spanOf(layout.columns, anchor.column, focus.column).filter((column) => column !== labelColumn);
  return rows.length === 0 || columns.length === 0 ? null : { anchor, focus, rows, columns };
}

function spanOf(list: readonly string[], from: string, to: string): readonly string[] {
  const [a, b] = [list.indexOf(from), list.indexOf(to)];
  return a < 0 || b < 0 ? [] : list.slice(Math.min(a, b), Math.max(a, b) + 1);
}

/** The one cell of a place. */
export const only = (layout: Layout, place: Place): Selection | null => between(layout, place, place);

/** The selection after a key that extends it; it stays on values and passes over group lines. */
export function extended(layout: Layout, anchor: Place, focus: Place, by: Step): Selection | null {
  const next = step(layout, focus, by);
  const column = next.column === labelColumn ? (layout.columns[1] ?? labelColumn) : next.column;
  const row = nearestValueRow(layout, next.row, layout.rows.indexOf(next.row) < layout.rows.indexOf(focus.row));
  return between(layout, anchor, { row: row ?? focus.row, column });
}

/** The row itself, else the next one that holds values, looking up or down and then the other way. */
function nearestValueRow(layout: Layout, row: string, up: boolean): string | undefined {
  const at = layout.rows.indexOf(row);
  const onwards = layout.rows.slice(at).find((id) => isValueRow(layout, id));
  const backwards = layout.rows.slice(0, at + 1).findLast((id) => isValueRow(layout, id));
  return up ? (backwards ?? onwards) : (onwards ?? backwards);
}

/** Every value that is shown. */
export function everything(layout: Layout): Selection | null {
  const rows = layout.rows.filter((row) => isValueRow(layout, row));
  const [first, last] = [rows[0], rows.at(-1)];
  const [left, right] = [layout.columns[1], layout.columns.at(-1)];
  if (first === undefined || last === undefined || left === undefined || right === undefined) return null;
  return between(layout, { row: first, column: left }, { row: last, column: right });
}

/** The whole row or column of a place. */
export function whole(layout: Layout, place: Place, what: 'row' | 'column'): Selection | null {
  const all = everything(layout);
  if (all === null) return null;
  return what === 'row'
    ? between(layout, { row: place.row, column: all.anchor.column }, { row: place.row, column: all.focus.column })
    : between(layout, { row: all.anchor.row, column: place.column }, { row: all.focus.row, column: place.column });
}

export const isSingle = ({ rows, columns }: Selection): boolean => rows.length === 1 && columns.length === 1;

/** "3 × 2 cells", rows first; nothing for a single cell. */
export const sizeWords = (rows: number, columns: number): string => `${rows} × ${columns} ${rows * columns === 1 ? 'cell' : 'cells'}`;
