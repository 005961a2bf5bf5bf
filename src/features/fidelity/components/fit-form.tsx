import { useId, useState } from 'react';
import { Choice } from '@/components/choice';
import { errorSentence, useTRPCClient } from '@/lib/trpc-client';
import type { FidelityView, FitView, OwnPresetView } from '../view';
import { FitResult } from './fit-result';
import { Problems } from './problems';
import { SaveForm } from './save-form';

type Props = { readonly view: FidelityView; readonly onSaved: (preset: OwnPresetView) => void };

const example = 'concurrency,input,output,ms per output token,time to first token\n4,1024,1024,9.85,91\n16,1024,1024,10.9,126';

/** The points, what they were measured on, and what comes of them. */
export function FitForm({ view, onSaved }: Props) {
  const client = useTRPCClient();
  const [scenarioId, setScenario] = useState(view.scenarios[0]?.id ?? '');
  const [text, setText] = useState('');
  const [prefillApart, setApart] = useState(false);
  const [fit, setFit] = useState<FitView | null>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const ids = { text: useId(), file: useId(), hint: useId(), apart: useId() };
  /** What was fitted is no longer what stands in the form. */
  const changed = () => {
    setFit(null);
    setProblems([]);
  };
  const run = async () => {
    changed();
    setBusy(true);
    try {
      const answer = await client.fidelity.fit.mutate({ workbookId: view.workbookId, scenarioId, text, prefillApart });
      if (answer.ok) setFit(answer.fit);
      else setProblems(answer.problems);
    } catch (error) {
      setProblems([`The points were not fitted: ${errorSentence(error)}`]);
    }
    setBusy(false);
  };
  return (
    <>
      <form
        className="mt-6 flex max-w-2xl flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <Choice
          label="Scenario"
          value={scenarioId}
          options={view.scenarios}
          onChange={(id) => {
            setScenario(id ?? '');
            changed();
          }}
        />
        <div className="flex flex-col gap-1">
          <label htmlFor={ids.text} className="font-medium">
            Points, one a line
          </label>
          <p id={ids.hint} className="text-13 text-quiet">
            Concurrency, input tokens, output tokens, milliseconds per output token, milliseconds to the first token (may be left out);
            separated by tab, semicolon or comma, with a line of names or without. At most 500.
          </p>
          <textarea
            id={ids.text}
            aria-describedby={ids.hint}
            className="field h-48 font-mono text-13"
            rows={10}
            spellCheck={false}
            placeholder={example}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              changed();
            }}
          />
          <label htmlFor={ids.file} className="text-13">
            Or a file
          </label>
          <input
            id={ids.file}
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
            className="text-13"
            onChange={(event) => {
              changed();
              void event.target.files?.[0]?.text().then(setText);
            }}
          />
        </div>
        <label htmlFor={ids.apart} className="flex items-baseline gap-2 text-13">
          <input
            id={ids.apart}
            type="checkbox"
            checked={prefillApart}
            onChange={(event) => {
              setApart(event.target.checked);
              changed();
            }}
          />
          Prompts ran on chips of their own
        </label>
        <div>
          <button type="submit" className="button-primary" disabled={busy}>
            {busy ? 'Fitting' : 'Fit'}
          </button>
        </div>
        <Problems problems={problems} />
      </form>
      {fit !== null && (
        <FitResult fit={fit}>
          <SaveForm input={{ workbookId: view.workbookId, scenarioId, text, prefillApart }} onSaved={onSaved} />
        </FitResult>
      )}
    </>
  );
}
