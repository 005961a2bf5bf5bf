import Link from 'next/link';
import { routes } from '@/lib/routes';
import type { GroupLine, PointLine } from '../measured-view';

/** Groups of measured points; each leads to its points. */
export function MeasuredGroups({ groups }: { readonly groups: readonly GroupLine[] }) {
  return (
    <details className="mt-4">
      <summary className="text-13">By model, precision, chip and engine ({groups.length})</summary>
      <div className="wide" role="region" aria-label="Groups of points" tabIndex={0}>
        <table className="figures">
          <Head columns={['Points of', 'Count', 'Blackboard', 'Model left out']} />
          <tbody>
            {groups.map(({ key, name, points, blackboard, calibrated }) => (
              <tr key={key}>
                <th scope="row">
                  <Link href={`${routes.evidence}?points=${encodeURIComponent(key)}#rows`} prefetch={false} className="link">
                    {name}
                  </Link>
                </th>
                <td className="number">{points}</td>
                <td className="number">{blackboard}</td>
                <td className="number">{calibrated}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** Measured times per output token beside what is predicted for them. */
export function MeasuredPoints({ points }: { readonly points: readonly PointLine[] }) {
  return (
    <div className="wide mt-4" role="region" aria-label="Points" tabIndex={0}>
      <table className="figures">
        <Head columns={['Point', 'Measured', 'Blackboard', 'Model left out', 'Error']} />
        <tbody>
          {points.map(({ key, setting, lengths, measured, blackboard, calibrated, error }) => (
            <tr key={key}>
              <th scope="row">
                {setting} <span className="block text-12 text-quiet">{lengths}</span>
              </th>
              {[measured, blackboard, calibrated, error].map((text, place) => (
                <td key={place} className="number">
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head({ columns }: { readonly columns: readonly string[] }) {
  return (
    <thead>
      <tr>
        {columns.map((column, place) => (
          <th key={column} scope="col" className={place === 0 ? '' : 'number'}>
            {column}
          </th>
        ))}
      </tr>
    </thead>
  );
}
