import { viewOfDocument } from '@/features/workbook/data';
import { explainDocument } from '@/features/workbook/data-explain';
import type { WorkbookView } from '@/features/workbook/view';
import type { ExplainAnswer } from '@/features/workbook/view-explain';
import { AppError } from '@/server/errors';
import type { Holder } from './data-open';
import { readShared } from './data-shared';
import type { ExplainShared } from './schema';

/**
 * The cells behind a template link as a workbook that nobody has saved, worked out by today's formulas; null alike for
 * a token that is malformed, unknown, expired, revoked or of a link to read. Looking writes nothing.
 */
export async function viewTemplateLink(holder: Holder): Promise<WorkbookView | null> {
  try {
    const { document } = await readShared(holder, 'template');
    return viewOfDocument('template', document);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return null;
    throw error;
  }
}

/** @throws AppError 'not_found' for a scenario or row that is not there, too */
export async function explainTemplateLink({ scenario, quantityId, ...holder }: ExplainShared & Holder): Promise<ExplainAnswer> {
  const { document } = await readShared(holder, 'template');
  return { ok: true, explanation: explainDocument(document, { scenario, quantityId }) };
}
