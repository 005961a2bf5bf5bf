import { useEffect, useRef, useState } from 'react';
import { errorSentence, useTRPCClient } from '@/lib/trpc-client';
import { createPast, type Past, pastAddress, pastRefs } from '../../past';
import type { WorkbookStore } from '../../store';

const parameter = 'version';

/** Writes what is shown into the address, so that a reload and whoever is sent it see the same. */
function writeAddress(words: readonly string[]): void {
  const address = new URL(window.location.href);
  address.searchParams.delete(parameter);
  for (const word of words) address.searchParams.append(parameter, word);
  if (address.href !== window.location.href) window.history.replaceState(window.history.state, '', address);
}

/** Versions beside the sheet, those that the address names first. */
export function usePast(store: WorkbookStore, workbookId: string): Past {
  const client = useTRPCClient();
  const [past] = useState(() =>
    createPast(
      (ref) => client.history.column.query({ workbookId, ...ref }),
      (columns) => writeAddress(pastAddress(columns)),
      errorSentence,
    ),
  );
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const asked = pastRefs(new URL(window.location.href).searchParams.getAll(parameter));
    const showAll = async () => {
      for (const ref of asked) {
        const problem = await past.show(ref);
        if (problem !== null) store.say({ text: `Revision ${ref.revision} is not shown: ${problem}`, tone: 'bad' });
      }
    };
    void showAll();
  }, [past, store]);
  return past;
}
