import { useScreen } from '../../client';
import type { CellNote } from '../../store';
import { editText } from './cell-words';
import type { Place } from './place';

/** Opens the editor in a cell; `typed` is the key that began it and replaces what was there. */
export function useEdit() {
  const { store, focus, typeable } = useScreen();
  return (place: Place, typed?: string) => {
    const row = store.row(place.row);
    const cell = row?.cells[place.column];
    if (!typeable || row?.settable !== true || cell === undefined) return;
    const note = store.notes(place.row)[place.column];
    if (note?.kind === 'conflict') return;
    const message = note?.kind === 'refused' && typed === undefined ? note.message : undefined;
    const at = note?.kind === 'refused' && typed === undefined ? note.at : undefined;
    focus.edit({
      ...place,
      text: typed ?? noted(note) ?? editText(cell),
      selectAll: typed === undefined && at === undefined,
      message,
      at,
      over: note?.kind === 'pending' ? undefined : cell.version,
    });
  };
}

const noted = (note: CellNote | undefined): string | undefined =>
  note?.kind === 'refused' || note?.kind === 'pending' ? (note.text ?? '') : undefined;
