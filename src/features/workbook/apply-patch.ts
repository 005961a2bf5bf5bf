import type { Topic } from './store';
import type { CellView, RowView, WorkbookPatch, WorkbookView } from './view';

export type Applied = { readonly view: WorkbookView; readonly changed: readonly Topic[] };

/** The view after a patch, with rows that did not change kept as the same objects; a patch already known changes nothing. */
export function applyPatch(view: WorkbookView, patch: WorkbookPatch): Applied {
  return patch.revision <= view.revision ? { view, changed: [] } : merged(view, patch);
}

/** The same whatever the revision, as where cells are only tried. */
export function merged(view: WorkbookView, patch: WorkbookPatch): Applied {
  const listed = mergeRows(view.rows, patch);
  const rows = withCells(listed, patch.cells);
  const next = {
    ...view,
    revision: patch.revision,
    name: patch.name ?? view.name,
    scenarios: patch.scenarios ?? view.scenarios,
    rows,
  };
  return { view: next, changed: changesOf(view, next, listed !== view.rows) };
}

/** What listens to which part must look again. `listed`: whether rows were sent whole. */
export function changesOf(before: WorkbookView, after: WorkbookView, listed: boolean): readonly Topic[] {
  const known = new Map(before.rows.map((row) => [row.id, row]));
  const repainted = after.rows.filter((row) => known.get(row.id) !== row);
  return [
    ...(before.name === after.name ? [] : (['name'] as const)),
    ...(before.scenarios === after.scenarios ? [] : (['scenarios'] as const)),
    ...(listed ? (['rows'] as const) : []),
    ...(before.charts === after.charts ? [] : (['charts'] as const)),
    ...(repainted.length === 0 && !listed ? [] : (['values'] as const)),
    ...repainted.map((row) => `row:${row.id}` as const),
  ];
}

function mergeRows(rows: readonly RowView[], { rows: sent, everyRow }: WorkbookPatch): readonly RowView[] {
  if (sent === undefined || everyRow === true) return sent ?? rows;
  const byId = new Map(sent.map((row) => [row.id, row]));
  return rows.map((row) => byId.get(row.id) ?? row);
}

function withCells(rows: readonly RowView[], cells: WorkbookPatch['cells']): readonly RowView[] {
  if (cells.length === 0) return rows;
  const byRow = new Map<string, Record<string, CellView>>();
  for (const [rowId, scenarioIds, cell] of cells) {
    const own = byRow.get(rowId) ?? {};
    byRow.set(rowId, own);
    for (const scenarioId of scenarioIds) own[scenarioId] = cell;
  }
  return rows.map((row) => {
    const replaced = byRow.get(row.id);
    return replaced === undefined ? row : { ...row, cells: { ...row.cells, ...replaced } };
  });
}
