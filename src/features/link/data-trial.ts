import { type TrialAnswer, tryPinnedCharts, tryPinnedExplain, tryPinnedSheet } from '@/features/workbook/data-trial';
import type { ChartsAnswer } from '@/features/workbook/view';
import type { ExplainAnswer } from '@/features/workbook/view-explain';
import { AppError } from '@/server/errors';
import { countTrial } from '@/server/quota';
import type { Holder } from './data-open';
import { readShared } from './data-shared';
import { outdated } from './data-today';
import type { TryExplainShared, TryShared, TrySheetShared } from './schema';

/**
 * What cells would show over what a link is pinned to; the snapshot stays as it is.
 * @throws AppError 'not_found', 'too_large', 'too_many'
 */
export async function tryShared(address: string | null, { cells, revision, ...holder }: TrySheetShared & Holder): Promise<TrialAnswer> {
  const snapshot = await readShared(holder);
  await countTrial(address);
  const message = outdated(snapshot);
  return message === undefined ? tryPinnedSheet(snapshot, cells, revision) : { ok: false, reason: 'other', message };
}

/** @throws AppError 'not_found', 'too_large', 'too_many', 'invalid' */
export async function tryChartsShared(address: string | null, { cells, ...holder }: TryShared & Holder): Promise<ChartsAnswer> {
  const snapshot = await readShared(holder);
  await countTrial(address);
  const message = outdated(snapshot);
  if (message !== undefined) throw new AppError('invalid', message);
  return tryPinnedCharts(snapshot, cells);
}

/** @throws AppError 'not_found', 'too_large', 'too_many', 'invalid' */
export async function tryExplainShared(
  address: string | null,
  { cells, scenarioId, quantityId, ...holder }: TryExplainShared & Holder,
): Promise<ExplainAnswer> {
  const snapshot = await readShared(holder);
  await countTrial(address);
  const message = outdated(snapshot);
  return message === undefined ? tryPinnedExplain(snapshot, cells, { scenarioId, quantityId }) : { ok: false, message };
}
