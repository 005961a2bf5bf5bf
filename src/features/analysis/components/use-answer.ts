import type { TRPCClient } from '@trpc/client';
import { useEffect, useState } from 'react';
import { type AppRouter, errorSentence, useTRPCClient } from '@/lib/trpc-client';
import type { Analyse } from '../analyse/schema';
import type { Place } from '../place';
import type { Told } from '../analyse/view';

export type Asking = {
  readonly state: Told | { readonly kind: 'begun' } | { readonly kind: 'cancelled' };
  readonly cancel: () => void;
  readonly again: () => void;
};

function ask({ analysis }: TRPCClient<AppRouter>, { workbookId, ...question }: Analyse, place: Place, signal: AbortSignal) {
  return place.kind === 'workbook'
    ? analysis.answer.mutate({ workbookId, ...question }, { signal })
    : analysis.answerShared.mutate({ token: place.token, ...question }, { signal });
}

const begun = { kind: 'begun' } as const;

/** Asks once it is shown, and hears how far the answer is. Leaving the page or cancelling ends the work on the server. */
export function useAnswer(asked: Analyse, place: Place): Asking {
  const client = useTRPCClient();
  // The caller is made anew for another question; the same one in a refreshed page is not asked again.
  const [question] = useState({ asked, place });
  const [turn, setTurn] = useState({ number: 0, live: true });
  const [state, setState] = useState<Told | typeof begun>(begun);
  useEffect(() => {
    if (!turn.live) return;
    const control = new AbortController();
    const hear = async () => {
      try {
        for await (const event of await ask(client, question.asked, question.place, control.signal)) {
          if (!control.signal.aborted) setState(event);
        }
      } catch (error) {
        if (!control.signal.aborted) setState({ kind: 'refused', message: `No answer came: ${errorSentence(error)}` });
      }
    };
    void hear();
    return () => control.abort();
  }, [client, question, turn]);
  return {
    state: turn.live ? state : { kind: 'cancelled' },
    cancel: () => setTurn(({ number }) => ({ number, live: false })),
    again: () => {
      setState(begun);
      setTurn(({ number }) => ({ number: number + 1, live: true }));
    },
  };
}
