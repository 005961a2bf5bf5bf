import Link from 'next/link';
import type { ReactNode } from 'react';
import { routes } from '@/lib/routes';
import { type Wanted, wantedRows } from '../evidence-view';
import { verdictWords } from '../figure-words';
import { hrefOf } from '../wanted';
import { EvidenceRows } from './evidence-rows';

const titles = { lecture: 'The lecture’s claims', published: 'Figures published elsewhere' } as const;

/** Rows that a reader asked for, and the way back. */
export function RowsPage({ wanted }: { readonly wanted: Wanted }) {
  const { of, topic, verdict, standing } = wanted;
  const limits = [topic, verdict === undefined ? undefined : verdictWords[verdict], standing].filter((limit) => limit !== undefined);
  const found = wantedRows(wanted);
  return (
    <Shown title={[titles[of], ...limits].join(', ')}>
      {limits.length > 0 && (
        <Link href={hrefOf({ of })} prefetch={false} className="link">
          Without the limits
        </Link>
      )}
      {found.length === 0 && <p className="mt-4">No row is so. Choose another topic or verdict.</p>}
      {found.map(({ topic: name, rows }) => (
        <EvidenceRows key={name} topic={name} rows={rows} />
      ))}
    </Shown>
  );
}

export function Shown({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-labelledby="rows" className="mt-8">
      <p className="text-13 text-quiet">
        <Link href={routes.evidence} className="link">
          All evidence
        </Link>
      </p>
      <h2 id="rows" className="mt-1 text-16 font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}
