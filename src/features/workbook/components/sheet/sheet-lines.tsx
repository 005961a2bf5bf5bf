import { useActiveLine } from '../../client';
import { GroupRow } from './group-row';
import { drawnLines } from './row-window';
import type { RowWindow } from './row-window';
import type { SheetItem } from './sheet-items';
import { SheetRow } from './sheet-row';

type Props = {
  readonly items: readonly SheetItem[];
  readonly window: RowWindow;
  readonly columns: number;
  readonly formulas: boolean;
  /** Prices and costs are hidden from view. */
  readonly masked: boolean;
  readonly onToggle: (group: string) => void;
};

/** The lines near the screen, in a box as high as all of them; the rest are drawn as they come into view. */
export function SheetLines({ items, window, columns, formulas, masked, onToggle }: Props) {
  const { lines, rest } = drawnLines(items, window, useActiveLine(window));
  return (
    <div role="rowgroup" className="sheet-lines" style={{ paddingBottom: rest }}>
      {lines.map(({ item, index, gap }) =>
        item.kind === 'group' ? (
          <GroupRow
            key={`group:${item.group}`}
            item={item}
            index={index + 2}
            gap={gap}
            columns={columns + (formulas ? 1 : 0)}
            onToggle={onToggle}
          />
        ) : (
          <SheetRow key={item.id} id={item.id} index={index + 2} gap={gap} formulas={formulas} masked={masked} />
        ),
      )}
    </div>
  );
}
