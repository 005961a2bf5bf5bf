'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { FormNotice } from '@/components/form-notice';
import { MovedFigures } from '@/components/moved-figures';
import { WhenText } from '@/components/when-text';
import { errorSentence, useTRPCClient } from '@/lib/trpc-client';
import type { SuggestedView, SuggestionsView, SuggestionView } from '../view';

/** What reviewers would have otherwise, cell by cell, and what it would do. */
export function Suggestions({ workbookId, view }: { readonly workbookId: string; readonly view: SuggestionsView }) {
  const { suggestions } = view;
  return (
    <section aria-labelledby="suggestions" className="mb-10">
      <h2 id="suggestions" className="mb-2 text-16 font-semibold">
        Suggestions
      </h2>
      {suggestions.length === 0 && (
        <p className="max-w-2xl text-13 text-quiet">
          None. Whoever reviews tries values in the sheet and presses “Suggest these changes”; they are accepted here, cell by cell.
        </p>
      )}
      <ol>
        {suggestions.map((suggestion) => (
          <Suggestion key={suggestion.id} workbookId={workbookId} suggestion={suggestion} mayDecide={view.mayDecide} />
        ))}
      </ol>
    </section>
  );
}

type Props = { readonly workbookId: string; readonly suggestion: SuggestionView; readonly mayDecide: boolean };

const text = (value: string | null) => value ?? 'inherited';

function Suggestion({ workbookId, suggestion, mayDecide }: Props) {
  const client = useTRPCClient();
  const router = useRouter();
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { id: suggestionId, by, at, message, cells, effects } = suggestion;
  const decide = async ({ scenarioId, quantityId, version }: SuggestedView, accept: boolean) => {
    setBusy(true);
    const cell = { scenarioId, quantityId, over: version };
    try {
      const answer = await client.suggestion.decide.mutate({ workbookId, mutationId: crypto.randomUUID(), suggestionId, accept, ...cell });
      setFailed(answer.ok ? null : answer.message);
    } catch (error) {
      setFailed(`Not saved: ${errorSentence(error)}`);
    }
    setBusy(false);
    router.refresh();
  };
  return (
    <li className="border-t border-line py-3">
      <p className="text-13">
        <span className="font-semibold">{by}</span>{' '}
        <span className="text-12 text-quiet">
          <WhenText at={at} />
        </span>
      </p>
      {message !== '' && <p className="comment-text">{message}</p>}
      <ul aria-label={`Cells suggested by ${by}`} className="mt-2 grid gap-2 text-13">
        {cells.map((cell) => (
          <li key={`${cell.scenarioId} ${cell.quantityId}`} className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <span className="font-medium">{cell.place}</span>
            <span className="min-w-0 break-all">
              <del className="text-quiet">{text(cell.before)}</del> <span aria-hidden="true">→</span>{' '}
              <ins className="no-underline">{text(cell.after)}</ins>
            </span>
            {cell.changed && <span className="text-caution">Changed since: it is {text(cell.now)} now.</span>}
            {cell.gone && <span className="text-quiet">Its scenario was deleted.</span>}
            {cell.decision !== null && (
              <span className="text-quiet">
                {cell.decision.accepted ? 'accepted' : 'declined'} by {cell.decision.by}
              </span>
            )}
            {mayDecide && cell.decision === null && (
              <span className="flex gap-2 print:hidden">
                {!cell.gone && (
                  <button type="button" className="button" disabled={busy} onClick={() => void decide(cell, true)}>
                    {cell.changed ? 'Accept all the same' : 'Accept'}
                    <span className="sr-only">, {cell.place}</span>
                  </button>
                )}
                <button type="button" className="button-quiet" disabled={busy} onClick={() => void decide(cell, false)}>
                  Decline<span className="sr-only">, {cell.place}</span>
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
      <FormNotice failed={failed} />
      {effects.map(({ scenario, figures }) => (
        <div key={scenario} className="mt-3 overflow-x-auto">
          <MovedFigures
            label={`What it would do to ${scenario}`}
            heads={[scenario, 'Now', 'With what waits', 'Change']}
            figures={figures}
          />
        </div>
      ))}
    </li>
  );
}
