import Link from 'next/link';
import { Equation } from '@/components/equation';
import { routes } from '@/lib/routes';
import type { WorkedExample } from '../worked-example';
import { PlaceForm } from './place-form';

type Props = { readonly id: string; readonly label: string; readonly example: WorkedExample };

/** The quantity with the numbers of a scenario, computed when the page is asked for. */
export function WorkedExampleSection({ id, label, example }: Props) {
  return (
    <section aria-labelledby="example" className="mt-8">
      <h2 id="example" className="mb-1 text-14 font-semibold">
        Worked example
      </h2>
      <p className="mb-2 text-13 text-quiet">
        Computed by the engine for <em>{example.scenario}</em> of{' '}
        <Link href={routes.template(example.template)} className="link">
          {example.templateName}
        </Link>
        .
      </p>
      {example.value === undefined ? (
        <p>{example.sentence}</p>
      ) : (
        <p className="text-16">
          {label}: <strong>{example.value}</strong>
        </p>
      )}
      {example.setBy !== undefined && (
        <p className="mt-1 text-13 text-quiet">
          Where the value comes from: {example.setBy}.
          {example.formulaGives !== undefined && ` The formula would give ${example.formulaGives}.`}
        </p>
      )}
      {example.substituted !== undefined && <Equation math={example.substituted} label={`${label} with numbers`} />}
      {example.warnings.map((warning) => (
        <p key={warning} className="mt-1 text-caution">
          {warning}
        </p>
      ))}
      {example.operands.length > 0 && <Operands example={example} />}
      <PlaceForm action={routes.quantity(id)} chosen={example} />
    </section>
  );
}

function Operands({ example }: { readonly example: WorkedExample }) {
  return (
    <div className="wide mt-2" role="region" aria-label="Values of the example" tabIndex={0}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">Used</th>
            <th scope="col" className="number">
              Value
            </th>
            <th scope="col">From</th>
          </tr>
        </thead>
        <tbody>
          {example.operands.map(({ id, label, value, from }) => (
            <tr key={id}>
              <th scope="row">
                <Link href={routes.quantity(id)} className="link">
                  {label}
                </Link>
              </th>
              <td className="number">{value}</td>
              <td className="text-quiet">{from}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
