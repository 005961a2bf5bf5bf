import type { ReactNode } from 'react';
import { routes } from '@/lib/routes';
import type { AnalyseView } from '../analyse/view';
import { Labelled, Pick, Write } from './pick';

type Props = { readonly view: AnalyseView };

const scales = [
  { id: 'log', name: 'logarithmic' },
  { id: 'linear', name: 'linear' },
];
const none = { id: '', name: 'nothing else' };

/** What a tool needs to know; the address carries it, so that a link asks the same again. */
export function AnalyseForm({ view }: Props) {
  return (
    <form action={routes.analyse(view.workbookId)} className="mt-6 grid gap-3">
      <input type="hidden" name="tool" value={view.tool} />
      <input type="hidden" name="run" value="1" />
      <div className="flex flex-wrap items-end gap-3">
        <Pick name="scenario" label="Scenario" value={view.scenario.id} options={view.scenarios} />
        {view.tool !== 'prices' && (
          <Pick name="result" label={view.tool === 'plan' ? 'Make least' : 'Result'} value={view.fields.result} options={view.results} />
        )}
        {parts[view.tool](view)}
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <button type="submit" className="button-primary">
          Compute
        </button>
        {view.cost !== '' && <span className="text-12 text-quiet">{view.cost}</span>}
      </div>
    </form>
  );
}

const span = ({ fields, inputs }: AnalyseView) => (
  <>
    <Pick name="vary" label="Vary" value={fields.vary} options={inputs} />
    <Write name="low" label="From" value={fields.low ?? ''} />
    <Write name="high" label="To" value={fields.high ?? ''} />
    <Pick name="scale" label="Steps" value={fields.scale} options={scales} />
  </>
);

const parts: Readonly<Record<AnalyseView['tool'], (view: AnalyseView) => ReactNode>> = {
  table: (view) => (
    <>
      {span(view)}
      <Pick name="down" label="And vary" value={view.fields.down} options={[none, ...view.inputs]} />
      {view.fields.downLow !== undefined && (
        <>
          <Write name="downLow" label="From" value={view.fields.downLow} />
          <Write name="downHigh" label="To" value={view.fields.downHigh ?? ''} />
          <Write name="target" label="Target, at most" value={view.fields.target ?? ''} hint="none" />
        </>
      )}
    </>
  ),
  seek: (view) => (
    <>
      <Write name="target" label="Shall be" value={view.fields.target ?? ''} />
      {span(view)}
    </>
  ),
  tornado: ({ fields }) => <Write name="share" label="Each input by" value={fields.share ?? ''} />,
  simulate: ({ fields }) => (
    <>
      <Write name="draws" label="Draws" value={fields.draws ?? ''} />
      <Write name="seed" label="Seed" value={fields.seed ?? ''} />
      <Write name="condition" label="How often holds" value={fields.condition ?? ''} hint="margin &gt; 0.6" />
      <Labelled label="Ranges, 90 % of the draws each">
        <textarea
          name="ranges"
          defaultValue={fields.ranges}
          rows={4}
          maxLength={2000}
          spellCheck={false}
          className="field h-auto w-80 max-w-full py-1 font-mono"
        />
      </Labelled>
    </>
  ),
  plan: ({ fields, results }) => (
    <>
      <Pick name="limit" label="Keep at least" value={fields.limit} options={results} />
      <Write name="least" label="This much" value={fields.least ?? ''} />
      <Write name="chips" label="Numbers of chips" value={fields.chips ?? ''} />
    </>
  ),
  levers: () => null,
  prices: ({ fields, cards }) => <Pick name="card" label="Rate card" value={fields.card} options={cards} />,
};
