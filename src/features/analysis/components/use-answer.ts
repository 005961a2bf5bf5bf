import { useEffect, useState } from 'react';
import { errorSentence, useTRPCClient } from '@/lib/trpc-client';
import type { Analyse } from '../analyse/schema';
import type { Told } from '../analyse/view';

export type Asking = {
  readonly state: Told | { readonly kind: 'begun' } | { readonly kind: 'cancelled' };
  readonly cancel: () => void;
  readonly again: () => void;
};

const begun = { kind: 'begun' } as const;

/** Asks once it is shown, and hears how far the answer is. Leaving the page or cancelling ends the work on the server. */
export function useAnswer(asked: Analyse): Asking {
  const client = useTRPCClient();
  const [turn, setTurn] = useState({ number: 0, live: true });
  const [state, setState] = useState<Told | typeof begun>(begun);
  useEffect(() => {
    if (!turn.live) return;
    const control = new AbortController();
    const hear = async () => {
      try {
        for await (const event of await client.analysis.answer.mutate(asked, { signal: control.signal })) {
          if (!control.signal.aborted) setState(event);
        }
      } catch (error) {
        if (!control.signal.aborted) setState({ kind: 'refused', message: `No answer came: ${errorSentence(error)}` });
      }
    };
    void hear();
    return () => control.abort();
  }, [client, asked, turn]);
  return {
    state: turn.live ? state : { kind: 'cancelled' },
    cancel: () => setTurn(({ number }) => ({ number, live: false })),
    again: () => {
      setState(begun);
      setTurn(({ number }) => ({ number: number + 1, live: true }));
    },
  };
}
