import { alike } from './alike';
import type { CellView, RowView, SheetView, WorkbookPatch } from './view';

/** What a reader of `before` must learn to see `after`. */
export function diffView(before: SheetView, after: SheetView): WorkbookPatch {
  const sameColumns = same(idsOf(before), idsOf(after)) && same(before.rows.map(identity), after.rows.map(identity));
  return {
    from: before.revision,
    revision: after.revision,
    ...(before.name === after.name ? {} : { name: after.name }),
    ...(same(before.scenarios, after.scenarios) ? {} : { scenarios: after.scenarios }),
    ...(sameColumns ? changedRows(before.rows, after.rows) : { rows: after.rows, everyRow: true, cells: [] }),
  };
}

/** Of the same rows and columns: those with another unit or definition whole, of the others the cells that differ. */
export function changedRows(before: readonly RowView[], after: readonly RowView[]): Pick<WorkbookPatch, 'rows' | 'cells'> {
  const previous = new Map(before.map((row) => [row.id, row]));
  const [kept, relabelled]: [RowView[], RowView[]] = [[], []];
  for (const row of after) (sameRow(previous.get(row.id), row) ? kept : relabelled).push(row);
  return {
    ...(relabelled.length === 0 ? {} : { rows: relabelled }),
    cells: kept.flatMap((row) => changedCells(previous.get(row.id), row)),
  };
}

type Sent = WorkbookPatch['cells'][number];

function changedCells(before: RowView | undefined, after: RowView): readonly Sent[] {
  if (before === after) return [];
  const sent: { readonly ids: string[]; readonly cell: CellView }[] = [];
  for (const [scenarioId, cell] of Object.entries(after.cells)) {
    if (alike(before?.cells[scenarioId], cell)) continue;
    const equal = sent.find((one) => alike(one.cell, cell));
    if (equal === undefined) sent.push({ ids: [scenarioId], cell });
    else equal.ids.push(scenarioId);
  }
  return sent.map(({ ids, cell }) => [after.id, ids, cell]);
}

const idsOf = (view: SheetView) => view.scenarios.map((scenario) => scenario.id);
const identity = (row: RowView) => row.id;
const sameRow = (before: RowView | undefined, after: RowView): boolean =>
  before === after ||
  (before !== undefined &&
    before.unit === after.unit &&
    before.label === after.label &&
    before.formula === after.formula &&
    before.own?.version === after.own?.version);

/** Views are plain data built in one place, so their keys stand in one order. */
const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
