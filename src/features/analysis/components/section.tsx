import { useId } from 'react';
import type { ReactNode } from 'react';

type Props = { readonly title: string; readonly caption?: string; readonly children: ReactNode };

/** A part of a page under its heading and the sentence that it shows. */
export function Section({ title, caption, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-10">
      <h2 id={id} className="text-16 font-semibold">
        {title}
      </h2>
      {caption !== undefined && <p className="mt-1 mb-3 max-w-3xl text-13 text-quiet">{caption}</p>}
      {children}
    </section>
  );
}

/** A table that may be wider than the page; it scrolls by itself, by keyboard too. */
export function WideTable({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="wide" role="region" aria-label={label} tabIndex={0}>
      <table className="figures">{children}</table>
    </div>
  );
}
