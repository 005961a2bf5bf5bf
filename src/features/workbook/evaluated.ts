import { buildView } from './build-view';
import { diffView } from './diff-view';
import type { StoredWorkbook } from './stored';
import type { WorkbookPatch, WorkbookView } from './view';

/** Views of this process, newest last. Only a cache: whatever is missing is evaluated again. */
const views = new Map<string, WorkbookView>();
const kept = 48;

const keyOf = (workbookId: string, revision: number) => `${workbookId} ${revision}`;

/** Evaluates a workbook, once a revision. */
export function viewOf(stored: StoredWorkbook): WorkbookView {
  const key = keyOf(stored.id, stored.revision);
  const view = views.get(key) ?? buildView(stored);
  views.delete(key);
  views.set(key, view);
  for (const oldest of views.keys()) {
    if (views.size <= kept) break;
    views.delete(oldest);
  }
  return view;
}

/** What a reader of `revision` must learn; everything, where this process no longer knows what they see. */
export function changesBetween(workbookId: string, revision: number, after: WorkbookView): WorkbookPatch {
  const before = views.get(keyOf(workbookId, revision));
  return before === undefined ? everything(after) : diffView(before, after);
}

const everything = ({ revision, name, scenarios, rows, charts }: WorkbookView): WorkbookPatch => ({
  from: null,
  ...{ revision, name, scenarios, rows, charts },
  cells: [],
});
