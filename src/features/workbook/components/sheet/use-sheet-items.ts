import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { useScreen } from '../../client';
import type { PastColumn } from '../../data-past-column';
import type { WorkbookStore } from '../../store';
import type { RowView } from '../../view';
import { sheetItems } from './sheet-items';
import type { SheetFilter, SheetItem } from './sheet-items';

/** The lines to show: the same list until a line comes, goes or moves, whatever the values do. */
export function useSheetItems(filter: SheetFilter, past: readonly PastColumn[]): readonly SheetItem[] {
  const { store } = useScreen();
  const read = useMemo(() => remembering(store, filter, past), [store, filter, past]);
  const subscribe = useCallback((listener: () => void) => store.subscribe('values', listener), [store]);
  return useSyncExternalStore(subscribe, read, read);
}

function remembering(store: WorkbookStore, filter: SheetFilter, past: readonly PastColumn[]): () => readonly SheetItem[] {
  let rows: readonly RowView[] | undefined;
  let items: readonly SheetItem[] = [];
  return () => {
    const now = store.view().rows;
    if (rows === now) return items;
    rows = now;
    const next = sheetItems(now, filter, past);
    if (!same(items, next)) items = next;
    return items;
  };
}

const same = (a: readonly SheetItem[], b: readonly SheetItem[]): boolean =>
  a.length === b.length && a.every((item, i) => JSON.stringify(item) === JSON.stringify(b[i]));
