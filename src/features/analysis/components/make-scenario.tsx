'use client';

import Link from 'next/link';
import { useState } from 'react';
import { routes } from '@/lib/routes';
import { errorSentence, useTRPCClient } from '@/lib/trpc-client';
import { type Done, makeScenario, undoScenario } from '../actions';
import type { Offer } from '../analyse/view';

type Props = {
  readonly workbookId: string;
  readonly baseId: string;
  readonly offer: Offer;
  /** Stands for the button's own words. */ readonly figure?: string;
};

/** `made`: id of the scenario that a click has made. */
type State = { readonly busy: boolean; readonly made: string; readonly said: string; readonly failed: boolean };

const still: State = { busy: false, made: '', said: '', failed: false };

/** Makes a scenario of a point, and takes it back: one click each. */
export function MakeScenario({ workbookId, baseId, offer, figure }: Props) {
  const client = useTRPCClient();
  const [state, setState] = useState(still);
  const context = { client, workbookId, baseId };
  const act = async (run: () => Promise<Done>) => {
    setState({ ...state, busy: true });
    const done = await run().catch((error: unknown): Done => ({ ok: false, said: `Nothing was changed: ${errorSentence(error)}` }));
    setState({ busy: false, made: done.ok ? done.scenarioId : state.made, said: done.said, failed: !done.ok });
  };
  return (
    <>
      {state.made === '' && (
        <button
          type="button"
          className={figure === undefined ? 'button-quiet' : 'heat-point'}
          disabled={state.busy}
          onClick={() => void act(() => makeScenario.run(context, offer))}
          title={offer.name}
        >
          {figure ?? makeScenario.label}
          <span className="sr-only"> {figure === undefined ? offer.name : `, make scenario ${offer.name}`}</span>
        </button>
      )}
      {state.made !== '' && figure}
      {state.said !== '' && (
        <span role={state.failed ? 'alert' : 'status'} className={state.failed ? 'block text-12 text-error' : 'block text-12'}>
          {state.said}
        </span>
      )}
      {state.made !== '' && (
        <span className="flex">
          <button
            type="button"
            className="button-quiet"
            disabled={state.busy}
            onClick={() => void act(() => undoScenario.run(context, state.made))}
          >
            {undoScenario.label}
          </button>
          <Link className="button-quiet" href={routes.workbook(workbookId)} prefetch={false}>
            Sheet
          </Link>
        </span>
      )}
    </>
  );
}
