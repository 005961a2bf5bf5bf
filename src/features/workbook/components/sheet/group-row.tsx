import { memo } from 'react';
import { useActiveColumn, useScreen } from '../../client';
import { groupRow, labelColumn } from './place';
import type { SheetItem } from './sheet-items';
import { useGrab } from './use-grab';

type Props = {
  readonly item: Extract<SheetItem, { kind: 'group' }>;
  readonly index: number;
  readonly gap: string | undefined;
  readonly columns: number;
  readonly onToggle: (group: string) => void;
};

/** A group's line; the button opens and closes its rows. */
export const GroupRow = memo(function GroupRow({ item, index, gap, columns, onToggle }: Props) {
  const { focus } = useScreen();
  const row = groupRow(item.group);
  const active = useActiveColumn(row) !== null;
  const ref = useGrab<HTMLButtonElement>(active);
  return (
    <div role="row" aria-rowindex={index} className="sheet-row sheet-group" style={{ marginTop: gap }}>
      <div role="rowheader" aria-colindex={1} aria-colspan={columns + 2} className="sheet-group-cell">
        <button
          ref={ref}
          type="button"
          tabIndex={active ? 0 : -1}
          aria-expanded={item.open}
          data-row={row}
          data-column={active ? focus.active().column : labelColumn}
          className="sheet-group-button"
          onClick={() => onToggle(item.group)}
        >
          <span aria-hidden="true" className="sheet-caret" data-open={item.open || undefined} />
          {item.group}
          <span className="font-normal text-faint">
            {item.rows}
            <span className="sr-only"> rows</span>
          </span>
        </button>
      </div>
    </div>
  );
});
