import { Fragment, memo } from 'react';
import { useActiveColumn, useRow, useThreadsIn } from '../../client';
import { rowHover } from './cell-words';
import { labelColumn, valuesId } from './place';
import { ThreadMark } from './thread-mark';
import { useGrab } from './use-grab';

type Props = {
  readonly id: string;
  readonly index: number;
  /** Empty space above, where lines before this one are not drawn. */
  readonly gap: string | undefined;
};

/**
 * The frozen part of a line: its name and unit. All of them stand in one box that stays in place, since a browser draws every
 * box of that kind as a layer of its own. The values belong to the same row for who cannot see it.
 */
export const RowHead = memo(function RowHead({ id, index, gap }: Props) {
  const row = useRow(id);
  const active = useActiveColumn(id) === labelColumn;
  const threads = useThreadsIn(id).split(' ');
  const label = useGrab<HTMLDivElement>(active);
  if (row === undefined) return null;
  return (
    <div role="row" aria-rowindex={index} aria-owns={valuesId(id)} className="sheet-row" style={{ marginTop: gap }} data-line={id}>
      <div
        ref={label}
        role="rowheader"
        aria-colindex={1}
        tabIndex={active ? 0 : -1}
        data-row={id}
        data-column={labelColumn}
        className="sheet-label"
        title={rowHover(row)}
      >
        <span className="sheet-text">{row.label}</span>
        {threads.includes(labelColumn) && <ThreadMark />}
      </div>
      <div role="gridcell" aria-colindex={2} className="sheet-unit" title={row.unit}>
        <span className="sheet-text">{breakable(row.unit)}</span>
      </div>
    </div>
  );
});

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
