import { useEffect } from 'react';
import type { WorkbookStore } from '../../store';
import type { ChartsAnswer } from '../../view';

/** Rest after an edit that follows another one this soon before its charts are asked for: a row of quick edits asks once. */
const [rest, soon] = [600, 800];
/** One edit tells of its values and of its scenarios, one after the other. */
const same = 20;

/** Asks for the charts after the sheet has shown an edit, so that they never hold it up. */
/** @param load null where the charts come by themselves */
export function useFreshCharts(store: WorkbookStore, shown: boolean, load: () => Promise<ChartsAnswer | null>): void {
  useEffect(() => {
    if (!shown) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let current = true;
    let before = -Infinity;
    const ask = async () => {
      if (!store.chartsAreOld()) return;
      try {
        const answer = await load();
        if (!current || answer === null) return;
        store.setCharts(answer);
        later();
      } catch {
        // The charts stay as they were; the next change asks again, and the saved state tells of a lost connection.
      }
    };
    const later = () => {
      const since = performance.now() - before;
      if (!store.chartsAreOld() || since < same) return;
      before = performance.now();
      clearTimeout(timer);
      // The server works them out while the browser paints the sheet.
      if (since < soon) timer = setTimeout(() => void ask(), rest);
      else void ask();
    };
    later();
    const stop = [store.subscribe('values', later), store.subscribe('scenarios', later), store.subscribe('stored', later)];
    return () => {
      current = false;
      clearTimeout(timer);
      for (const end of stop) end();
    };
  }, [store, shown, load]);
}
