import Link from 'next/link';
import type { OperandView } from '../../view-explain';

type Props = {
  readonly operands: readonly OperandView[];
  readonly label: string;
  /** What to say where there are none. */
  readonly none: string;
  readonly onWalk: (row: string) => void;
};

/** Rows with their values and where these come from; each is a way on. */
export function OperandTable({ operands, label, none, onWalk }: Props) {
  if (operands.length === 0) return <p className="text-13 text-quiet">{none}</p>;
  return (
    <table className="explain-table">
      <caption className="sr-only">{label}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Row</th>
          <th scope="col">Value</th>
          <th scope="col">From</th>
        </tr>
      </thead>
      <tbody>
        {operands.map(({ id, label: name, value, from, kind, preset }) => (
          <tr key={id}>
            <th scope="row">
              <button type="button" className="link text-left" onClick={() => onWalk(id)}>
                {name}
              </button>
            </th>
            <td className="number">{value}</td>
            <td className="text-quiet">
              {preset === undefined ? (
                from
              ) : (
                <Link href={preset.href} className="link" prefetch={false}>
                  {from}
                </Link>
              )}
              {from !== kind && kind !== 'computed' && `, ${kind}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
