import { useRef } from 'react';
import type { PointerEvent } from 'react';
import { useScreen } from '../../client';
import { fittingWidth } from '../bar/kept-view';
import type { Widths } from '../bar/kept-view';

/** The given widths with another one for the labels, or for a scenario. */
export const withWidth = (widths: Widths, scenarioId: string | null, width: number): Widths =>
  scenarioId === null
    ? { ...widths, label: fittingWidth(width) }
    : { ...widths, columns: { ...widths.columns, [scenarioId]: fittingWidth(width) } };

/** The edge at the right of a head, which a mouse drags; keys have actions of their own for it. */
export function WidthEdge({ scenarioId }: { readonly scenarioId: string | null }) {
  const { control } = useScreen();
  const from = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const head = event.currentTarget.parentElement;
    if (head === null || event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { x: event.clientX, width: head.getBoundingClientRect().width };
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (from.current === null) return;
    const width = from.current.width + event.clientX - from.current.x;
    control.change({ widths: withWidth(control.options().widths, scenarioId, width) });
  };
  const onPointerUp = () => {
    from.current = null;
  };
  return (
    <div
      aria-hidden="true"
      className="sheet-width-edge"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
    />
  );
}
