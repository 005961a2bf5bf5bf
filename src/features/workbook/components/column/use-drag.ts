import { useRef } from 'react';
import type { MouseEvent, PointerEvent } from 'react';
import { useScreen } from '../../client';
import { dropped } from '../../move-actions';

/** How far the pointer goes before a press is no click, in px. */
const least = 6;

type Spot = { readonly head: HTMLElement; readonly id: string; readonly side: 'before' | 'behind' };

function spotAt(x: number, y: number): Spot | null {
  const head = document.elementFromPoint(x, y)?.closest<HTMLElement>('.sheet-column-head') ?? null;
  const id = head?.querySelector<HTMLElement>('[data-column]')?.dataset['column'];
  if (head === null || id === undefined) return null;
  const { left, width } = head.getBoundingClientRect();
  return { head, id, side: x < left + width / 2 ? 'before' : 'behind' };
}

/** Drags a scenario's head with a mouse or pen to another place; fingers scroll, and have menu entries for it. */
export function useDrag(scenarioId: string) {
  const { store, save, editable } = useScreen();
  const from = useRef<number | null>(null);
  const spot = useRef<Spot | null>(null);
  const dragged = useRef(false);

  const show = (next: Spot | null) => {
    if (spot.current !== null) delete spot.current.head.dataset['drop'];
    spot.current = next;
    if (next !== null) next.head.dataset['drop'] = next.side;
  };
  const end = (head: HTMLElement) => {
    from.current = null;
    show(null);
    delete head.dataset['dragged'];
  };
  const placeOf = (next: Spot | null) =>
    next === null
      ? undefined
      : dropped(
          store.scenarios().map(({ id }) => id),
          scenarioId,
          next.id,
          next.side,
        );
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      dragged.current = false;
      if (editable && event.button === 0 && event.pointerType !== 'touch') from.current = event.clientX;
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (from.current === null || (!dragged.current && Math.abs(event.clientX - from.current) < least)) return;
      if (!dragged.current) event.currentTarget.setPointerCapture(event.pointerId);
      dragged.current = true;
      event.currentTarget.dataset['dragged'] = '';
      const next = spotAt(event.clientX, event.clientY);
      show(placeOf(next) === undefined ? null : next);
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const after = placeOf(spot.current);
      if (dragged.current && after !== undefined) save({ kind: 'move', scenarioId, after });
      end(event.currentTarget);
    },
    onPointerCancel: (event: PointerEvent<HTMLElement>) => end(event.currentTarget),
    /** A drag ends with a click that opens nothing. */
    onClickCapture: (event: MouseEvent) => {
      if (!dragged.current) return;
      dragged.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
