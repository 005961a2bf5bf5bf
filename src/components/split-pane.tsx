'use client';

import { useState } from 'react';
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';

type Props = {
  readonly label: string;
  readonly children: ReactNode;
  /** Null or false: closed. */
  readonly aside: ReactNode;
  /** On a narrow screen it lies over the main part rather than below it. */
  readonly over?: boolean;
  readonly onClose: () => void;
};

const least = 320;
const most = 760;
const clamp = (width: number) => Math.max(least, Math.min(most, width));

/** The main part and one panel at its right, whose edge is dragged or moved with arrow keys; on a narrow screen it lies below. */
export function SplitPane({ label, children, aside, over = false, onClose }: Props) {
  const [width, setWidth] = useState(432);
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons === 1) setWidth(clamp(window.innerWidth - event.clientX));
  };
  const nudge = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = event.key === 'ArrowLeft' ? 16 : event.key === 'ArrowRight' ? -16 : 0;
    if (by === 0) return;
    event.preventDefault();
    setWidth((before) => clamp(before + by));
  };
  return (
    <div className="split">
      <main className="split-main">{children}</main>
      {aside !== null && aside !== false && (
        <aside aria-label={label} className="split-aside" data-over={over || undefined} style={{ '--aside': `${width}px` }}>
          <div
            role="separator"
            aria-orientation="vertical"
            aria-label={`Width of ${label}`}
            aria-valuenow={width}
            aria-valuemin={least}
            aria-valuemax={most}
            tabIndex={0}
            className="split-edge"
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={drag}
            onKeyDown={nudge}
          />
          <div className="split-scroll">
            <div className="mb-3 flex items-center justify-end">
              <button type="button" className="button-quiet" onClick={onClose}>
                Close<span className="sr-only"> {label}</span>
              </button>
            </div>
            {aside}
          </div>
        </aside>
      )}
    </div>
  );
}
