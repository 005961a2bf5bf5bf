'use client';

import type { AnalyseView } from '../analyse/view';
import type { Place } from '../place';
import { Answered } from './answered';
import { SaveAnalysis } from './save-analysis';
import { toolWords } from './tool-words';
import { useAnswer } from './use-answer';

/** The answer as it comes: how far it is, a way to stop it, and then what it says. */
export function LiveAnswer({ view, place }: { readonly view: AnalyseView; readonly place: Place }) {
  const { state, cancel, again } = useAnswer(view.asked, place);
  if (state.kind === 'answer')
    return (
      <>
        <Answered view={view} place={place} answer={state.answer} />
        {place.kind === 'workbook' && place.editable && (
          <SaveAnalysis
            workbookId={place.id}
            page="analyse"
            name={`${toolWords[view.tool]}, ${view.scenario.name}`}
            scenarios={asked(view)}
            finding={state.answer.caption}
          />
        )}
      </>
    );
  if (state.kind === 'refused')
    return (
      <p role="alert" className="mt-6 text-13 text-error">
        {state.message}
      </p>
    );
  if (state.kind === 'cancelled')
    return (
      <p role="status" className="mt-6 flex items-center gap-3 text-13">
        Cancelled; nothing more is computed.
        <button type="button" className="button-quiet" onClick={again}>
          Compute again
        </button>
      </p>
    );
  return (
    <div className="mt-6 flex flex-wrap items-center gap-3 text-13">
      <progress
        aria-label="Progress of the analysis"
        className="progress"
        {...(state.kind === 'progress' ? { value: state.done, max: state.of } : {})}
      />
      <span role="status">{state.kind === 'waiting' ? `Waiting for ${counted(state.ahead)}` : 'Computing'}</span>
      <button type="button" className="button-quiet" onClick={cancel}>
        Cancel
      </button>
    </div>
  );
}

/** Monte Carlo answers for all scenarios, every other tool for one. */
const asked = ({ tool, scenario, scenarios }: AnalyseView): readonly string[] =>
  tool === 'simulate' ? scenarios.map(({ id }) => id) : [scenario.id];

const counted = (ahead: number): string => (ahead === 1 ? 'one analysis before it' : `${ahead} analyses before it`);
