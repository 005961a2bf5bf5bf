'use client';

import { useSaving, useScreen, useTrying } from '../../client';
import { savedWords } from './saved-words';

type Props = {
  /** What stands there while there is nothing to save. */
  readonly idle?: string;
};

/** Whether what was typed is safe; a click leads to the cell that is not. */
export function SavedState({ idle }: Props) {
  const { store, focus } = useScreen();
  const saving = useSaving();
  const trying = useTrying();
  const notes = store.allNotes().filter(({ note }) => note.kind !== 'pending');
  const { text, detail, tone } = savedWords(
    saving,
    notes.map(({ note }) => note),
    trying?.on === true && idle === undefined ? 'Trying, not saved' : idle,
  );
  const [first] = notes;
  return (
    <span role="status" className="flex min-w-14 shrink items-center max-sm:shrink-0 gap-2 text-13 whitespace-nowrap" data-saving={tone}>
      <span className={tone === 'bad' ? 'truncate text-error' : 'truncate text-quiet'} title={text + detail}>
        {text}
        <span className="max-sm:sr-only">{detail}</span>
      </span>
      {saving.state === 'failed' && saving.retry !== null && (
        <button type="button" className="link" onClick={saving.retry}>
          Try again
        </button>
      )}
      {first !== undefined && (
        <button type="button" className="link" onClick={() => focus.move({ row: first.rowId, column: first.scenarioId }, true)}>
          Show cell
        </button>
      )}
    </span>
  );
}
