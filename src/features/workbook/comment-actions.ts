import type { Subject } from '@/features/comment/schema';
import type { Action, ActionContext } from './actions';
import { headerRow, labelColumn } from './components/sheet/place';

/** The panel's element. */
export const commentsId = 'comments';

type Where = Pick<ActionContext, 'store' | 'place'>;

/** What is commented on from a place of the grid: a cell, a row by its name, a scenario by its head. */
export function subjectAt({ store, place: { row, column } }: Where): Subject | null {
  const scenario = store.scenarios().some(({ id }) => id === column);
  if (row === headerRow) return scenario ? { on: 'scenario', scenarioId: column } : { on: 'workbook' };
  if (store.row(row) === undefined) return null;
  if (column === labelColumn) return { on: 'row', quantityId: row };
  return scenario && store.cell(row, column) !== undefined ? { on: 'cell', scenarioId: column, quantityId: row } : null;
}

/** Wherever the keyboard is on the page. */
export const commentsAction: Action = {
  id: 'view.comments',
  label: 'Comments',
  scope: 'view',
  shortcuts: ['alt+m'],
  when: ({ talking }) => talking !== null,
  on: ({ talking }) => (talking?.subject() ?? null) !== null,
  run: ({ talking }) => {
    if (talking === null) return;
    if (talking.subject() === null) talking.open({ on: 'workbook' });
    else talking.close();
  },
};

export const commentActions: readonly Action[] = [
  {
    id: 'cell.comment',
    label: 'Comment on this',
    scope: 'cell',
    shortcuts: ['c'],
    when: (context) => context.talking !== null && subjectAt(context) !== null,
    run: (context) => {
      const subject = subjectAt(context);
      if (subject === null) return;
      context.talking?.open(subject);
      // Where it is open already it is not mounted anew and takes the keyboard from here.
      document.getElementById(commentsId)?.focus();
    },
  },
  {
    id: 'comments.close',
    label: 'Close the comments',
    scope: 'workbook',
    shortcuts: ['Escape'],
    when: ({ talking, focus }) => (talking?.subject() ?? null) !== null && focus.selection() === null,
    run: ({ talking }) => talking?.close(),
  },
];
