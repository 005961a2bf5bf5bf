'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { errorSentence, useTRPCClient } from '@/lib/trpc-client';
import { deleteSaved } from '../actions';

type Props = { readonly workbookId: string; readonly savedId: string; readonly name: string };

/** Deletes a kept analysis; the second click confirms it. */
export function DeleteSaved({ workbookId, savedId, name }: Props) {
  const client = useTRPCClient();
  const router = useRouter();
  const [state, setState] = useState<{ readonly sure: boolean; readonly problem?: string }>({ sure: false });
  const click = async () => {
    if (!state.sure) return setState({ sure: true });
    try {
      await deleteSaved.run({ client, workbookId, baseId: '' }, savedId);
      router.refresh();
    } catch (error) {
      setState({ sure: false, problem: `It was not deleted: ${errorSentence(error)}` });
    }
  };
  return (
    <>
      <button type="button" className="button-quiet" onClick={() => void click()}>
        {state.sure ? 'Delete for good' : deleteSaved.label}
        <span className="sr-only"> {name}</span>
      </button>
      {state.problem !== undefined && (
        <span role="alert" className="text-12 text-error">
          {state.problem}
        </span>
      )}
    </>
  );
}
