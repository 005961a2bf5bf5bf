import type { CellView, RowView } from '../../view';

/** One line of the sheet. */
export type SheetItem =
  | { readonly kind: 'group'; readonly group: RowView['group']; readonly rows: number; readonly open: boolean }
  | { readonly kind: 'row'; readonly id: string; readonly group: RowView['group'] };

export type SheetFilter = {
  readonly search: string;
  readonly onlyDiffering: boolean;
  readonly closed: ReadonlySet<string>;
  /** Only these rows; all where it is empty. */
  readonly chosen: ReadonlySet<string>;
};

/** A column of an earlier version. */
type PastCells = { readonly cells: Readonly<Record<string, CellView>> };

const valueOf = (cell: CellView | undefined): string | undefined => cell?.full ?? cell?.display;

/** The lines to draw, in order. A search opens every group, because a hidden hit is no hit. */
export function sheetItems(rows: readonly RowView[], filter: SheetFilter, past: readonly PastCells[] = []): readonly SheetItem[] {
  const words = filter.search.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = rows.filter(
    (row) =>
      matches(row, words) && (!filter.onlyDiffering || differs(row, past)) && (filter.chosen.size === 0 || filter.chosen.has(row.id)),
  );
  const groups = [...new Set(shown.map((row) => row.group))];
  return groups.flatMap((group) => {
    const members = shown.filter((row) => row.group === group);
    const open = words.length > 0 || !filter.closed.has(group);
    const head: SheetItem = { kind: 'group', group, rows: members.length, open };
    return [head, ...(open ? members.map((row) => ({ kind: 'row', id: row.id, group }) as const) : [])];
  });
}

/** Every word must occur in the label, the id, the group or the unit. */
function matches(row: RowView, words: readonly string[]): boolean {
  const text = `${row.label} ${row.id} ${row.group} ${row.unit}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

/** Whether any two columns show something different. */
export function differs(row: RowView, past: readonly PastCells[] = []): boolean {
  const [first, ...others] = Object.values(row.cells);
  if (first === undefined) return false;
  if (others.some((cell) => cell.display !== first.display || cell.unit !== first.unit || cell.full !== first.full)) return true;
  // Another version may show the same figure with another prefix; a row that it did not have differs.
  return past.some(({ cells }) => valueOf(cells[row.id]) !== valueOf(first));
}
