import { useActiveColumn } from '../../client';
import { WidthEdge } from '../column/width-edge';
import { headerRow, labelColumn } from './place';
import { useGrab } from './use-grab';

/** Heads of the frozen columns. */
export function CornerCells({ formulas }: { readonly formulas: boolean }) {
  const active = useActiveColumn(headerRow) === labelColumn;
  const ref = useGrab<HTMLDivElement>(active);
  return (
    <>
      <div className="sheet-frozen">
        <div
          ref={ref}
          role="columnheader"
          aria-colindex={1}
          tabIndex={active ? 0 : -1}
          data-row={headerRow}
          data-column={labelColumn}
          className="sheet-label sheet-corner"
        >
          Quantity
          <WidthEdge scenarioId={null} />
        </div>
        <div role="columnheader" aria-colindex={2} className="sheet-unit sheet-corner">
          Unit
        </div>
      </div>
      {formulas && (
        <div role="columnheader" aria-colindex={3} className="sheet-formula sheet-corner">
          Formula
        </div>
      )}
    </>
  );
}
