import type { PointerEvent } from 'react';
import { useRef } from 'react';

type Hovered = { readonly line: string | null; readonly halves: readonly Element[] };

/** Shows on both halves of a line that the mouse is on it. Nothing of the sheet is drawn anew for it. */
export function useHoveredLine() {
  const hovered = useRef<Hovered>({ line: null, halves: [] });

  const show = (grid: Element, line: string | null) => {
    if (line === hovered.current.line) return;
    for (const half of hovered.current.halves) half.removeAttribute('data-hover');
    const halves = line === null ? [] : [...grid.querySelectorAll(`[data-line="${CSS.escape(line)}"]`)];
    for (const half of halves) half.setAttribute('data-hover', '');
    hovered.current = { line, halves };
  };
  const lineOf = (target: EventTarget) =>
    target instanceof Element ? (target.closest('[data-line]')?.getAttribute('data-line') ?? null) : null;

  return {
    over: (event: PointerEvent) => show(event.currentTarget, event.pointerType === 'mouse' ? lineOf(event.target) : null),
    leave: (event: PointerEvent) => show(event.currentTarget, null),
  };
}
