import type { CompareView } from '../compare/view';
import { WideTable } from './section';

/** What the scenarios hold differently, with who said so and why. */
export function DifferingCells({ view }: { readonly view: CompareView }) {
  return (
    <WideTable label="Cells that differ">
      <thead>
        <tr>
          <th scope="col">Row</th>
          {view.compared.map(({ id, name }) => (
            <th key={id} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.cells.map((cell) => (
          <tr key={cell.id}>
            <th scope="row">{cell.label}</th>
            {cell.values.map(({ scenarioId, display, origin, own, note }) => (
              <td key={scenarioId}>
                <span className={own ? 'font-medium' : ''}>{display}</span>
                <span className="block text-12 text-quiet">{origin}</span>
                {note !== undefined && <span className="block text-12 text-quiet">{note}</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
