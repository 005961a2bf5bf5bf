import type { CellView, RowView, WorkbookPatch, WorkbookView } from './view';

// Without who set what: the holder of a link need not know the team.

const cellOf = ({ by: _, ...cell }: CellView): CellView => cell;

const rowOf = (row: RowView): RowView => ({
  ...row,
  cells: Object.fromEntries(Object.entries(row.cells).map(([id, cell]) => [id, cellOf(cell)])),
});

export const nameless = (view: WorkbookView): WorkbookView => ({ ...view, rows: view.rows.map(rowOf) });

export const namelessPatch = ({ rows, cells, ...patch }: WorkbookPatch): WorkbookPatch => ({
  ...patch,
  ...(rows === undefined ? {} : { rows: rows.map(rowOf) }),
  cells: cells.map(([row, scenarios, cell]) => [row, scenarios, cellOf(cell)] as const),
});
