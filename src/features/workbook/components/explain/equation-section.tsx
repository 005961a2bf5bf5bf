import { Equation } from '@/components/equation';
import type { ExplainView } from '../../view-explain';

/** The equation in symbols, with this column's numbers, and worked out part by part. */
export function EquationSection({ explanation }: { readonly explanation: Pick<ExplainView, 'label' | 'equation' | 'search' | 'steps'> }) {
  const { label, equation, search, steps } = explanation;
  if (search !== undefined)
    return (
      <>
        <h3 className="explain-title">How it is found</h3>
        <p className="text-13">{search.words}</p>
        <p className="mt-2 text-13 text-quiet">At the answer:</p>
        <Equation math={search.condition} label={`Condition that holds at ${label}`} />
      </>
    );
  if (equation === undefined) return null;
  const winners = steps.flatMap(({ took }, i) => (took === undefined ? [] : [{ took, i }]));
  return (
    <>
      <Equation math={equation.symbols} label={`Equation of ${label}`} />
      {equation.numbers !== undefined && <Equation math={equation.numbers} label={`${label} with this column's numbers`} />}
      {winners.map(({ took, i }) => (
        <p key={i} className="text-13">
          {took}
        </p>
      ))}
      <p className="explain-formula" tabIndex={0} role="group" aria-label="The same as typed into a cell">
        {equation.text}
      </p>
      {steps.length > 1 && (
        <details className="mt-2">
          <summary className="text-13 font-semibold">Step by step ({steps.length})</summary>
          <ol className="explain-steps">
            {steps.map(({ math }, i) => (
              <li key={i}>
                <Equation math={math} label={`Step ${String(i + 1)}`} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}
