import { memo } from 'react';
import { Marker } from './chart-marker';

type Entry = {
  readonly label: string;
  readonly hue: string;
  /** Which marker the series has; without one it is a filled shape. */
  readonly style?: number;
  readonly dash?: string;
};

/** Names of the series, each beside how it is drawn. */
export const ChartLegend = memo(function ChartLegend({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <ul className="chart-legend mb-1 flex flex-wrap gap-x-4 gap-y-1 text-12 text-quiet">
      {entries.map(({ label, hue, style, dash = '' }) => (
        <li key={label} className="flex items-center gap-1">
          {style === undefined ? (
            <svg aria-hidden="true" width="10" height="10">
              <rect width="10" height="10" fill={hue} />
            </svg>
          ) : (
            <svg aria-hidden="true" width="26" height="10">
              <path d="M0 5h26" stroke={hue} strokeWidth="2" strokeDasharray={dash} />
              <Marker style={style} x={13} y={5} hue={hue} />
            </svg>
          )}
          {label}
        </li>
      ))}
    </ul>
  );
});
