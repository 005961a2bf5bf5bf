import type { FlipsView } from '../compare/view';
import { WideTable } from './section';

/** At which value of an input the other scenario becomes the better one. */
export function FlipsTable({ flips }: { readonly flips: FlipsView }) {
  if (flips.rows.length === 0) return null;
  return (
    <WideTable label="Flip points">
      <thead>
        <tr>
          <th scope="col">Input</th>
          <th scope="col" className="number">
            Now
          </th>
          <th scope="col" className="number">
            The ranking turns at
          </th>
          <th scope="col">Varied</th>
        </tr>
      </thead>
      <tbody>
        {flips.rows.map(({ id, label, now, at, varied }) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            <td className="number">{now}</td>
            <td className="number">{at}</td>
            <td className="text-quiet">{varied}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
