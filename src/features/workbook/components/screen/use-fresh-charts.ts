import { useEffect } from 'react';
import type { WorkbookStore } from '../../store';
import type { ChartsAnswer } from '../../view';

/** Rest after an edit before its charts are asked for: a row of quick edits asks once. */
const rest = 250;

/** Asks for the charts after the sheet has shown an edit, so that they never hold it up. */
export function useFreshCharts(store: WorkbookStore, shown: boolean, load: () => Promise<ChartsAnswer>): void {
  useEffect(() => {
    if (!shown) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let current = true;
    const ask = async () => {
      try {
        const answer = await load();
        if (current) store.setCharts(answer);
      } catch {
        // The charts stay as they were; the next change asks again, and the saved state tells of a lost connection.
      }
    };
    const later = () => {
      clearTimeout(timer);
      if (store.chartsAreOld()) timer = setTimeout(() => void ask(), rest);
    };
    later();
    const stop = [store.subscribe('values', later), store.subscribe('scenarios', later)];
    return () => {
      current = false;
      clearTimeout(timer);
      for (const end of stop) end();
    };
  }, [store, shown, load]);
}
