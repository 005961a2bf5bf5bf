import { DocumentError } from '@/engine/document-error';
import { readAnalysed } from '@/features/workbook/data';
import { AppError } from '@/server/errors';
import type { TeamScope } from '@/server/scope';
import { buildAnalyse } from './analyse/build-analyse';
import type { Analyse } from './analyse/schema';
import type { AnalyseView } from './analyse/view';
import { buildCompare } from './compare/build-compare';
import type { Compare } from './compare/schema';
import type { CompareView } from './compare/view';

/** What the engine refuses is the caller's question, not a failure of the server. */
function asked<T>(build: () => T): T {
  try {
    return build();
  } catch (error) {
    if (error instanceof DocumentError) throw new AppError('invalid', error.message);
    throw error;
  }
}

/** Scenarios of a workbook beside each other. @throws AppError 'not_found' | 'invalid' */
export async function readCompare(scope: TeamScope, input: Compare): Promise<CompareView> {
  const { view, document, stored } = await readAnalysed(scope, input.workbookId);
  const scenarios = new Map(stored.scenarios.map((scenario) => [scenario.id, scenario.cells]));
  return asked(() => buildCompare(view, document, (scenarioId, quantityId) => scenarios.get(scenarioId)?.[quantityId], input));
}

/** A question about a scenario, answered where it is asked. @throws AppError 'not_found' | 'invalid' */
export async function readAnalyse(scope: TeamScope, input: Analyse): Promise<AnalyseView> {
  const { view, document } = await readAnalysed(scope, input.workbookId);
  return asked(() =>
    buildAnalyse({ id: view.id, name: view.name, scenarios: view.scenarios.map(({ id, name }) => ({ id, name })) }, document, input),
  );
}
