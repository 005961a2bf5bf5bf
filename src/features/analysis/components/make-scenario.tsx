'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { routes } from '@/lib/routes';
import { errorSentence, useTRPCClient } from '@/lib/trpc-client';
import type { Offer } from '../analyse/view';

type Props = {
  readonly workbookId: string;
  readonly baseId: string;
  readonly offer: Offer;
  /** Stands for the button's own words. */ readonly figure?: string;
};

/** Makes a scenario of a point: based on the one that was asked about, with the point's cells typed. */
export function MakeScenario({ workbookId, baseId, offer, figure }: Props) {
  const client = useTRPCClient();
  const router = useRouter();
  const [state, setState] = useState<{ readonly busy: boolean; readonly problem?: string }>({ busy: false });
  const make = async () => {
    setState({ busy: true });
    try {
      const change = () => ({ workbookId, mutationId: crypto.randomUUID() });
      const added = await client.scenario.add.mutate({ ...change(), name: offer.name, baseId });
      if (!added.ok) return setState({ busy: false, problem: added.message });
      const scenario = added.patch.scenarios?.find(({ name }) => name === offer.name);
      if (scenario === undefined) return setState({ busy: false, problem: 'The scenario was made; open the sheet to see it.' });
      const scenarioId = scenario.id;
      if (offer.hardware !== undefined) {
        const chosen = { kind: 'hardware', preset: offer.hardware, baseVersion: scenario.version } as const;
        const set = await client.scenario.setPreset.mutate({ ...change(), scenarioId, ...chosen });
        if (!set.ok) return setState({ busy: false, problem: set.message });
      }
      const edits = Object.entries(offer.cells).map(([quantityId, text]) => ({ scenarioId, quantityId, text, baseVersion: 0 }));
      const typed = await client.workbook.setCells.mutate({ ...change(), reason: 'Made from an analysis', edits });
      if (!typed.ok)
        return setState({ busy: false, problem: 'The scenario was made, but its cells were refused; open the sheet to type them.' });
      router.push(routes.workbook(workbookId));
    } catch (error) {
      setState({ busy: false, problem: `No scenario was made: ${errorSentence(error)}` });
    }
  };
  return (
    <>
      <button
        type="button"
        className={figure === undefined ? 'button-quiet' : 'heat-point'}
        disabled={state.busy}
        onClick={() => void make()}
        title={offer.name}
      >
        {figure ?? 'Make scenario'}
        <span className="sr-only"> {figure === undefined ? offer.name : `, make scenario ${offer.name}`}</span>
      </button>
      {state.problem !== undefined && (
        <span role="alert" className="block text-12 text-error">
          {state.problem}
        </span>
      )}
    </>
  );
}
