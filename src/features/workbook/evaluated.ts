import { buildSheet } from './build-view';
import type { Built } from './build-view';
import { diffView } from './diff-view';
import type { StoredWorkbook } from './stored';
import type { SheetView, WorkbookPatch } from './view';

/** Views of this process, newest last. Only a cache: whatever is missing is evaluated again. */
const views = new Map<string, Built>();
const kept = 48;

/** A team sees who set what, and the readers of a link do not: each has views of its own. */
export type Audience = 'team' | 'link';

const keyOf = (workbookId: string, revision: number, audience: Audience) => `${workbookId} ${audience} ${revision}`;

const newestOf = (workbookId: string, audience: Audience): Built | undefined =>
  [...views].findLast(([key]) => key.startsWith(`${workbookId} ${audience} `))?.[1];

/** Evaluates a workbook, once a revision. */
export function viewOf(stored: StoredWorkbook, audience: Audience = 'team'): Built {
  const key = keyOf(stored.id, stored.revision, audience);
  const view = views.get(key) ?? buildSheet(stored, newestOf(stored.id, audience));
  views.delete(key);
  views.set(key, view);
  for (const oldest of views.keys()) {
    if (views.size <= kept) break;
    views.delete(oldest);
  }
  return view;
}

/** What a reader of `revision` must learn; everything, where this process no longer knows what they see. */
export function changesBetween(workbookId: string, revision: number, after: SheetView, audience: Audience = 'team'): WorkbookPatch {
  const before = views.get(keyOf(workbookId, revision, audience));
  return before === undefined ? everything(after) : diffView(before.sheet, after);
}

/** The whole sheet, for a reader of any revision. */
export const everything = ({ revision, name, scenarios, rows }: SheetView): WorkbookPatch => ({
  from: null,
  ...{ revision, name, scenarios, rows },
  everyRow: true,
  cells: [],
});
