import type { PastColumn } from '../../data-past-column';
import { besideRow, pastId, pastWords } from '../../past';
import type { RowView } from '../../view';
import { hover, shown } from './cell-words';
import { Masked } from './masked';
import { useGrab } from './use-grab';

type Props = {
  readonly row: RowView;
  readonly column: PastColumn;
  readonly index: number;
  readonly active: boolean;
  readonly ranged: boolean;
  readonly masked: boolean;
};

/** A value of an earlier version: to look at and to copy. */
export function PastCell({ row, column, index, active, ranged, masked }: Props) {
  const ref = useGrab<HTMLDivElement>(active);
  const held = column.cells[row.id];
  const cell = held === undefined ? undefined : besideRow(held, row);
  return (
    <div
      ref={ref}
      role="gridcell"
      aria-colindex={index}
      aria-readonly
      aria-selected={ranged || active}
      data-ranged={ranged || undefined}
      tabIndex={active ? 0 : -1}
      data-row={row.id}
      data-column={pastId(column)}
      data-state={cell?.state}
      className="sheet-cell sheet-past"
      title={cell === undefined || masked ? undefined : `${pastWords(column)}\n${hover(row, cell, false)}`}
    >
      {cell === undefined ? (
        <span className="sr-only">not there then</span>
      ) : (
        <span className="sheet-value">{masked ? <Masked /> : shown(cell, undefined, 'not set')}</span>
      )}
    </div>
  );
}
