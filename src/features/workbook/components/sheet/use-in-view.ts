import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

const seen = new WeakMap<Element, RefObject<boolean>>();
let observer: IntersectionObserver | undefined;

/** One observer for all rows: they are hundreds. */
function shared(): IntersectionObserver {
  observer ??= new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const inView = seen.get(target);
      if (inView !== undefined) inView.current = isIntersecting;
    }
  });
  return observer;
}

/** Whether `element` is on the screen, kept without a repaint of its own. */
export function useInView(element: RefObject<HTMLElement | null>): RefObject<boolean> {
  const inView = useRef(false);
  useEffect(() => {
    const watched = element.current;
    if (watched === null) return;
    seen.set(watched, inView);
    shared().observe(watched);
    return () => shared().unobserve(watched);
  }, [element]);
  return inView;
}
