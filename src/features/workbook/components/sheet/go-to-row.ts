import type { SheetScreen } from '../../client';
import { labelColumn } from './place';

/** Moves to a row in the column where one is. What hides it, a search or a folded group, is taken back. */
export function goToRow({ store, focus, control }: Pick<SheetScreen, 'store' | 'focus' | 'control'>, rowId: string): void {
  const row = store.row(rowId);
  if (row === undefined) return;
  if (!focus.layout().rows.includes(rowId)) {
    const closed = new Set([...control.options().closed].filter((group) => group !== row.group));
    control.change({ search: '', onlyDiffering: false, chosen: new Set(), closed });
  }
  const { column } = focus.active();
  focus.move({ row: rowId, column: column === labelColumn ? (store.scenarios()[0]?.id ?? column) : column }, true);
}
