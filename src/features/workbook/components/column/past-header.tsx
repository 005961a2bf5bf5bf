import { useActiveColumn, useScreen } from '../../client';
import type { PastColumn } from '../../data-past-column';
import { pastId, pastWords } from '../../past';
import { headerRow } from '../sheet/place';
import { useGrab } from '../sheet/use-grab';

/** The head of a column of an earlier version: which one it is, and the way to take it out again. */
export function PastHeader({ column }: { readonly column: PastColumn }) {
  const { past } = useScreen();
  const id = pastId(column);
  const active = useActiveColumn(headerRow) === id;
  const ref = useGrab<HTMLDivElement>(active);
  const words = pastWords(column);
  return (
    <div
      ref={ref}
      role="columnheader"
      tabIndex={active ? 0 : -1}
      data-row={headerRow}
      data-column={id}
      className="sheet-column-head sheet-past sheet-past-head"
      title={`${column.name}\n${words}, of ${column.at.slice(0, 10)} by ${column.by}\nComputed with engine ${column.engineVersion}\nRead-only; Delete removes the column`}
    >
      <span className="truncate text-13 font-semibold">{column.name}</span>
      <span className="truncate text-12">{words}</span>
      <span className="truncate text-12 text-quiet">{column.at.slice(0, 10)}, read-only</span>
      <button type="button" tabIndex={-1} className="link self-start text-12" onClick={() => past?.remove(id)}>
        Remove<span className="sr-only"> the column of {words.toLowerCase()}</span>
      </button>
    </div>
  );
}
