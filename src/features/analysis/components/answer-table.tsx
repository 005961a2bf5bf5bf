import type { AnswerTable as Table } from '../analyse/view';
import type { Place } from '../place';
import { MakeScenario } from './make-scenario';
import { WideTable } from './section';

type Props = { readonly table: Table; readonly place: Place; readonly baseId: string };

/** Figures of an answer; a row that can be a plan offers to become a scenario. */
export function AnswerTable({ table, place, baseId }: Props) {
  const [head, ...others] = table.columns;
  const offers = place.kind === 'workbook' && place.editable && table.rows.some(({ offer }) => offer !== undefined);
  return (
    <div className="mt-6">
      <h3 className="mb-1 text-14 font-semibold">{table.title}</h3>
      <WideTable label={table.title}>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {others.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            {offers && (
              <th scope="col">
                <span className="sr-only">Scenario</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ cells: [first, ...cells], offer }, i) => (
            <tr key={i}>
              <th scope="row">{first}</th>
              {cells.map((cell, j) => (
                <td key={j}>{cell}</td>
              ))}
              {offers && <td>{offer !== undefined && <MakeScenario workbookId={place.id} baseId={baseId} offer={offer} />}</td>}
            </tr>
          ))}
        </tbody>
      </WideTable>
    </div>
  );
}
