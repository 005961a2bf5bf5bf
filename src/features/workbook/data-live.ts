import type { WorkbookDocument } from '@/engine/document';
import { changesBetween, viewOf } from './evaluated';
import { nameless, namelessPatch } from './nameless';
import { type StoredWorkbook, toDocument } from './stored';
import type { WorkbookPatch, WorkbookView } from './view';

// What a live link shows of a workbook that `readUnnamed` has read: the same as a pinned one, as it is now.

export type { StoredWorkbook } from './stored';

export function liveWhole(stored: StoredWorkbook): { readonly view: WorkbookView; readonly document: WorkbookDocument } {
  const { sheet, charts } = viewOf(stored, 'link');
  return { view: nameless({ ...sheet, charts: charts() }), document: toDocument(stored).document };
}

/** What a reader of `revision` must learn. */
export const liveChanges = (stored: StoredWorkbook, revision: number): WorkbookPatch =>
  namelessPatch(changesBetween(stored.id, revision, viewOf(stored, 'link').sheet, 'link'));
