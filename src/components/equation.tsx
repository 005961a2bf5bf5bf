import { createElement, type ReactNode } from 'react';
import type { MathElement } from '@/lib/mathml';

/** An equation that was prepared on the server; a wide one scrolls by itself, by keyboard too. */
export function Equation({ math, label }: { readonly math: MathElement; readonly label: string }) {
  return (
    // A region that scrolls must take focus, or a keyboard could not read its end.
    <div className="equation" role="group" aria-label={label} tabIndex={0}>
      <MathMl math={math} />
    </div>
  );
}

/** A symbol or equation within a line. */
export function MathMl({ math }: { readonly math: MathElement }) {
  return drawn(math, 0);
}

function drawn(part: MathElement | string, key: number): ReactNode {
  if (typeof part === 'string') return part;
  const { class: className, ...attributes } = part.attributes;
  return createElement(part.name, { key, className, ...attributes }, ...part.children.map(drawn));
}
