import { Fragment, memo } from 'react';
import { useActiveColumn, useRowText, useThreadsIn } from '../../client';
import type { RowView } from '../../view';
import { rowHover } from './cell-words';
import { labelColumn } from './place';
import { ThreadMark } from './thread-mark';
import { useGrab } from './use-grab';

/** The frozen part of a line: its name and unit, in one box, since a browser draws every box that stays in place as a layer of its own. */
export const RowHead = memo(function RowHead({ id }: { readonly id: string }) {
  const label = useRowText(id, labelOf);
  const unit = useRowText(id, unitOf) ?? '';
  const title = useRowText(id, rowHover);
  const active = useActiveColumn(id) === labelColumn;
  const threads = useThreadsIn(id).split(' ');
  const ref = useGrab<HTMLDivElement>(active);
  if (label === undefined) return null;
  return (
    <div className="sheet-frozen">
      <div
        ref={ref}
        role="rowheader"
        aria-colindex={1}
        tabIndex={active ? 0 : -1}
        data-row={id}
        data-column={labelColumn}
        className="sheet-label"
        title={title}
      >
        <span className="sheet-text">{label}</span>
        {threads.includes(labelColumn) && <ThreadMark />}
      </div>
      <div role="gridcell" aria-colindex={2} className="sheet-unit" title={unit}>
        <span className="sheet-text">{breakable(unit)}</span>
      </div>
    </div>
  );
});

const labelOf = (row: RowView): string => row.label;
const unitOf = (row: RowView): string => row.unit;

/** A unit that may go on in the next line after a stroke, and nowhere else. */
const breakable = (unit: string) =>
  unit.split('/').map((part, i) => (
    <Fragment key={i}>
      {i > 0 && (
        <>
          /<wbr />
        </>
      )}
      {part}
    </Fragment>
  ));
