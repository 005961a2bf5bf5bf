import type { WorkbookDocument } from '@/engine/document';
import { AppError } from '@/server/errors';
import type { TeamScope } from '@/server/scope';
import { buildSheet } from './build-view';
import { readWorkbook } from './data';
import { explainDocument } from './data-explain';
import { diffView } from './diff-view';
import { differencesBetween } from './differs';
import { changesBetween, everything, viewOf } from './evaluated';
import { checkText, readEdits, type Refusal } from './data-edits';
import type { TriedCells, TryCells, TryExplain, TrySheet } from './schema-trial';
import { fromDocument, type StoredWorkbook, toDocument } from './stored';
import type { Differs } from './view-differs';
import type { ExplainAnswer } from './view-explain';
import type { ChartsAnswer, WorkbookPatch, WorkbookView } from './view';
import { withTried } from './with-tried';

/** What a workbook would show; nothing of it is stored. */
export type TrialAnswer =
  | { readonly ok: true; readonly patch: WorkbookPatch }
  | { readonly ok: false; readonly reason: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly ok: false; readonly reason: 'other'; readonly message: string };

/** @throws AppError 'not_found', 'too_large' */
function checked(stored: StoredWorkbook, cells: TriedCells): readonly Refusal[] {
  const ids = new Set(stored.scenarios.map(({ id }) => id));
  if (cells.some(({ scenarioId }) => !ids.has(scenarioId)))
    throw new AppError('not_found', 'A scenario of these cells is no longer there. Reload the page.');
  checkText(
    stored,
    cells.reduce((sum, { text }) => sum + (text?.length ?? 0), 0),
  );
  return readEdits(stored, cells).refusals;
}

/** The charts of tried cells. @throws AppError 'not_found', 'too_large', 'invalid' for a text that is no value */
function chartsOn(stored: StoredWorkbook, cells: TriedCells): ChartsAnswer {
  refuse(checked(stored, cells));
  return { revision: stored.revision, charts: buildSheet(withTried(stored, cells)).charts() };
}

/** A cell explained with tried cells. @throws AppError 'not_found', 'too_large', 'invalid' for a text that is no value */
function explainOn(
  stored: StoredWorkbook,
  cells: TriedCells,
  { scenarioId, quantityId }: { readonly scenarioId: string; readonly quantityId: string },
): ExplainAnswer {
  refuse(checked(stored, cells));
  const { document, nameOf } = toDocument(withTried(stored, cells));
  const scenario = nameOf.get(scenarioId);
  if (scenario === undefined) throw new AppError('not_found', 'This scenario is no longer there; reload the page.');
  return { ok: true, explanation: explainDocument(document, { scenario, quantityId }) };
}

function refuse([first]: readonly Refusal[]): void {
  if (first !== undefined) throw new AppError('invalid', first.message);
}

/** What tried cells would show, or why a text is no value. @throws AppError 'not_found', 'too_large' */
export async function trySheet(scope: TeamScope, { workbookId, revision, cells }: TrySheet): Promise<TrialAnswer> {
  const stored = await readWorkbook(scope, workbookId);
  const refusals = checked(stored, cells);
  if (refusals.length > 0) return { ok: false, reason: 'refused', refusals };
  const { sheet } = buildSheet(withTried(stored, cells), viewOf(stored));
  return { ok: true, patch: changesBetween(workbookId, revision, sheet) };
}

/** @throws AppError 'not_found', 'too_large', 'invalid' */
export const tryCharts = async (scope: TeamScope, { workbookId, cells }: TryCells): Promise<ChartsAnswer> =>
  chartsOn(await readWorkbook(scope, workbookId), cells);

/** @throws AppError 'not_found', 'too_large', 'invalid' */
export const tryExplain = async (scope: TeamScope, { workbookId, cells, ...cell }: TryExplain): Promise<ExplainAnswer> =>
  explainOn(await readWorkbook(scope, workbookId), cells, cell);

/** A view and the document that it was made of, as a snapshot holds them. */
export type Pinned = { readonly view: WorkbookView; readonly document: WorkbookDocument };

/** The document names its scenarios; the view has ids for them. */
function storedAs({ view, document }: Pinned): StoredWorkbook {
  const ids = new Map(view.scenarios.map(({ id, name }) => [name, id]));
  const idOf = (name: string): string => ids.get(name) ?? name;
  const stored = fromDocument(view.id, document);
  const scenarios = stored.scenarios.map((scenario) => ({
    ...scenario,
    id: idOf(scenario.id),
    baseId: scenario.baseId === null ? null : idOf(scenario.baseId),
  }));
  return { ...stored, revision: view.revision, scenarios };
}

/**
 * The same for what a link shows.
 * @param revision that the asker sees, where it may not be this one
 * @throws AppError 'not_found', 'too_large'
 */
export function tryPinnedSheet(pinned: Pinned, cells: TriedCells, revision = pinned.view.revision): TrialAnswer {
  const stored = storedAs(pinned);
  const refusals = checked(stored, cells);
  if (refusals.length > 0) return { ok: false, reason: 'refused', refusals };
  const before = buildSheet(stored);
  const { sheet } = buildSheet(withTried(stored, cells), before);
  return { ok: true, patch: revision === pinned.view.revision ? diffView(before.sheet, sheet) : everything(sheet) };
}

/** What is otherwise today. */
export const differsToday = (pinned: Pinned): Differs => differencesBetween(pinned.view, buildSheet(storedAs(pinned)).sheet);

/** @throws AppError 'not_found', 'too_large', 'invalid' */
export const tryPinnedCharts = (pinned: Pinned, cells: TriedCells): ChartsAnswer => chartsOn(storedAs(pinned), cells);

/** @throws AppError 'not_found', 'too_large', 'invalid' */
export const tryPinnedExplain = (
  pinned: Pinned,
  cells: TriedCells,
  cell: { readonly scenarioId: string; readonly quantityId: string },
): ExplainAnswer => explainOn(storedAs(pinned), cells, cell);
