import { withUnit } from './chart-figures';

type Entry = { readonly name?: unknown; readonly value?: unknown; readonly color?: string };
type Props = {
  readonly unit: string;
  readonly active?: boolean;
  readonly label?: unknown;
  readonly payload?: readonly Entry[];
  readonly heading?: (label: unknown) => string;
};

/** Exact values under the pointer. */
export function ChartTip({ unit, active, label, payload, heading = String }: Props) {
  if (active !== true || payload === undefined || payload.length === 0) return null;
  return (
    <div className="rounded-md bg-float px-3 py-2 text-12 shadow-float">
      <p className="mb-1 font-semibold">{heading(label)}</p>
      {payload.map((entry) => (
        <p key={String(entry.name)} className="flex items-center gap-2">
          <svg aria-hidden="true" width="8" height="8">
            <rect width="8" height="8" fill={entry.color} />
          </svg>
          <span className="text-quiet">{String(entry.name)}</span>
          <span className="ml-auto pl-3">{typeof entry.value === 'number' ? withUnit(entry.value, unit) : '—'}</span>
        </p>
      ))}
    </div>
  );
}
