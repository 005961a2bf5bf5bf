import Link from 'next/link';
import type { ClaimLine } from '../../charts/view';

type Props = {
  readonly claims: readonly ClaimLine[];
  readonly of: string;
  readonly scenario: string;
  /** The tool that asks all of them. */ readonly href: string;
};

/** What the lecture claims of a chart's subject, beside what the scenario says. */
export function ClaimsBeside({ claims, of, scenario, href }: Props) {
  if (claims.length === 0) return null;
  return (
    <div className="mt-3 overflow-x-auto">
      <table className="chart-table" aria-label={`The lecture on ${of}`}>
        <thead>
          <tr>
            <th scope="col" className="text-left">
              <Link href={href} prefetch={false} className="link">
                The lecture says
              </Link>
            </th>
            <th scope="col">Its example</th>
            <th scope="col">{scenario}</th>
          </tr>
        </thead>
        <tbody>
          {claims.map(({ what, says, lecture, here }) => (
            <tr key={what}>
              <th scope="row" className="text-left" title={says}>
                {what}
              </th>
              <td className="whitespace-nowrap">{lecture}</td>
              <td className="whitespace-nowrap">{here}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {[...new Set(claims.map(({ says }) => says))].map((says) => (
        <p key={says} className="mt-1 text-12 text-quiet">
          Claim: {says}
        </p>
      ))}
    </div>
  );
}
