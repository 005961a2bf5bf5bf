import type { RowLink } from '../../view-explain';

type Props = {
  readonly rows: readonly RowLink[];
  readonly none: string;
  readonly before?: string;
  readonly onWalk: (row: string) => void;
};

/** Rows to walk to, in a line. */
export function RowButtons({ rows, none, before, onWalk }: Props) {
  if (rows.length === 0) return <p className="text-13 text-quiet">{none}</p>;
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-13">
      {before}
      {rows.map(({ id, label }) => (
        <button key={id} type="button" className="link text-left" onClick={() => onWalk(id)}>
          {label}
        </button>
      ))}
    </p>
  );
}
