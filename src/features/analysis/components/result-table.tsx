import type { CompareView } from '../compare/view';
import { WideTable } from './section';

/** Results of each scenario, their distance from the chosen one, and which is best. */
export function ResultTable({ view }: { readonly view: CompareView }) {
  return (
    <WideTable label="Results">
      <thead>
        <tr>
          <th scope="col">Result</th>
          {view.compared.map(({ id, name }) => (
            <th key={id} scope="col" className="number">
              {name}
              {id === view.against.id && <span className="block text-12">counted from</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.table.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              {row.label}
              {row.better !== undefined && <span className="block text-12 text-quiet">{row.better} is better</span>}
            </th>
            {row.values.map((value) => (
              <td key={value.scenarioId} className="number" title={value.message}>
                <span className={value.best ? 'font-semibold' : ''}>{value.display}</span>
                {value.best && <span className="ml-1 text-12 text-accent">best</span>}
                {value.relative !== '' && (
                  <span className="block text-12 text-quiet">
                    {value.relative}
                    {value.change !== '' && value.relative !== 'same' && `, ${value.change}`}
                  </span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
