import { Fragment, memo } from 'react';
import { useActiveColumn, useRowText, useThreadsIn } from '../../client';
import type { RowView } from '../../view';
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
  const label = useRowText(id, labelOf);
  const unit = useRowText(id, unitOf) ?? '';
  const title = useRowText(id, rowHover);
  const active = useActiveColumn(id) === labelColumn;
  const threads = useThreadsIn(id).split(' ');
  const ref = useGrab<HTMLDivElement>(active);
  if (label === undefined) return null;
  return (
    <div role="row" aria-rowindex={index} aria-owns={valuesId(id)} className="sheet-row" style={{ marginTop: gap }} data-line={id}>
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
