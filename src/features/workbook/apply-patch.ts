import type { Topic } from './store';
import type { CellView, RowView, WorkbookPatch, WorkbookView } from './view';

export type Applied = { readonly view: WorkbookView; readonly changed: readonly Topic[] };

/** The view after a patch, with rows that did not change kept as the same objects; a patch already known changes nothing. */
export function applyPatch(view: WorkbookView, patch: WorkbookPatch): Applied {
  if (patch.revision <= view.revision) return { view, changed: [] };
  const listed = mergeRows(view.rows, patch);
  const rows = withCells(listed, patch.cells);
  const before = new Map(view.rows.map((row) => [row.id, row]));
  const repainted = rows.filter((row) => before.get(row.id) !== row);
  const changed: Topic[] = [
    ...(patch.name === undefined ? [] : (['name'] as const)),
    ...(patch.scenarios === undefined ? [] : (['scenarios'] as const)),
    ...(listed === view.rows ? [] : (['rows'] as const)),
    ...(repainted.length === 0 && listed === view.rows ? [] : (['values'] as const)),
    ...repainted.map((row) => `row:${row.id}` as const),
  ];
  return {
    view: {
      ...view,
      revision: patch.revision,
      name: patch.name ?? view.name,
      scenarios: patch.scenarios ?? view.scenarios,
      rows,
    },
    changed,
  };
}

function mergeRows(rows: readonly RowView[], { rows: sent, everyRow }: WorkbookPatch): readonly RowView[] {
  if (sent === undefined || everyRow === true) return sent ?? rows;
  const byId = new Map(sent.map((row) => [row.id, row]));
  return rows.map((row) => byId.get(row.id) ?? row);
}

function withCells(rows: readonly RowView[], cells: WorkbookPatch['cells']): readonly RowView[] {
  if (cells.length === 0) return rows;
  const byRow = new Map<string, Record<string, CellView>>();
  for (const [rowId, scenarioId, cell] of cells) byRow.set(rowId, { ...byRow.get(rowId), [scenarioId]: cell });
  return rows.map((row) => {
    const replaced = byRow.get(row.id);
    return replaced === undefined ? row : { ...row, cells: { ...row.cells, ...replaced } };
  });
}
