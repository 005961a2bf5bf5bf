'use client';

import { useMutation } from '@tanstack/react-query';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { AskDialog } from '@/components/ask-dialog';
import { FormNotice } from '@/components/form-notice';
import { WhenText } from '@/components/when-text';
import { routes } from '@/lib/routes';
import { errorSentence, useTRPC } from '@/lib/trpc-client';
import type { Entry, HistoryView } from '../data-past';
import { EntryBody } from './entry-body';

type Props = {
  readonly workbookId: string;
  readonly view: HistoryView;
  /** The scenario that is looked at alone; it is then restored alone. */
  readonly scenarioId?: string | undefined;
};

/** Every change of a workbook, the newest first, and the way back to each. */
export function HistoryList({ workbookId, view, scenarioId }: Props) {
  const trpc = useTRPC();
  const router = useRouter();
  const [asked, setAsked] = useState<{ readonly revision: number; readonly scenarioId?: string; readonly quantityId?: string } | null>(
    null,
  );
  const after = { onSuccess: () => router.refresh() };
  const restore = useMutation(trpc.history.restore.mutationOptions(after));
  const name = useMutation(trpc.history.nameVersion.mutationOptions(after));
  const unname = useMutation(trpc.history.unnameVersion.mutationOptions(after));
  const all = [restore, name, unname];
  const error = all.map((each) => each.error).find((each) => each !== null);
  const refused = all.map(({ data }) => (data?.ok === false ? data.message : null)).find((each) => each !== null);
  const done = restore.data?.ok === true ? `Restored as revision ${restore.data.revision}. Undo in the sheet takes it back.` : null;
  const fresh = () => {
    for (const each of all) each.reset();
    return { workbookId, mutationId: crypto.randomUUID() };
  };
  if (view.entries.length === 0) return <p>No change matches. Choose another person, scenario or row.</p>;
  return (
    <>
      <FormNotice failed={error === undefined ? (refused ?? null) : `Not done: ${errorSentence(error)}`} done={done} />
      <ol aria-label="Changes" className="mt-2 border-t border-line">
        {view.entries.map((entry) => (
          <li key={entry.number} className="border-b border-line py-4">
            <div className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-1">
              <span className="text-14 font-semibold">{entry.by}</span>
              <span className="text-13 text-quiet">
                <WhenText at={entry.at} />, revision {entry.number}
                {kindWords(entry)}
              </span>
              <span className="ml-auto flex flex-wrap">
                {entry.number < view.revision && (
                  <Link href={routes.versions(workbookId, entry.number, view.revision)} prefetch={false} className="button-quiet">
                    Compare with now<span className="sr-only">, revision {entry.number}</span>
                  </Link>
                )}
                {entry.number < view.revision && (
                  <Link href={routes.version(workbookId, entry.number)} prefetch={false} className="button-quiet">
                    Show in the sheet<span className="sr-only">, revision {entry.number}</span>
                  </Link>
                )}
                {view.mayRestore && entry.number < view.revision && (
                  <button
                    type="button"
                    className="button-quiet"
                    onClick={() => setAsked({ revision: entry.number, ...(scenarioId === undefined ? {} : { scenarioId }) })}
                  >
                    {scenarioId === undefined ? 'Restore' : 'Restore scenario'}
                    <span className="sr-only"> revision {entry.number}</span>
                  </button>
                )}
              </span>
            </div>
            <EntryBody
              entry={entry}
              editable={view.mayRestore}
              restorable={view.mayRestore && entry.number > 1}
              onName={(text) => name.mutate({ ...fresh(), revision: entry.number, name: text })}
              onUnname={(versionId) => unname.mutate({ ...fresh(), versionId })}
              onRestore={(cell) => setAsked({ revision: entry.number - 1, ...cell })}
            />
          </li>
        ))}
      </ol>
      {asked !== null && (
        <AskDialog
          {...askWords(asked)}
          onCancel={() => setAsked(null)}
          onConfirm={() => {
            restore.mutate({ ...fresh(), ...asked });
            setAsked(null);
          }}
        />
      )}
    </>
  );
}

const words: Readonly<Record<string, string>> = {
  create: 'made it',
  undo: 'undo',
  redo: 'redo',
  restore: 'restored',
  skipUndo: 'kept what an undo would take back',
  skipRedo: 'left out what a redo would make again',
};
const kindWords = ({ kind, moved }: Entry): string =>
  moved !== undefined ? `, ${moved}` : words[kind] === undefined ? '' : `, ${words[kind]}`;

type AskedPart = { readonly revision: number; readonly scenarioId?: string; readonly quantityId?: string };

function askWords({ revision, scenarioId, quantityId }: AskedPart) {
  const back = 'It becomes a new revision: nothing of the history is lost, and undo takes it back.';
  if (quantityId !== undefined)
    return {
      title: 'Bring the earlier value back?',
      text: `The cell becomes what it was before this change. ${back}`,
      action: 'Bring back',
    };
  return scenarioId === undefined
    ? { title: `Restore revision ${revision}?`, text: `The whole workbook becomes what it was then. ${back}`, action: 'Restore' }
    : {
        title: `Restore the scenario of revision ${revision}?`,
        text: `It and its cells become what they were then. ${back}`,
        action: 'Restore',
      };
}
