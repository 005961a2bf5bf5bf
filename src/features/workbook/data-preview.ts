import { buildSheet } from './build-view';
import { readWorkbook } from './data';
import { viewOf } from './evaluated';
import type { StoredWorkbook } from './stored';
import { storedLayers } from './stored-layers';
import type { CellView, RowView, SheetView } from './view';
import type { TeamScope } from '@/server/scope';
import { AppError } from '@/server/errors';
import type { PreviewBase } from '@/features/scenario/schema';

export type BasePreview = {
  /** Rows of the scenario that would show something else, the first of them; values as the sheet shows them. */
  readonly rows: readonly { readonly id: string; readonly label: string; readonly before: string; readonly after: string }[];
  readonly changed: number;
  /** Names of other scenarios that would change with it. */
  readonly others: readonly string[];
  /** Why it cannot be; null where it can. */
  readonly refused: string | null;
};

const shownRows = 40;

/** What another base would change, before it is chosen. @throws AppError 'not_found' */
export async function previewBase(scope: TeamScope, { workbookId, scenarioId, baseId, pinned }: PreviewBase): Promise<BasePreview> {
  const stored = await readWorkbook(scope, workbookId);
  const scenario = stored.scenarios.find(({ id }) => id === scenarioId);
  if (scenario === undefined || (baseId !== null && stored.scenarios.every(({ id }) => id !== baseId)))
    throw new AppError('not_found', 'That scenario is no longer there. Reload the page.');
  const { pinned: _, ...bare } = scenario;
  const layers = pinned && baseId !== null ? { pinned: storedLayers(stored, baseId) } : {};
  const scenarios = stored.scenarios.map((one) => (one.id === scenarioId ? { ...bare, baseId, ...layers } : one));
  if (restsOnItself(scenarios, scenarioId))
    return { rows: [], changed: 0, others: [], refused: `"${scenario.name}" would rest on itself; choose another base.` };
  return compare(viewOf(stored).sheet, buildSheet({ ...stored, scenarios }).sheet, scenarioId);
}

function restsOnItself(scenarios: StoredWorkbook['scenarios'], id: string): boolean {
  const baseOf = new Map(scenarios.map((one) => [one.id, one.baseId]));
  let at = baseOf.get(id) ?? null;
  for (let steps = 0; at !== null && steps <= scenarios.length; steps += 1) {
    if (at === id) return true;
    at = baseOf.get(at) ?? null;
  }
  return false;
}

function compare(before: SheetView, after: SheetView, scenarioId: string): BasePreview {
  const rowBefore = new Map(before.rows.map((row) => [row.id, row]));
  const differs = (row: RowView, id: string) => said(rowBefore.get(row.id), id) !== said(row, id);
  const changed = after.rows.filter((row) => differs(row, scenarioId));
  const others = after.scenarios.filter(({ id }) => id !== scenarioId && after.rows.some((row) => differs(row, id)));
  return {
    rows: changed.slice(0, shownRows).map((row) => ({
      ...{ id: row.id, label: row.label },
      before: shown(rowBefore.get(row.id), scenarioId),
      after: shown(row, scenarioId),
    })),
    changed: changed.length,
    others: others.map(({ name }) => name),
    refused: null,
  };
}

const said = (row: RowView | undefined, id: string): string => {
  const cell: CellView | undefined = row?.cells[id];
  return cell?.full ?? cell?.message ?? cell?.display ?? '';
};

const shown = (row: RowView | undefined, id: string): string => {
  const cell = row?.cells[id];
  return cell === undefined ? '' : `${cell.display} ${cell.display === '—' ? '' : (cell.unit ?? row?.unit ?? '')}`.trim();
};
