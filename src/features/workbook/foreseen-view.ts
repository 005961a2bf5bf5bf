import { alike } from './alike';
import { merged } from './apply-patch';
import type { Foreseen } from './foresight';
import type { CellView, RowView, ScenarioView, WorkbookView } from './view';

/** What is stored with what is foreseen over it, in the stored revision. */
export function foreseenView(stored: WorkbookView, { rows, cells, standings }: Foreseen): WorkbookView {
  const standing = new Map(standings);
  const scenarios = stored.scenarios.map((scenario) => ({ ...scenario, ...standing.get(scenario.id) }));
  const { revision } = stored;
  return merged(stored, { from: revision, revision, scenarios, ...(rows === undefined ? {} : { rows }), cells }).view;
}

/** The same view in the objects of the one that is shown, wherever they say the same: what has not changed is not drawn anew. */
export function inShown(shown: WorkbookView, next: WorkbookView): WorkbookView {
  const before = new Map(shown.rows.map((row) => [row.id, row]));
  const rows = next.rows.map((row) => rowInShown(before.get(row.id), row));
  const scenarios = next.scenarios.map((scenario, i) => scenarioInShown(shown.scenarios[i], scenario));
  return {
    ...next,
    rows: sameList(shown.rows, rows) ? shown.rows : rows,
    scenarios: sameList(shown.scenarios, scenarios) ? shown.scenarios : scenarios,
  };
}

const sameList = <T>(a: readonly T[], b: readonly T[]): boolean => a.length === b.length && a.every((one, i) => one === b[i]);

function rowInShown(shown: RowView | undefined, next: RowView): RowView {
  if (shown === undefined || shown === next) return next;
  let same = true;
  const cells: Record<string, CellView> = {};
  for (const [id, cell] of Object.entries(next.cells)) {
    const before = shown.cells[id];
    const kept = before !== undefined && alike(before, cell) ? before : cell;
    cells[id] = kept;
    same &&= kept === before;
  }
  same &&= Object.keys(shown.cells).length === Object.keys(cells).length;
  // All but the cells are texts, and `own` of a row of the team.
  const apart = { cells: 0, own: 0 };
  same &&= alike({ ...shown, ...apart }, { ...next, ...apart }) && alike(shown.own, next.own);
  return same ? shown : { ...next, cells };
}

/** Plain data of one form, so that equal ones are written alike. */
const scenarioInShown = (shown: ScenarioView | undefined, next: ScenarioView): ScenarioView =>
  shown !== undefined && JSON.stringify(inOrder(shown)) === JSON.stringify(inOrder(next)) ? shown : next;

const inOrder = (scenario: ScenarioView) => Object.entries(scenario).toSorted(([a], [b]) => (a < b ? -1 : 1));

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
