import { memo } from 'react';
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
import { pastId } from '../../past';
import { PastCell } from './past-cell';
import { RowHead } from './row-head';
import { SheetCell } from './sheet-cell';

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
  return (
    <div
      role="row"
      aria-rowindex={index}
      className="sheet-row"
      style={{ marginTop: gap }}
      data-editing={editing !== null || Object.values(notes).some(({ kind }) => kind === 'conflict') || undefined}
    >
      <RowHead id={id} />
      <div className="sheet-values">
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
    </div>
  );
}

const isMoney = (row: RowView): boolean => row.unit.includes('USD');
