import type { CellView, RowView, WorkbookPatch, WorkbookView } from './view';

/** What a reader of `before` must learn to see `after`. */
export function diffView(before: WorkbookView, after: WorkbookView): WorkbookPatch {
  const sameColumns = same(idsOf(before), idsOf(after)) && same(before.rows.map(identity), after.rows.map(identity));
  const previous = new Map(before.rows.map((row) => [row.id, row]));
  const relabelled = after.rows.filter((row) => !sameRow(previous.get(row.id), row));
  const resent = new Set(sameColumns ? relabelled.map((row) => row.id) : after.rows.map((row) => row.id));
  const rows = after.rows.filter((row) => resent.has(row.id));
  return {
    from: before.revision,
    revision: after.revision,
    ...(before.name === after.name ? {} : { name: after.name }),
    ...(same(before.scenarios, after.scenarios) ? {} : { scenarios: after.scenarios }),
    ...(rows.length === 0 ? {} : { rows }),
    cells: after.rows.filter((row) => !resent.has(row.id)).flatMap((row) => changedCells(previous.get(row.id), row)),
    ...(same(before.charts, after.charts) ? {} : { charts: after.charts }),
  };
}

function changedCells(before: RowView | undefined, after: RowView): readonly (readonly [string, string, CellView])[] {
  return Object.entries(after.cells)
    .filter(([scenarioId, cell]) => !same(before?.cells[scenarioId], cell))
    .map(([scenarioId, cell]) => [after.id, scenarioId, cell] as const);
}

const idsOf = (view: WorkbookView) => view.scenarios.map((scenario) => scenario.id);
const identity = (row: RowView) => row.id;
const sameRow = (before: RowView | undefined, after: RowView): boolean =>
  before !== undefined &&
  before.unit === after.unit &&
  before.label === after.label &&
  before.formula === after.formula &&
  before.own?.version === after.own?.version;

/** Views are plain data built in one place, so their keys stand in one order. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
