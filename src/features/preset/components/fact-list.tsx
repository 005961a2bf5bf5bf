import Link from 'next/link';
import { routes } from '@/lib/routes';
import { factKind } from '../fact-page';
import type { FactView } from '../preset-page';
import { StaleMark } from './stale-mark';

/** Utilisation facts with their sources. */
export function FactList({ facts }: { readonly facts: readonly FactView[] }) {
  return (
    <section aria-labelledby="utilisation" className="mt-10">
      <h2 id="utilisation" className="mb-2 text-16 font-semibold">
        Utilisation as others report it <span className="text-13 font-normal text-quiet">({facts.length})</span>
      </h2>
      <p className="mb-2 max-w-2xl text-13 text-quiet">
        Shares of the peak unless the name says otherwise. They are the evidence behind efficiencies; no scenario chooses them.
      </p>
      <ul className="border-t border-line">
        {facts.map(({ id, phase, what, figures, confidence, url, date, stale }) => (
          <li key={id} className="border-b border-line py-2 text-13">
            <p>
              <Link href={routes.preset(factKind, id)} prefetch={false} className="link">
                {what}
              </Link>
            </p>
            <p className="wrap-anywhere text-quiet">
              <strong className="font-medium text-ink">{figures}</strong> · {phase} · confidence {confidence} ·{' '}
              <a href={url} className="link" rel="noreferrer">
                source<span className="sr-only"> of {what}</span>
              </a>
              , {date ?? 'without a date'} <StaleMark sentences={stale === undefined ? [] : [stale]} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
