import type { TeamRowDocument } from '@/engine/document';
import { readCell } from '@/engine/evaluate-document';
import { quantityById } from '@/engine/registry';
import { AppError } from '@/server/errors';
import { quota } from '@/server/quota';
import { textLength } from './schema';
import { type StoredWorkbook, toDocument } from './stored';

export type Refusal = { readonly scenarioId: string; readonly quantityId: string; readonly message: string; readonly at?: number };
type Edit = { readonly scenarioId: string; readonly quantityId: string; readonly text: string | null };

/** Reads every edit by its row; one that cannot be read refuses the batch. */
export function readEdits(
  stored: StoredWorkbook,
  edits: readonly Edit[],
): { readonly understood: readonly string[]; readonly refusals: readonly Refusal[] } {
  const rows = toDocument(stored).document.rows ?? [];
  const understood: string[] = [];
  const refusals: Refusal[] = [];
  for (const { scenarioId, quantityId, text } of edits) {
    const reading = text === null ? clearing(quantityId, rows) : readCell(quantityId, text, rows);
    if (reading.ok) understood.push(reading.understood);
    else refusals.push({ scenarioId, quantityId, message: reading.message, ...(reading.at === undefined ? {} : { at: reading.at }) });
  }
  return { understood, refusals };
}

/** Clearing needs a row that exists, too, or anything could be stored as cleared. */
function clearing(
  quantityId: string,
  rows: readonly TeamRowDocument[],
): ReturnType<typeof readCell> | { readonly ok: true; readonly understood: string } {
  const exists = quantityById.has(quantityId) || rows.some(({ id }) => id === quantityId);
  return exists
    ? { ok: true, understood: 'inherited' }
    : { ok: false, message: `There is no row called "${quantityId}"; reload the page.` };
}

/** Everything typed into a workbook takes time to evaluate, so all of it together is limited. @throws AppError 'too_large' */
export function checkText(stored: StoredWorkbook, added: number): void {
  const held = stored.scenarios.reduce((sum, { cells }) => sum + textLength(Object.values(cells)), 0);
  if (added <= 0 || held + added <= quota.workbookText) return;
  throw new AppError(
    'too_large',
    'The cells of this workbook hold as much text as fits. Nothing was saved; shorten some formulas or split the workbook.',
  );
}
