import Link from 'next/link';
import { SourceText } from '@/components/source-text';
import { routes } from '@/lib/routes';
import type { RowView } from '../evidence-view';
import type { FigureText } from '../figure-words';
import { VerdictMark } from './verdict-mark';

/** Claims or cases of one topic: what is said, from what, ours beside theirs. */
export function EvidenceRows({ topic, rows }: { readonly topic: string; readonly rows: readonly RowView[] }) {
  return (
    <section aria-label={topic} className="mt-8">
      <h3 className="mb-2 text-14 font-semibold">
        {topic} <span className="text-13 font-normal text-quiet">({rows.length})</span>
      </h3>
      <ul className="border-t border-line">
        {rows.map((row) => (
          <li key={row.id} id={row.id} className="evidence">
            <Claim row={row} />
            <Figures row={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Claim({ row }: { readonly row: RowView }) {
  const { id, claim, inputs, source, reason, standing, world, mistake } = row;
  return (
    <div className="min-w-0 wrap-anywhere">
      {standing === undefined && <p className="text-12 text-quiet">{id}</p>}
      {claim !== '' && <p>{claim}</p>}
      {standing !== undefined && (
        <p className="text-quiet">
          Against what is published: {standing}.{world !== undefined && ` ${world.note}`}
        </p>
      )}
      {reason !== undefined && <p className="text-caution">{reason}</p>}
      {mistake !== undefined && <p className="text-quiet">Common mistake: {mistake}.</p>}
      <details className="text-quiet">
        <summary>
          Inputs and source<span className="sr-only"> of {id}</span>
        </summary>
        {inputs !== '' && <p>{inputs}</p>}
        <p>
          <SourceText text={source} />
        </p>
      </details>
    </div>
  );
}

function Figures({ row }: { readonly row: RowView }) {
  return (
    <table className="figures">
      <thead className="sr-only">
        <tr>
          <th scope="col">Figure</th>
          <th scope="col">Ours</th>
          <th scope="col">Theirs</th>
          <th scope="col">Verdict</th>
        </tr>
      </thead>
      <tbody>
        {row.figures.map((figure) => (
          <Figure key={figure.name} figure={figure} />
        ))}
        {row.world !== undefined && (
          <tr>
            <th scope="row">Published: {row.world.figure.name}</th>
            <td className="number">{row.world.figure.ours}</td>
            <td className="number text-quiet">{row.world.figure.published}</td>
            <td className="text-quiet">{row.world.figure.comparison}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function Name({ figure: { name, quantity } }: { readonly figure: FigureText }) {
  if (quantity === undefined) return name;
  return (
    <Link href={routes.quantity(quantity)} prefetch={false} className="link">
      {name}
    </Link>
  );
}

function Figure({ figure }: { readonly figure: FigureText }) {
  const { ours, published, verdict, detail } = figure;
  return (
    <tr>
      <th scope="row">
        <Name figure={figure} />
        {detail !== undefined && <span className="block text-12 text-quiet">{detail}</span>}
      </th>
      <td className="number">{ours}</td>
      <td className="number text-quiet">{published}</td>
      <td>
        <VerdictMark verdict={verdict} />
      </td>
    </tr>
  );
}
