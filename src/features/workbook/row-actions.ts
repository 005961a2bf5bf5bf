import type { Action, ActionContext } from './actions';
import { labelColumn } from './components/sheet/place';
import { emptyDraft } from './row-form';
import type { RowView } from './view';

/** The row of the team whose name has the keyboard. */
const own = ({ store, place }: Pick<ActionContext, 'store' | 'place'>): RowView | undefined => {
  const row = place.column === labelColumn ? store.row(place.row) : undefined;
  return row?.own === undefined ? undefined : row;
};
const onOwn = (context: ActionContext): boolean => context.editable && own(context) !== undefined;

const move = (id: string, label: string, to: 'up' | 'down', shortcut: string): Action => ({
  id,
  label,
  scope: 'cell',
  shortcuts: [shortcut],
  when: onOwn,
  run: (context) => context.save({ kind: 'row', do: 'move', key: context.place.row, to }),
});

export const rowActions: readonly Action[] = [
  {
    id: 'row.add',
    label: 'Add row',
    scope: 'workbook',
    shortcuts: ['alt+r'],
    when: ({ editable }) => editable,
    run: ({ rowForm }) => rowForm.open({ row: null, draft: emptyDraft }),
  },
  {
    id: 'row.edit',
    label: 'Edit row',
    scope: 'cell',
    shortcuts: ['Enter', 'F2'],
    when: onOwn,
    run: (context) => {
      const row = own(context);
      if (row?.own === undefined) return;
      const { unit } = row.own;
      const draft = { label: row.label, unit: unit === '1' ? '' : unit, text: `= ${row.formula ?? ''}` };
      context.rowForm.open({ row: row.id, draft });
    },
  },
  move('row.move-up', 'Move row up', 'up', 'alt+ArrowUp'),
  move('row.move-down', 'Move row down', 'down', 'alt+ArrowDown'),
  {
    id: 'row.remove',
    label: 'Delete row',
    scope: 'cell',
    shortcuts: ['Delete'],
    when: onOwn,
    run: (context) => {
      const said = `Deleted the row "${own(context)?.label ?? context.place.row}". Undo brings it back.`;
      context.save({ kind: 'row', do: 'remove', key: context.place.row, said });
    },
  },
];
