import { useScreen } from '../../client';
import type { CellView, RowView } from '../../view';
import { editText } from './cell-words';
import type { Editing } from './grid-focus';
import { below, step } from './navigate';
import { readAs } from './read-as';

/** Ends an edit: sends what changed and moves on. A text that was not touched, or was refused already, is not sent. */
export function useCommit(row: RowView, scenarioId: string, cell: CellView) {
  const { store, focus, save } = useScreen();
  return (editing: Editing, leave: 'down' | 'right' | 'left' | 'stay' | 'blur') => {
    const here = { row: row.id, column: scenarioId };
    const text = editing.text.trim();
    const cleared = text === '';
    const unchanged = cleared ? cell.text === undefined : text === editText(cell) || (leave === 'blur' && editing.message !== undefined);
    focus.edit(null);
    const said = readAs(text, row);
    const edit = { scenarioId, quantityId: row.id, text: cleared ? null : text, over: editing.over };
    if (!unchanged) save({ kind: 'cells', edits: [edit], ...(said === undefined ? {} : { said }) });
    else if (editing.message === undefined || cleared) store.note(row.id, scenarioId, null);
    if (leave === 'blur') return;
    const next = leave === 'down' ? below(focus.layout(), here) : leave === 'stay' ? here : step(focus.layout(), here, leave);
    focus.move(next, true);
  };
}
