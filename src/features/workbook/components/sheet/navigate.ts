import { groupRow, headerRow, labelColumn } from './place';
import type { Place } from './place';
import type { SheetItem } from './sheet-items';

/** The places of the grid in reading order. */
export type Layout = { readonly rows: readonly string[]; readonly columns: readonly string[]; readonly groups: ReadonlySet<string> };

export function layoutOf(items: readonly SheetItem[], scenarioIds: readonly string[]): Layout {
  const rows = items.map((item) => (item.kind === 'group' ? groupRow(item.group) : item.id));
  return {
    rows: [headerRow, ...rows],
    columns: [labelColumn, ...scenarioIds],
    groups: new Set(items.flatMap((item) => (item.kind === 'group' ? [groupRow(item.group)] : []))),
  };
}

export type Step =
  'up' | 'down' | 'left' | 'right' | 'rowStart' | 'rowEnd' | 'columnStart' | 'columnEnd' | 'gridStart' | 'gridEnd' | 'pageUp' | 'pageDown';

const pageRows = 12;
const clamp = (value: number, max: number): number => Math.max(0, Math.min(max, value));

/** Where a key leads; a place that is no longer shown counts as the first cell. */
export function step(layout: Layout, from: Place, by: Step): Place {
  const row = Math.max(0, layout.rows.indexOf(from.row));
  const column = Math.max(0, layout.columns.indexOf(from.column));
  const lastRow = layout.rows.length - 1;
  const lastColumn = layout.columns.length - 1;
  const at = (r: number, c: number): Place => ({
    row: layout.rows[clamp(r, lastRow)] ?? headerRow,
    column: layout.columns[clamp(c, lastColumn)] ?? labelColumn,
  });
  switch (by) {
    case 'up':
      return at(row - 1, column);
    case 'down':
      return at(row + 1, column);
    case 'left':
      return at(row, column - 1);
    case 'right':
      return at(row, column + 1);
    case 'rowStart':
      return at(row, 0);
    case 'rowEnd':
      return at(row, lastColumn);
    case 'columnStart':
      return at(1, column);
    case 'columnEnd':
      return at(lastRow, column);
    case 'gridStart':
      return at(1, 0);
    case 'gridEnd':
      return at(lastRow, lastColumn);
    case 'pageUp':
      return at(Math.max(row - pageRows, 0), column);
    case 'pageDown':
      return at(row + pageRows, column);
  }
}

/** The next quantity's cell below, past group lines: where Enter goes after a commit. */
export function below(layout: Layout, from: Place): Place {
  const start = layout.rows.indexOf(from.row);
  const next = layout.rows.find((row, i) => i > start && !layout.groups.has(row));
  return next === undefined ? from : { row: next, column: from.column };
}

/** The first cell a person can edit: the grid's Tab stop before anything was chosen. */
export function firstCell(layout: Layout): Place {
  const row = layout.rows.find((id) => id !== headerRow && !layout.groups.has(id));
  return { row: row ?? headerRow, column: layout.columns[1] ?? labelColumn };
}

export function contains(layout: Layout, place: Place): boolean {
  return layout.rows.includes(place.row) && layout.columns.includes(place.column);
}
