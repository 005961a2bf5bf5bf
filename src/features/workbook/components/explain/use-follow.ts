import { useEffect } from 'react';
import { useScreen } from '../../client';
import { anyRow } from '../sheet/grid-focus';

/** Held keys pass many cells; only where they rest is explained. In ms. */
const rest = 150;

/** While the panel is open it explains the cell that the person stands on. */
export function useFollow() {
  const { store, focus, explaining } = useScreen();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = focus.subscribe(anyRow, () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const active = focus.active();
        if (focus.editing() === null && store.cell(active.row, active.column) !== undefined) explaining.open(active);
      }, rest);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [store, focus, explaining]);
}
