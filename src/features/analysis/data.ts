import { DocumentError } from '@/engine/document-error';
import type { WorkbookDocument } from '@/engine/document';
import { readDocumentNamed } from '@/features/workbook/data';
import { readCompared } from '@/features/workbook/data-compared';
import { AppError } from '@/server/errors';
import { quota } from '@/server/quota';
import type { TeamScope } from '@/server/scope';
import { takeFromBudget } from '@/server/work-budget';
import { buildAnalyse } from './analyse/build-analyse';
import type { Analyse } from './analyse/schema';
import type { AnalyseView, Told } from './analyse/view';
import type { ChartsAsked } from './charts/schema';
import type { ChartsPageView } from './charts/view';
import type { Compare } from './compare/schema';
import type { CompareView, Named } from './compare/view';
import { analyses } from './jobs/analyses';
import type { AuthorTable } from './jobs/job';
import type { Heard } from './jobs/pool';
import { told } from './jobs/stream';

/** What the engine refuses is the caller's question, not a failure of the server. */
export async function asked<T>(build: () => T | Promise<T>): Promise<T> {
  try {
    return await build();
  } catch (error) {
    if (error instanceof DocumentError) throw new AppError('invalid', error.message);
    throw error;
  }
}

/** Scenarios of a workbook beside each other, computed off the main loop. @throws AppError 'not_found' | 'invalid' | 'busy' */
export async function readCompare(scope: TeamScope, input: Compare, signal?: AbortSignal): Promise<CompareView> {
  const { view, document, stored, note } = await readCompared(scope, input.workbookId, input.scenarios ?? []);
  const authors: AuthorTable = Object.fromEntries(
    stored.scenarios.map(({ id, cells }) => [
      id,
      Object.fromEntries(Object.entries(cells).map(([quantityId, { by, at }]) => [quantityId, { by, at }])),
    ]),
  );
  const compared = await asked(() => analyses().run({ kind: 'compare', view, document, authors, input }, { signal, first: true }));
  return note === undefined ? compared : { ...compared, note };
}

/** The charts of a workbook, computed off the main loop. @throws AppError 'not_found' | 'invalid' | 'busy' */
export async function readChartsPage(scope: TeamScope, input: ChartsAsked, signal?: AbortSignal): Promise<ChartsPageView> {
  const { workbook, document } = await readDocumentNamed(scope, input.workbookId);
  return asked(() => analyses().run({ kind: 'charts', workbook, document, input }, { signal, first: true }));
}

type Workbook = { readonly id: string; readonly name: string; readonly scenarios: readonly Named[] };

/** The form of a question about a scenario, with what answering it takes. @throws AppError 'not_found' | 'invalid' */
export async function readAnalyse(scope: TeamScope, input: Analyse): Promise<AnalyseView> {
  const { workbook, document } = await readDocumentNamed(scope, input.workbookId);
  analyses().warm();
  return asked(() => ({ ...formOf(workbook, document, input), asked: input }));
}

/** A question's form and bound, without its answer. */
export const formOf = (workbook: Workbook, document: WorkbookDocument, input: Analyse): AnalyseView =>
  buildAnalyse(workbook, document, { ...input, run: false });

/**
 * Answers a question and tells meanwhile how far it is. It lives as long as the request that reads it.
 * @throws AppError 'not_found' before the first event; what fails later is told as an event
 */
export async function* answer(scope: TeamScope, input: Analyse, signal: AbortSignal | undefined): AsyncGenerator<Told, void, undefined> {
  const { workbook, document } = await readDocumentNamed(scope, input.workbookId);
  yield* answered(workbook, document, { ...input, run: true }, signal, async (cost) => {
    const taken = await takeFromBudget(scope, cost, quota.evaluationsPerMinute);
    return taken.ok ? undefined : `Your team's analyses of the last minute took as much as fits. Try again in ${taken.seconds} s.`;
  });
}

/** @param take counts the cost; a sentence where there is no room for it */
export async function* answered(
  workbook: Workbook,
  document: WorkbookDocument,
  input: Analyse,
  signal: AbortSignal | undefined,
  take: (cost: number) => Promise<string | undefined>,
): AsyncGenerator<Told, void, undefined> {
  const { bound, problem } = formOf(workbook, document, input);
  if (bound === undefined) return yield { kind: 'refused', message: problem ?? 'This cannot be asked.' };
  const full = await take(Math.max(quota.evaluationsAtLeast, bound.evaluations));
  if (full !== undefined) return yield { kind: 'refused', message: full };
  yield* told<Told>(async (tell) => {
    try {
      const heard = (event: Heard) => tell(event);
      const view = await analyses().run({ kind: 'analyse', workbook, document, input }, { signal, heard });
      if (view.answer === undefined) return { kind: 'refused', message: view.problem ?? 'There is no answer.' };
      return { kind: 'answer', answer: view.answer };
    } catch (error) {
      if (signal?.aborted === true) return { kind: 'refused', message: 'The analysis was given up.' };
      if (error instanceof DocumentError || (error instanceof AppError && error.code === 'busy'))
        return { kind: 'refused', message: error.message };
      throw error;
    }
  });
}
