import type { Change } from './change';
import type { CellNote, WorkbookStore } from './store';

export type Waiting = { readonly change: Change; readonly mutationId: string };

/** What a person typed and the workbook does not have: a conflict until one is chosen, or a text that was not understood. */
export type KeptNote = { readonly rowId: string; readonly scenarioId: string; readonly note: CellNote };
export type Left = { readonly waiting: readonly Waiting[]; readonly notes: readonly KeptNote[] };

export const nothingLeft: Left = { waiting: [], notes: [] };

/** Where everything waits that the server does not have, so that it outlives the page. */
export type Outbox = {
  /** What an earlier page left, in its order. */
  readonly take: () => Promise<Left>;
  /** Once more for the same id: the change as it is now, at its old place. */
  readonly keep: (waiting: Waiting) => void;
  readonly drop: (mutationId: string) => void;
  readonly keepNote: (note: KeptNote) => void;
  readonly dropNote: (place: Omit<KeptNote, 'note'>) => void;
};

/** Keeps conflicts and refused texts for as long as they stand in their cells. */
export function keepNotes(store: WorkbookStore, outbox: Outbox): () => void {
  let kept = new Map<string, KeptNote>();
  return store.subscribe('saving', () => {
    const now = new Map(
      store
        .allNotes()
        .filter(({ note }) => note.kind === 'conflict' || (note.kind === 'refused' && note.tried !== true))
        .map((note) => [`${note.rowId} ${note.scenarioId}`, note]),
    );
    for (const [key, note] of now) if (kept.get(key)?.note !== note.note) outbox.keepNote(note);
    for (const [key, note] of kept) if (!now.has(key)) outbox.dropNote(note);
    kept = now;
  });
}
