import { buildSheet } from './build-view';
import type { Built } from './build-view';
import { diffView } from './diff-view';
import type { StoredWorkbook } from './stored';
import type { SheetView, WorkbookPatch } from './view';

/** Views of this process, newest last. Only a cache: whatever is missing is evaluated again. */
const views = new Map<string, Built>();
const kept = 48;

const keyOf = (workbookId: string, revision: number) => `${workbookId} ${revision}`;

const newestOf = (workbookId: string): Built | undefined => [...views.values()].findLast(({ sheet }) => sheet.id === workbookId);

/** Evaluates a workbook, once a revision. */
export function viewOf(stored: StoredWorkbook): Built {
  const key = keyOf(stored.id, stored.revision);
  const view = views.get(key) ?? buildSheet(stored, newestOf(stored.id));
  views.delete(key);
  views.set(key, view);
  for (const oldest of views.keys()) {
    if (views.size <= kept) break;
    views.delete(oldest);
  }
  return view;
}

/** What a reader of `revision` must learn; everything, where this process no longer knows what they see. */
export function changesBetween(workbookId: string, revision: number, after: SheetView): WorkbookPatch {
  const before = views.get(keyOf(workbookId, revision));
  return before === undefined ? everything(after) : diffView(before.sheet, after);
}

const everything = ({ revision, name, scenarios, rows }: SheetView): WorkbookPatch => ({
  from: null,
  ...{ revision, name, scenarios, rows },
  everyRow: true,
  cells: [],
});
