import Link from 'next/link';
import { routes } from '@/lib/routes';
import { kindNames, type PresetPage } from '../preset-page';

/** A preset in full: figures, what stands beside them, doubts, sources. */
export function PresetArticle({ page }: { readonly page: PresetPage }) {
  return (
    <article>
      <p className="text-13 text-quiet">
        <Link href={routes.presets} className="link">
          Presets
        </Link>{' '}
        · {kindNames[page.kind]}
      </p>
      <h1 className="mt-1 text-20 font-semibold">{page.label}</h1>
      <p className="mt-1 text-13 text-quiet">
        Figures {page.figures}, newest source {page.date}, entered {page.version}
      </p>
      {page.stale.map((sentence) => (
        <p key={sentence} className="mt-2 text-caution">
          {sentence}
        </p>
      ))}
      {page.note !== undefined && <p className="mt-4 max-w-2xl">{page.note}</p>}
      <Figures page={page} />
      {page.beside.length > 0 && <Beside page={page} />}
      <Sources page={page} />
    </article>
  );
}

function Figures({ page }: { readonly page: PresetPage }) {
  return (
    <section aria-labelledby="figures" className="mt-8">
      <h2 id="figures" className="mb-2 text-14 font-semibold">
        Figures that a scenario takes from it
      </h2>
      <div className="wide" role="region" aria-labelledby="figures" tabIndex={0}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">Quantity</th>
              <th scope="col">Value</th>
              <th scope="col">Kind</th>
            </tr>
          </thead>
          <tbody>
            {page.cells.map(({ id, label, value, published, kind }) => (
              <tr key={id}>
                <th scope="row">
                  <Link href={routes.quantity(id)} className="link">
                    {label}
                  </Link>
                </th>
                <td className={published ? '' : 'text-quiet'}>{value}</td>
                <td className="text-quiet">{published ? kind : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Beside({ page }: { readonly page: PresetPage }) {
  return (
    <section aria-labelledby="beside" className="mt-8">
      <h2 id="beside" className="mb-2 text-14 font-semibold">
        What else the sources say
      </h2>
      <dl className="facts">
        {page.beside.map(({ label, value, url }) => (
          <div key={`${label} ${value}`} className="contents">
            <dt>{label}</dt>
            <dd>
              {value ?? 'not published'}
              {url !== undefined && (
                <>
                  {' '}
                  <a href={url} className="link" rel="noreferrer">
                    source<span className="sr-only"> of {label}</span>
                  </a>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Sources({ page }: { readonly page: PresetPage }) {
  return (
    <section aria-labelledby="sources" className="mt-8">
      <h2 id="sources" className="mb-2 text-14 font-semibold">
        Sources
      </h2>
      {page.sources.length === 0 && <p className="text-13 text-quiet">None: these are our own starting points.</p>}
      <ul className="grid gap-2 text-13">
        {page.sources.map(({ url, date, fields }) => (
          <li key={`${url} ${fields.join(' ')}`}>
            <a href={url} className="link wrap-anywhere" rel="noreferrer">
              {url}
            </a>{' '}
            <span className="text-quiet">
              {date ?? 'without a date'}: {fields.join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
