import { useCallback, useEffect, useMemo, useState } from 'react';
import type { RefObject } from 'react';
import { flushSync } from 'react-dom';
import { firstWindow, offsetsOf, windowAt } from './row-window';
import type { LineHeights, RowWindow } from './row-window';
import type { SheetItem } from './sheet-items';

/** The heights that the style sheet gives lines at this width and density. */
function heightsIn(element: Element): LineHeights {
  const style = getComputedStyle(element);
  const pixels = (name: string, otherwise: number) => Number.parseFloat(style.getPropertyValue(name)) || otherwise;
  return { row: pixels('--row', 28), group: pixels('--group-row', 32) };
}

type Lines = {
  readonly window: RowWindow;
  /** Scrolls a line into view that may not be drawn yet. */
  readonly reveal: (index: number) => void;
};

/** Which lines are drawn, by how far the sheet is scrolled; on paper all of them. `size` names what decides on heights. */
export function useRowWindow(scroll: RefObject<HTMLElement | null>, items: readonly SheetItem[], size: string): Lines {
  const [window_, setWindow] = useState(firstWindow);
  const [onPaper, setOnPaper] = useState(false);

  useEffect(() => {
    const element = scroll.current;
    if (element === null) return;
    let offsets = offsetsOf(items, heightsIn(element));
    const look = () => {
      const next = windowAt(offsets, element.scrollTop, element.clientHeight);
      setWindow((before) => (before.from === next.from && before.to === next.to ? before : next));
    };
    const resized = new ResizeObserver(() => {
      offsets = offsetsOf(items, heightsIn(element));
      look();
    });
    resized.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroll, items, size]);

  useEffect(() => {
    const print = matchMedia('print');
    const turn = () => flushSync(() => setOnPaper(print.matches));
    const before = () => flushSync(() => setOnPaper(true));
    print.addEventListener('change', turn);
    window.addEventListener('beforeprint', before);
    return () => {
      print.removeEventListener('change', turn);
      window.removeEventListener('beforeprint', before);
    };
  }, []);

  const reveal = useCallback(
    (index: number) => {
      const element = scroll.current;
      if (element === null) return;
      const top = offsetsOf(items, heightsIn(element))[index] ?? 0;
      element.scrollTo({ top: Math.max(0, top - element.clientHeight / 2) });
    },
    [scroll, items],
  );
  const whole = useMemo(() => ({ from: 0, to: items.length }), [items]);
  return { window: onPaper ? whole : window_, reveal };
}
