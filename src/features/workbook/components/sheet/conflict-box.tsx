import { useScreen } from '../../client';
import type { Column } from '../../columns';
import type { CellNote } from '../../store';
import type { RowView } from '../../view';

type Props = {
  readonly row: RowView;
  readonly scenario: Column;
  readonly note: Extract<CellNote, { kind: 'conflict' }>;
};

const words = (text: string | null): string => text ?? 'back to base';

/** Two people changed one cell: both values stand here until one is chosen. */
export function ConflictBox({ row, scenario, note }: Props) {
  const { store, save } = useScreen();
  const drop = () => store.note(row.id, scenario.id, null);
  const keepMine = () =>
    save({ kind: 'cells', edits: [{ scenarioId: scenario.id, quantityId: row.id, text: note.mine, over: note.version }] });
  return (
    <div role="group" aria-label={`Conflict in ${row.label}, ${scenario.name}`} className="sheet-float">
      <p className="mb-2 font-medium">{note.by} changed this cell too.</p>
      <dl className="mb-2 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
        <dt className="text-quiet">Yours</dt>
        <dd>{words(note.mine)}</dd>
        <dt className="text-quiet">Theirs</dt>
        <dd>{words(note.theirs)}</dd>
        <dt className="text-quiet">Before</dt>
        <dd>{words(note.base)}</dd>
      </dl>
      <div className="flex gap-2">
        <button type="button" className="button" onClick={keepMine}>
          Use mine
        </button>
        <button type="button" className="button" onClick={drop}>
          Keep theirs
        </button>
      </div>
    </div>
  );
}
