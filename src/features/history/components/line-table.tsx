import type { Line } from '../view-lines';

/** What changed: before and after, line by line. */
export function LineTable({ label, lines }: { readonly label: string; readonly lines: readonly Line[] }) {
  return (
    <div className="overflow-x-auto">
      <table className="line-table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ what, before, after, cell }, i) => (
            <tr key={`${cell?.scenarioId ?? ''} ${cell?.quantityId ?? what} ${i}`}>
              <th scope="row">{what}</th>
              <td>{before}</td>
              <td>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
