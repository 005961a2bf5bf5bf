import Link from 'next/link';
import { verdicts, type Verdict } from '@/engine/evidence/verdict';
import type { Collection, TopicCounts } from '../evidence-view';
import { verdictWords } from '../figure-words';
import { hrefOf } from '../wanted';

type Props = {
  readonly of: Collection;
  readonly label: string;
  readonly total: TopicCounts;
  readonly topics: readonly TopicCounts[];
};

/** Rows of each topic by verdict; each count leads to its rows. */
export function CountsTable({ of, label, total, topics }: Props) {
  const shown = verdicts.filter((verdict) => total.counts[verdict] > 0 || verdict === 'disagrees');
  return (
    <div className="wide" role="region" aria-label={label} tabIndex={0}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">Topic</th>
            <th scope="col" className="number">
              Rows
            </th>
            {shown.map((verdict) => (
              <th key={verdict} scope="col" className="number">
                {verdictWords[verdict]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="font-medium">
            <th scope="row">
              <Link href={hrefOf({ of })} prefetch={false} className="link">
                All
              </Link>
            </th>
            <td className="number">{total.rows}</td>
            {shown.map((verdict) => (
              <Count key={verdict} of={of} verdict={verdict} counts={total} />
            ))}
          </tr>
          {topics.map((counts) => (
            <tr key={counts.topic}>
              <th scope="row">
                <Link href={hrefOf({ of, topic: counts.topic })} prefetch={false} className="link">
                  {counts.topic}
                </Link>
              </th>
              <td className="number">{counts.rows}</td>
              {shown.map((verdict) => (
                <td
                  key={verdict}
                  className={`number ${verdict === 'disagrees' && counts.counts[verdict] > 0 ? 'text-error' : 'text-quiet'}`}
                >
                  {counts.counts[verdict]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Count({ of, verdict, counts }: { readonly of: Collection; readonly verdict: Verdict; readonly counts: TopicCounts }) {
  const rows = counts.counts[verdict];
  return (
    <td className="number">
      {rows === 0 ? (
        rows
      ) : (
        <Link href={hrefOf({ of, verdict })} prefetch={false} className="link">
          {rows}
          <span className="sr-only"> {verdictWords[verdict]}</span>
        </Link>
      )}
    </td>
  );
}
