import type { ErrorLine, MeasuredView } from '../measured-view';

/** Errors of the blackboard and of calibrated predictions, over all points and by group. */
export function ErrorTables({ view }: { readonly view: MeasuredView }) {
  return (
    <div className="wide" role="region" aria-label="Errors by group" tabIndex={0}>
      <table className="figures">
        <caption className="sr-only">Mean absolute error of the time per output token</caption>
        <thead>
          <tr>
            <th scope="col">Points</th>
            <th scope="col" className="number">
              Count
            </th>
            <th scope="col" className="number">
              Blackboard
            </th>
            <th scope="col" className="number">
              Model left out
            </th>
            <th scope="col" className="number">
              5-fold
            </th>
            <th scope="col" className="number">
              Median, signed
            </th>
            <th scope="col" className="number">
              Within 25 %
            </th>
          </tr>
        </thead>
        <tbody className="font-medium">
          <Line line={view.all} />
        </tbody>
        {view.tables.map(({ by, lines }) => (
          <tbody key={by}>
            <tr>
              <th scope="rowgroup" colSpan={7} className="text-quiet">
                {by}
              </th>
            </tr>
            {lines.map((line) => (
              <Line key={line.name} line={line} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Line({ line: { name, points, blackboard, leaveModelOut, fiveFold, median, withinQuarter } }: { readonly line: ErrorLine }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {[points, blackboard, leaveModelOut, fiveFold, median, withinQuarter].map((text, place) => (
        <td key={place} className="number">
          {text}
        </td>
      ))}
    </tr>
  );
}
