import type { ReactNode } from 'react';
import type { ErrorLine, FitView } from '../view';
import { ResidualChart } from './residual-chart';

type Props = { readonly fit: FitView; readonly children: ReactNode };

/** What a fit found and how far it may be off. */
export function FitResult({ fit, children }: Props) {
  return (
    <section aria-labelledby="fit-result" className="mt-8 max-w-2xl">
      <h2 id="fit-result" className="text-16 font-semibold">
        What the points say
      </h2>
      <p className="mt-2">{fit.sentence}</p>
      <Figures caption="Parameters" columns={['Parameter', 'Fitted', 'Common set']}>
        {fit.parameters.map(({ id, label, fitted, common }) => (
          <Row key={id} head={label} cells={[fitted, common]} />
        ))}
      </Figures>
      <Errors caption="Error of the time per token" lines={fit.errors} />
      <ResidualChart residuals={fit.residuals} />
      <Errors caption="Residuals by group" lines={fit.groups} />
      {children}
    </section>
  );
}

const Errors = ({ caption, lines }: { readonly caption: string; readonly lines: readonly ErrorLine[] }) => (
  <Figures caption={caption} columns={['Points of', 'Count', 'Mean error', 'Median, signed']}>
    {lines.map(({ label, points, mean, bias }) => (
      <Row key={label} head={label} cells={[points, mean, bias]} />
    ))}
  </Figures>
);

type FiguresProps = { readonly caption: string; readonly columns: readonly string[]; readonly children: ReactNode };

const Figures = ({ caption, columns, children }: FiguresProps) => (
  <div className="wide mt-6" role="region" aria-label={caption} tabIndex={0}>
    <table className="figures">
      <caption className="text-left font-medium">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column, place) => (
            <th key={column} scope="col" className={place === 0 ? '' : 'number'}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </div>
);

const Row = ({ head, cells }: { readonly head: string; readonly cells: readonly string[] }) => (
  <tr>
    <th scope="row">{head}</th>
    {cells.map((text, place) => (
      <td key={place} className="number">
        {text}
      </td>
    ))}
  </tr>
);
