import type { ReactNode } from 'react';
import { mostLimits } from '../analyse/limits';
import type { AnalyseView } from '../analyse/view';
import { addressOf, type Place } from '../place';
import { Labelled, Pick, Write } from './pick';

type Props = { readonly view: AnalyseView; readonly place: Place };

const scales = [
  { id: 'log', name: 'logarithmic' },
  { id: 'linear', name: 'linear' },
];
const noLimit = { id: '', name: 'no limit' };
/** Those that are set, and one more. */
const shownLimits = (fields: AnalyseView['fields']): number => {
  const set = Array.from({ length: mostLimits }, (_, i) => fields[`limit${i}`]).filter((limit) => limit !== undefined && limit !== '');
  return Math.min(mostLimits, set.length + 1);
};
const sideOptions = [
  { id: 'atLeast', name: 'least' },
  { id: 'atMost', name: 'most' },
];
const none = { id: '', name: 'nothing else' };

/** What a tool needs to know; the address carries it, so that a link asks the same again. */
export function AnalyseForm({ view, place }: Props) {
  return (
    <form action={addressOf(place, 'analyse')} className="mt-6 grid gap-3">
      <input type="hidden" name="tool" value={view.tool} />
      <input type="hidden" name="run" value="1" />
      <div className="flex flex-wrap items-start gap-3">
        <Pick name="scenario" label="Scenario" value={view.scenario.id} options={view.scenarios} />
        {view.tool !== 'prices' && view.tool !== 'claims' && (
          <Pick name="result" label={view.tool === 'plan' ? 'Make least' : 'Result'} value={view.fields.result} options={view.results} />
        )}
        {parts[view.tool](view)}
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <button type="submit" className="button-primary">
          Compute
        </button>
        {view.bound !== undefined && <span className="text-12 text-quiet">{view.bound.text}</span>}
      </div>
    </form>
  );
}

/** Ranges as they are typed into cells, one a line. */
const Ranges = ({ label, value }: { readonly label: string; readonly value: string | undefined }) => (
  <Labelled label={label}>
    <textarea
      name="ranges"
      defaultValue={value}
      placeholder="contextLength: 8k to 64k"
      rows={4}
      maxLength={2000}
      spellCheck={false}
      className="field h-auto w-80 max-w-full py-1 font-mono"
    />
  </Labelled>
);

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
      <Write name="points" label="Points" value={view.fields.points ?? ''} />
      <Pick name="down" label="And vary" value={view.fields.down} options={[none, ...view.inputs]} />
      {view.fields.downLow !== undefined && (
        <>
          <Write name="downLow" label="From" value={view.fields.downLow} />
          <Write name="downHigh" label="To" value={view.fields.downHigh ?? ''} />
          <Pick name="downScale" label="Steps" value={view.fields.downScale} options={scales} />
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
  tornado: ({ fields }) => (
    <>
      <Write name="share" label="Each input by" value={fields.share ?? ''} />
      <Ranges label="Or over a range of its own" value={fields.ranges} />
    </>
  ),
  simulate: ({ fields }) => (
    <>
      <Write name="draws" label="Draws" value={fields.draws ?? ''} />
      <Write name="seed" label="Seed" value={fields.seed ?? ''} />
      <Write name="condition" label="How often holds" value={fields.condition ?? ''} hint="margin &gt; 0.6" />
      <Ranges label="Ranges, 90 % of the draws each" value={fields.ranges} />
    </>
  ),
  plan: ({ fields, results }) => (
    <>
      <Write name="chips" label="Numbers of chips" value={fields.chips ?? ''} wide />
      {Array.from({ length: shownLimits(fields) }, (_, i) => (
        <fieldset key={i} className="flex flex-wrap items-end gap-3 basis-full">
          <legend className="sr-only">Limit {i + 1}</legend>
          <Pick name="limit" label={`Keep ${i + 1}`} value={fields[`limit${i}`] ?? ''} options={[noLimit, ...results]} />
          <Pick name="is" label="At" value={fields[`is${i}`]} options={sideOptions} />
          <Write name="than" label="This much" value={fields[`than${i}`] ?? ''} />
        </fieldset>
      ))}
    </>
  ),
  levers: () => null,
  claims: () => null,
  prices: ({ fields, cards }) => (
    <>
      <Pick name="card" label="Rate card" value={fields.card} options={cards} />
      <Labelled label="Or paste one, USD per million tokens">
        <textarea
          name="pasted"
          defaultValue={fields.pasted}
          placeholder={
            'Input $3\nOutput $15\nInput > 200K $6\nOutput > 200K $22.50\nCache writes, 5 min $3.75\nCache hits $0.30\nBatch 50% off\nFast 6x at 2.5x speed'
          }
          rows={8}
          maxLength={2000}
          spellCheck={false}
          className="field h-auto w-80 max-w-full py-1 font-mono"
        />
      </Labelled>
    </>
  ),
};
