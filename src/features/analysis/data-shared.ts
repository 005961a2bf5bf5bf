import type { Holder } from '@/features/link/data-open';
import { readShared } from '@/features/link/data-shared';
import { outdated } from '@/features/link/data-today';
import { AppError } from '@/server/errors';
import { countReading, quota } from '@/server/quota';
import type { Analyse } from './analyse/schema';
import type { AnalyseView, Told } from './analyse/view';
import type { ChartsAsked } from './charts/schema';
import type { ChartsPageView } from './charts/view';
import type { Compare } from './compare/schema';
import type { CompareView } from './compare/view';
import { answered, asked, formOf } from './data';
import { analyses } from './jobs/analyses';
import type { AnalyseShared } from './schema-shared';

/** A snapshot has no workbook that a reader could reach. */
const unreachable = 'shared';

/** What a live link is pinned to, where today's formulas still give its values. @throws AppError 'not_found', 'invalid' */
async function readToday(holder: Holder) {
  const snapshot = await readShared(holder);
  const message = outdated(snapshot);
  if (message !== undefined) throw new AppError('invalid', message);
  const { view, document } = snapshot;
  return {
    workbook: { id: unreachable, name: view.name, scenarios: view.scenarios.map(({ id, name }) => ({ id, name })) },
    view,
    document,
  };
}

/** The form of a question about what a link shows. @throws AppError 'not_found', 'invalid' */
export async function readAnalyseShared(holder: Holder, input: Analyse): Promise<AnalyseView> {
  const { workbook, document } = await readToday(holder);
  return asked(() => ({ ...formOf(workbook, document, input), asked: input }));
}

/** Scenarios of what a link shows beside each other; who typed what stays with the team. @throws AppError 'not_found', 'invalid', 'too_many', 'busy' */
export async function readCompareShared(holder: Holder, input: Compare): Promise<CompareView> {
  const { view, document } = await readToday(holder);
  await countReading(holder.token, quota.evaluationsAtLeast);
  return asked(() => analyses().run({ kind: 'compare', view, document, authors: {}, input }, { first: true }));
}

/** The charts of what a link shows. @throws AppError 'not_found', 'invalid', 'too_many', 'busy' */
export async function readChartsShared(holder: Holder, input: ChartsAsked): Promise<ChartsPageView> {
  const { workbook, document } = await readToday(holder);
  await countReading(holder.token, quota.evaluationsAtLeast);
  return asked(() => analyses().run({ kind: 'charts', workbook, document, input }, { first: true }));
}

/** Answers a reader's question, within what all readers of one link may ask. @throws AppError 'not_found', 'invalid' */
export async function* answerShared(
  { token, cookies, ...input }: AnalyseShared & Holder,
  signal: AbortSignal | undefined,
): AsyncGenerator<Told, void, undefined> {
  const { workbook, document } = await readToday({ token, cookies });
  yield* answered(workbook, document, { ...input, workbookId: unreachable, run: true }, signal, async (cost) => {
    try {
      await countReading(token, cost);
      return undefined;
    } catch (error) {
      if (error instanceof AppError && error.code === 'too_many') return error.message;
      throw error;
    }
  });
}
