import type { CellView, RowView, SheetView } from './view';
import type { DifferingCell, Differs } from './view-differs';

/** Relative: sums of a chip may differ in their last digits. */
const tolerance = 1e-9;

const shown = (row: RowView, cell: CellView): string => `${cell.display} ${cell.unit ?? row.unit}`.trim();

/** In the declared unit, at full precision where there is a number. */
const whole = ({ full, display }: CellView): string => full ?? display;

const sameText = (a: string, b: string): boolean => {
  const [x, y] = [Number.parseFloat(a), Number.parseFloat(b)];
  return a === b || (Number.isFinite(x) && Number.isFinite(y) && Math.abs(x - y) <= tolerance * Math.max(Math.abs(x), Math.abs(y)));
};

/** The cells in which two sheets of one document show different values. */
export function differencesBetween(pinned: SheetView, today: SheetView): Differs {
  const rows = new Map(today.rows.map((row) => [row.id, row]));
  const cells = pinned.rows.flatMap((row) =>
    pinned.scenarios.flatMap(({ id, name }): DifferingCell[] => {
      const was = row.cells[id];
      if (was === undefined) return [];
      const now = rows.get(row.id);
      const is = now?.cells[id];
      const common = { quantity: row.label, scenario: name, pinned: shown(row, was) };
      if (now === undefined || is === undefined) return [{ ...common, today: null }];
      return sameText(whole(was), whole(is)) ? [] : [{ ...common, today: shown(now, is) }];
    }),
  );
  return { cells };
}
