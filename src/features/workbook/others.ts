import { cellKey } from './saver-versions';
import type { CellView, WorkbookPatch, WorkbookView } from './view';

/** A cell that somebody else has changed, and by whom. */
export type ChangedCell = { readonly rowId: string; readonly scenarioId: string; readonly by: string };

/** Own cells that a patch brings in another version, without those that `own` names. */
export function othersCells(view: WorkbookView, patch: WorkbookPatch, own: ReadonlySet<string>): readonly ChangedCell[] {
  const before = new Map(view.rows.map((row) => [row.id, row]));
  const sent = [
    ...patch.cells.flatMap(([rowId, scenarioIds, cell]) =>
      scenarioIds.map((scenarioId): readonly [string, string, CellView] => [rowId, scenarioId, cell]),
    ),
    ...(patch.rows ?? []).flatMap((row) =>
      Object.entries(row.cells).map(([scenarioId, cell]): readonly [string, string, CellView] => [row.id, scenarioId, cell]),
    ),
  ];
  return sent.flatMap(([rowId, scenarioId, cell]) => {
    const was = before.get(rowId)?.cells[scenarioId];
    const newer = was !== undefined && cell.version > was.version;
    return newer && !own.has(cellKey({ quantityId: rowId, scenarioId })) ? [{ rowId, scenarioId, by: cell.by ?? 'Somebody' }] : [];
  });
}
