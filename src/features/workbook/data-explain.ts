import type { WorkbookDocument } from '@/engine/document';
import { DocumentError } from '@/engine/evaluate-document';
import { cellRevisions } from '@/features/history/data';
import { readTeam } from '@/server/db';
import { AppError } from '@/server/errors';
import type { TeamScope } from '@/server/scope';
import { readStored } from './data-stored';
import { buildExplanation } from './explain/build-explanation';
import { historyEntries } from './explain/history';
import { toDocument } from './stored';
import type { ExplainAnswer, ExplainView, HistoryEntry } from './view-explain';

/** Explains a cell of a document, its scenario by name. @throws AppError 'not_found' for a scenario or row that is not there */
export function explainDocument(
  document: WorkbookDocument,
  { scenario, quantityId }: { readonly scenario: string; readonly quantityId: string },
  history: readonly HistoryEntry[] | null = null,
): ExplainView {
  try {
    return buildExplanation(document, scenario, quantityId, history);
  } catch (error) {
    if (error instanceof DocumentError) throw new AppError('not_found', `${error.message} Reload the page.`);
    throw error;
  }
}

/** Explains a cell of a stored workbook, with its history. @throws AppError 'not_found' */
export async function explainCell(
  scope: TeamScope,
  cell: { readonly workbookId: string; readonly scenarioId: string; readonly quantityId: string },
): Promise<ExplainAnswer> {
  const { workbookId, scenarioId, quantityId } = cell;
  const { stored, revisions } = await readTeam(scope, async (tx) => ({
    stored: await readStored(tx, scope, workbookId),
    revisions: await cellRevisions(tx, workbookId, cell),
  }));
  const { document, nameOf } = toDocument(stored);
  const scenario = nameOf.get(scenarioId);
  if (scenario === undefined) throw new AppError('not_found', 'This scenario is no longer there; reload the page.');
  return { ok: true, explanation: explainDocument(document, { scenario, quantityId }, historyEntries(revisions)) };
}
