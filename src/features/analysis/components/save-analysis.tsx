'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { errorSentence, useTRPCClient } from '@/lib/trpc-client';
import { saveAnalysis } from '../actions';
import type { SavedView } from '../view-saved';

type Props = {
  readonly workbookId: string;
  readonly page: SavedView['page'];
  /** A first name for it. */
  readonly name: string;
  readonly scenarios: readonly string[];
  readonly finding: string;
};

const longest = { name: 80, finding: 600 };

/** Keeps a question with the workbook, as its address asks it. */
export function SaveAnalysis({ workbookId, page, name, scenarios, finding }: Props) {
  const client = useTRPCClient();
  const router = useRouter();
  const [state, setState] = useState<{ readonly busy: boolean; readonly said?: string; readonly failed?: boolean }>({ busy: false });
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get('name');
    const kept = { name: typeof typed === 'string' && typed.trim() !== '' ? typed : name, page, scenarios };
    setState({ busy: true });
    try {
      const search = window.location.search.slice(1);
      const done = await saveAnalysis.run(
        { client, workbookId, baseId: '' },
        { ...kept, search, finding: finding.slice(0, longest.finding) },
      );
      setState({ busy: false, said: done.said });
      router.refresh();
    } catch (error) {
      setState({ busy: false, said: `Nothing was saved: ${errorSentence(error)}`, failed: true });
    }
  };
  return (
    <form onSubmit={(event) => void save(event)} className="mt-3 flex flex-wrap items-center gap-2 text-13">
      <input
        name="name"
        aria-label="Name of the analysis"
        defaultValue={name.slice(0, longest.name)}
        maxLength={longest.name}
        className="field w-64 max-w-full"
        autoComplete="off"
      />
      <button type="submit" className="button-quiet" disabled={state.busy}>
        {saveAnalysis.label}
      </button>
      {state.said !== undefined && (
        <span role={state.failed === true ? 'alert' : 'status'} className={state.failed === true ? 'text-12 text-error' : 'text-12'}>
          {state.said}
        </span>
      )}
    </form>
  );
}
