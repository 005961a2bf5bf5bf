import { changesOf, merged } from './apply-patch';
import type { Topic } from './store';
import type { ChartsView, WorkbookPatch, WorkbookView } from './view';

export type TriedCell = { readonly quantityId: string; readonly scenarioId: string };

/** Cells that are tried over what is stored: the patch that shows them, and charts once they are there. */
export type Overlay = { readonly cells: readonly TriedCell[]; readonly patch: WorkbookPatch; readonly charts?: ChartsView };

/** By scenario id: what is stored in the cells of a row that are tried. */
export type Tried = Readonly<Record<string, string>>;

/** What is shown while cells are tried: the stored view under the overlay, in the stored view's revision. */
export function overlaid(stored: WorkbookView, { patch, charts }: Overlay): WorkbookView {
  const view = { ...merged(stored, patch).view, revision: stored.revision };
  return charts === undefined ? view : { ...view, charts };
}

/** The stored values of tried cells, by row. */
export function triedCells(stored: WorkbookView, cells: readonly TriedCell[]): ReadonlyMap<string, Tried> {
  const rows = new Map(stored.rows.map((row) => [row.id, row]));
  const tried = new Map<string, Tried>();
  for (const { quantityId, scenarioId } of cells) {
    const row = rows.get(quantityId);
    const cell = row?.cells[scenarioId];
    if (row === undefined || cell === undefined) continue;
    const value = cell.state === 'unset' ? 'not set' : `${cell.display} ${cell.unit ?? row.unit}`.trim();
    tried.set(quantityId, { ...tried.get(quantityId), [scenarioId]: value });
  }
  return tried;
}

/** Whether rows came, went or were renamed. */
export const isListed = (before: WorkbookView, after: WorkbookView): boolean =>
  before.rows !== after.rows &&
  (before.rows.length !== after.rows.length ||
    before.rows.some((row, i) => {
      const other = after.rows[i];
      return other === undefined || row.id !== other.id || row.label !== other.label || row.unit !== other.unit;
    }));

/** What must be drawn anew where one view takes the place of another. */
export const replaced = (before: WorkbookView, after: WorkbookView, marked: Iterable<string>): ReadonlySet<Topic> =>
  new Set([...changesOf(before, after, isListed(before, after)), ...[...marked].map((id) => `row:${id}` as const), 'saving']);
