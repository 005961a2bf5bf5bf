import Link from 'next/link';
import { routes } from '@/lib/routes';
import type { FactPage } from '../fact-page';

/** A utilisation fact in full: its figures, what they speak for, where they come from. */
export function FactArticle({ page }: { readonly page: FactPage }) {
  const { phase, what, figures, confidence, url, date, speaksFor, stale } = page;
  return (
    <article>
      <p className="text-13 text-quiet">
        <Link href={`${routes.presets}#utilisation`} className="link">
          Presets
        </Link>{' '}
        · Utilisation, {phase}
      </p>
      <h1 className="mt-1 max-w-2xl text-20 font-semibold">{what}</h1>
      <p className="mt-1 text-13 text-quiet">
        Confidence {confidence}, {date ?? 'without a date'}
      </p>
      {stale !== undefined && <p className="mt-2 text-caution">{stale}</p>}
      <dl className="facts mt-8">
        {figures.length === 0 && (
          <>
            <dt>Figures</dt>
            <dd>not published</dd>
          </>
        )}
        {figures.map(({ name, value }) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <dt>Speaks for</dt>
        <dd>
          {speaksFor.map(({ id, label }, place) => (
            <span key={id}>
              {place > 0 && ', '}
              <Link href={routes.quantity(id)} className="link">
                {label}
              </Link>
            </span>
          ))}
          . No scenario chooses this fact.
        </dd>
        <dt>Source</dt>
        <dd>
          <a href={url} className="link" rel="noreferrer">
            {url}
          </a>
        </dd>
      </dl>
    </article>
  );
}
