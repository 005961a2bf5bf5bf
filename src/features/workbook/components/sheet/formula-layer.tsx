import type { Ref } from 'react';
import type { Piece } from './formula-text';

/** The typed text again, behind the field, where rows can have their hues and a fault its line. */
export function FormulaLayer({ pieces, ref }: { readonly pieces: readonly Piece[]; readonly ref: Ref<HTMLDivElement> }) {
  return (
    <div ref={ref} aria-hidden="true" className="formula-layer">
      {pieces.map(({ text, mark, wrong }, i) => (
        <span key={i} data-mark={mark} data-wrong={wrong}>
          {text}
        </span>
      ))}
    </div>
  );
}
