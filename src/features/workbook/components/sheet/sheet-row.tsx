import { Fragment, memo } from 'react';
import type { RowView } from '../../view';
import {
  useActiveColumn,
  useChangedBy,
  useEditing,
  useColumns,
  useMark,
  useNotes,
  usePastColumns,
  useRow,
  useSelectedIn,
  useThreadsIn,
  useTried,
} from '../../client';
import { labelColumn } from './place';
import { rowHover } from './cell-words';
import { pastId } from '../../past';
import { PastCell } from './past-cell';
import { ThreadMark } from './thread-mark';
import { SheetCell } from './sheet-cell';
import { useGrab } from './use-grab';

type Props = {
  readonly id: string;
  readonly index: number;
  /** Empty space above, where lines before this one are not drawn. */
  readonly gap: string | undefined;
  readonly formulas: boolean;
  readonly masked: boolean;
};

/** One quantity. It listens for itself alone, so that an edit elsewhere does not repaint it. */
export const SheetRow = memo(function SheetRow({ id, ...rest }: Props) {
  const row = useRow(id);
  return row === undefined ? null : <Line row={row} {...rest} />;
});

type LineProps = Omit<Props, 'id'> & { readonly row: RowView };

function Line({ row, index, gap, formulas, masked }: LineProps) {
  const { id } = row;
  const notes = useNotes(id);
  const tried = useTried(id);
  const changedBy = useChangedBy(id);
  const columns = useColumns();
  const past = usePastColumns();
  const active = useActiveColumn(id);
  const selected = useSelectedIn(id);
  const editing = useEditing(id);
  const threads = useThreadsIn(id).split(' ');
  const [marked, mark] = useMark(id)?.split(' ') ?? [];
  const label = useGrab<HTMLDivElement>(active === labelColumn);
  return (
    <div role="row" aria-rowindex={index} className="sheet-row" style={{ marginTop: gap }} data-editing={editing !== null || undefined}>
      <div
        ref={label}
        role="rowheader"
        aria-colindex={1}
        tabIndex={active === labelColumn ? 0 : -1}
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
      {formulas && (
        <div role="gridcell" aria-colindex={3} className="sheet-formula" title={row.formula}>
          <span className="sheet-text">{row.formula ?? ''}</span>
        </div>
      )}
      {columns.map((scenario, i) => (
        <SheetCell
          key={scenario.id}
          row={row}
          scenario={scenario}
          note={notes[scenario.id]}
          tried={tried[scenario.id]}
          changedBy={changedBy[scenario.id]}
          index={i + (formulas ? 4 : 3)}
          active={active === scenario.id}
          selected={selected?.includes(scenario.id) ?? active === scenario.id}
          masked={masked && isMoney(row)}
          ranged={selected?.includes(scenario.id) ?? false}
          editing={editing?.column === scenario.id ? editing : null}
          mark={marked === scenario.id ? mark : undefined}
          thread={threads.includes(scenario.id)}
        />
      ))}
      {past.map((column, i) => (
        <PastCell
          key={pastId(column)}
          row={row}
          column={column}
          index={columns.length + i + (formulas ? 4 : 3)}
          active={active === pastId(column)}
          ranged={selected?.includes(pastId(column)) ?? false}
          masked={masked && isMoney(row)}
        />
      ))}
    </div>
  );
}

const isMoney = (row: RowView): boolean => row.unit.includes('USD');

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
