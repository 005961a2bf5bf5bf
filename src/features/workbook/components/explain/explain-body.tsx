import Link from 'next/link';
import dynamic from 'next/dynamic';
import { MathMl } from '@/components/equation';
import { SourceText } from '@/components/source-text';
import type { ShownExplanation } from '../../view-explain';
import { CellHistory } from './cell-history';
import { CopyButtons } from './copy-buttons';
import { EquationSection } from './equation-section';
import { OperandTable } from './operand-table';
import { RowButtons } from './row-buttons';

const TrendChart = dynamic(() => import('./trend-chart').then((chart) => chart.TrendChart), { ssr: false });

export type Walk = (row: string) => void;
type Props = { readonly explanation: ShownExplanation; readonly onWalk: Walk };

/** The explanation of one cell, from the answer down to where its figures come from. */
export function ExplainBody({ explanation, onWalk }: Props) {
  const { label, symbol, scenario, description, trend, leaves, precedents, dependents, history } = explanation;
  return (
    <>
      <h2 className="text-16 font-semibold">
        {label}{' '}
        <span className="font-normal text-quiet">
          <MathMl math={symbol} />
        </span>
      </h2>
      <p className="text-12 text-quiet">{scenario}</p>
      <Answer explanation={explanation} onWalk={onWalk} />
      <p className="mt-2 text-13 text-quiet">{description}</p>
      <EquationSection explanation={explanation} />
      {explanation.copies !== null && <CopyButtons copies={explanation.copies} label={label} />}
      {trend !== undefined && <TrendChart trend={trend} />}
      <h3 className="explain-title">What it depends on</h3>
      <OperandTable operands={precedents} label="What it depends on" none="Nothing: it is given." onWalk={onWalk} />
      <h3 className="explain-title">What depends on it</h3>
      <RowButtons rows={dependents} none="No other row: it is a result." onWalk={onWalk} />
      {leaves.length > 0 && (
        <details className="mt-4">
          <summary className="text-13 font-semibold">Every figure underneath ({leaves.length})</summary>
          <OperandTable operands={leaves} label="Every figure underneath" none="" onWalk={onWalk} />
        </details>
      )}
      <Layers explanation={explanation} />
      {history !== null && <CellHistory history={history} />}
      <h3 className="explain-title">Source</h3>
      <p className="text-13">
        <SourceText text={explanation.source} />
        {explanation.reference !== undefined && (
          <>
            {' '}
            <Link href={explanation.reference} className="link" prefetch={false}>
              All about this row
            </Link>
          </>
        )}
      </p>
    </>
  );
}

function Answer({ explanation, onWalk }: Props) {
  const { value, full, caution, accuracy, problem, from, kind, preset, formulaGives } = explanation;
  return (
    <>
      {value !== undefined && (
        <p className="mt-2 text-20 font-semibold" title={full}>
          {value}
        </p>
      )}
      {caution !== undefined && <p className="mt-1 text-13 text-caution">{caution}</p>}
      {accuracy !== undefined && <p className="mt-1 text-13 text-quiet">{accuracy}</p>}
      {problem !== undefined && (
        <div className="explain-problem">
          <p>{problem.message}</p>
          {problem.root !== undefined && <RowButtons rows={[problem.root]} none="" onWalk={onWalk} before="It began in" />}
        </div>
      )}
      <p className="mt-1 text-13">
        {from === kind || kind === 'computed' ? from : `${from}, ${kind}`}
        {preset !== undefined && (
          <>
            {' · '}
            <Link href={preset.href} className="link" prefetch={false}>
              {preset.label}
            </Link>
          </>
        )}
      </p>
      {formulaGives !== undefined && <p className="text-13 text-quiet">Its formula would give {formulaGives}.</p>}
    </>
  );
}

function Layers({ explanation: { layers } }: Pick<Props, 'explanation'>) {
  return (
    <>
      <h3 className="explain-title">Layers, the strongest first</h3>
      <ol className="explain-layers">
        {layers.map(({ from, text, decides }, i) => (
          <li key={i} data-decides={decides || undefined}>
            <span>
              {from}
              {decides && <span className="text-quiet"> (decides)</span>}
            </span>
            <span className="explain-text">{text}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
