import type { Heat } from '../analyse/view';
import type { Place } from '../place';
import { MakeScenario } from './make-scenario';
import { WideTable } from './section';

type Props = { readonly heat: Heat; readonly place: Place; readonly baseId: string };

/** Two quantities, each value on a shade of its height; a value clicked becomes a scenario. */
export function HeatMap({ heat, place, baseId }: Props) {
  return (
    <div className="mt-4">
      <p className="mb-1 text-13 text-quiet">
        {heat.label}
        {heat.unit !== '' && `, ${heat.unit}`}: {heat.across} across, {heat.down} down. {heat.legend}
        {place.kind === 'workbook' && place.editable && ' Click a value to make a scenario of it.'}
      </p>
      <WideTable label={`${heat.label} by ${heat.across} and ${heat.down}`}>
        <thead>
          <tr>
            <th scope="col">{heat.down}</th>
            {heat.columns.map((column) => (
              <th key={column} scope="col" className="number">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {heat.rows.map((row) => (
            <tr key={row.head}>
              <th scope="row" className="whitespace-nowrap">
                {row.head}
              </th>
              {row.cells.map(({ text, level, marked, bound, offer }, i) => (
                <td key={i} className="number heat" data-bound={bound || undefined} style={{ '--level': level.toFixed(3) }}>
                  <span className={marked ? 'font-bold' : ''}>
                    {place.kind === 'workbook' && place.editable ? (
                      <MakeScenario workbookId={place.id} baseId={baseId} offer={offer} figure={text} />
                    ) : (
                      text
                    )}
                  </span>
                  {bound && <span className="sr-only">, compute-bound</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </WideTable>
    </div>
  );
}
