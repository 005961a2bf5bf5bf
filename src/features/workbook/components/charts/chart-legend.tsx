type Entry = { readonly label: string; readonly hue: string; readonly dashed?: boolean };

/** Names of the series, each beside its colour. */
export function ChartLegend({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <ul className="mb-1 flex flex-wrap gap-x-4 gap-y-1 text-12 text-quiet">
      {entries.map(({ label, hue }) => (
        <li key={label} className="flex items-center gap-1">
          <svg aria-hidden="true" width="10" height="10">
            <rect width="10" height="10" fill={hue} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
