import { merged } from './apply-patch';
import type { Foreseen } from './foresight';
import type { CellView, RowView, WorkbookView } from './view';

/** What is stored with what is foreseen over it, in the stored revision. */
export function foreseenView(stored: WorkbookView, { rows, cells, standings }: Foreseen): WorkbookView {
  const standing = new Map(standings);
  const scenarios = stored.scenarios.map((scenario) => ({ ...scenario, ...standing.get(scenario.id) }));
  const { revision } = stored;
  return merged(stored, { from: revision, revision, scenarios, ...(rows === undefined ? {} : { rows }), cells }).view;
}

/** Whether two views show the same figures, whoever has set them. */
export const sameFigures = (a: WorkbookView, b: WorkbookView): boolean =>
  a.scenarios === b.scenarios &&
  a.rows.length === b.rows.length &&
  a.rows.every((row, i) => row === b.rows[i] || sameValues(row, b.rows[i]));

function sameValues(a: RowView, b: RowView | undefined): boolean {
  if (b === undefined || a.id !== b.id || a.unit !== b.unit) return false;
  const ids = Object.keys(a.cells);
  return ids.length === Object.keys(b.cells).length && ids.every((id) => sameValue(a.cells[id], b.cells[id]));
}

const sameValue = (a: CellView | undefined, b: CellView | undefined): boolean =>
  a === b || (a?.display === b?.display && a?.full === b?.full && a?.state === b?.state);
