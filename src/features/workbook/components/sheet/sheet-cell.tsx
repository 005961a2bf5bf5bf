import { memo, useId } from 'react';
import { useScreen } from '../../client';
import type { Column } from '../../columns';
import type { CellNote } from '../../store';
import type { RowView } from '../../view';
import { CellEditor } from './cell-editor';
import { description, hover, prompt, shown } from './cell-words';
import { ConflictBox } from './conflict-box';
import type { Editing } from './grid-focus';
import { Masked } from './masked';
import { ThreadMark } from './thread-mark';
import { useGrab } from './use-grab';

type Props = {
  readonly row: RowView;
  readonly scenario: Column;
  readonly note: CellNote | undefined;
  /** What is stored in it, where another value is tried. */
  readonly tried: string | undefined;
  /** Who has just changed it. */
  readonly changedBy: string | undefined;
  readonly index: number;
  readonly active: boolean;
  readonly selected: boolean;
  /** Part of a selection of several cells. */
  readonly ranged: boolean;
  /** The value is hidden from view. */
  readonly masked: boolean;
  readonly editing: Editing | null;
  /** How the edited or explained cell is tied to this one. */
  readonly mark: string | undefined;
  /** Whether an open thread is about it. */
  readonly thread: boolean;
};

/** One value. Its state is a small mark and a spoken description; colour never says it alone. */
function Cell(props: Props) {
  const { row, scenario, note, tried, changedBy, index, active, selected, ranged, masked, editing, mark, thread } = props;
  const { typeable } = useScreen();
  const ref = useGrab<HTMLDivElement>(active);
  const descriptionId = useId();
  const cell = row.cells[scenario.id];
  if (cell === undefined) return <div role="gridcell" aria-colindex={index} className="sheet-cell" />;
  const spoken = masked ? '' : description(row, cell, note, tried);
  const text = shown(cell, note, typeable ? prompt(row, scenario.presetLabels) : 'not set');
  return (
    <div
      ref={ref}
      role="gridcell"
      aria-colindex={index}
      aria-readonly={!typeable || !row.settable}
      aria-invalid={cell.state === 'error' || note?.kind === 'refused' || undefined}
      aria-selected={selected}
      data-ranged={ranged || undefined}
      aria-describedby={spoken === '' ? undefined : descriptionId}
      tabIndex={active ? 0 : -1}
      data-row={row.id}
      data-column={scenario.id}
      data-state={cell.state}
      data-full={masked ? undefined : cell.full}
      data-note={note?.kind}
      data-editing={editing !== null || note?.kind === 'conflict' || undefined}
      data-thread={thread || undefined}
      data-long={isLong(text) || undefined}
      data-range={cell.range === undefined ? undefined : ''}
      data-mark={mark}
      data-tried={tried === undefined ? undefined : ''}
      data-changed={changedBy !== undefined || undefined}
      data-caution={cell.caution === undefined ? undefined : ''}
      className="sheet-cell"
      title={editing === null && !masked ? hover(row, cell, typeable, tried) : undefined}
    >
      {editing === null ? (
        <span className="sheet-value">{masked ? <Masked /> : text}</span>
      ) : (
        <CellEditor key={`${row.id}/${scenario.id}`} row={row} scenario={scenario} cell={cell} editing={editing} />
      )}
      {thread && <ThreadMark />}
      {spoken !== '' && (
        <span id={descriptionId} hidden>
          {spoken}
        </span>
      )}
      {changedBy !== undefined && editing === null && (
        <span aria-hidden="true" className="sheet-changed">
          {changedBy}
        </span>
      )}
      {note?.kind === 'conflict' && editing === null && <ConflictBox row={row} scenario={scenario} note={note} />}
    </div>
  );
}

/** More characters than a column of the least width that the style sheet gives surely has room for; only these are clipped. */
const isLong = (text: string): boolean => text.length > 12;

const sameFields = <T extends object>(a: T, b: T, apart: keyof T): boolean => {
  for (const key in a) if (key !== apart && a[key] !== b[key]) return false;
  for (const key in b) if (!(key in a)) return false;
  return true;
};

const sameCell = (a: Props, b: Props): boolean =>
  a.row === b.row || (a.row.cells[a.scenario.id] === b.row.cells[b.scenario.id] && sameFields(a.row, b.row, 'cells'));

/** A row is a new object when any of its cells changes; a cell looks at its own, which mostly settles it. */
export const SheetCell = memo(Cell, (a, b) => sameCell(a, b) && sameFields(a, b, 'row'));
