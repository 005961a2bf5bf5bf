import { bare } from '@/components/chart-figures';
import type { LinesView, Row } from '../../charts/view';

type Props = { readonly view: LinesView; readonly active?: boolean; readonly payload?: readonly { readonly payload?: Row }[] };

/** Every figure at the point under the pointer, each with its unit. */
export function LinesTip({ view, active, payload }: Props) {
  const row = payload?.[0]?.payload;
  if (active !== true || row === undefined) return null;
  const [head, ...others] = view.columns;
  return (
    <div className="rounded-md bg-float px-3 py-2 text-12 shadow-float">
      <p className="mb-1 font-semibold">
        {head}: {bare(row.values[0])}
        {row.mark !== undefined && ` (${row.mark})`}
      </p>
      {others.map((column, i) => (
        <p key={column} className="flex gap-2">
          <span className="text-quiet">{column}</span>
          <span className="ml-auto pl-3">{bare(row.values[i + 1])}</span>
        </p>
      ))}
    </div>
  );
}
