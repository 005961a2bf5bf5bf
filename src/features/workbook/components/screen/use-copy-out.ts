import { useRouter } from 'next/navigation';
import { useCallback, useRef } from 'react';
import { errorSentence, useTRPCClient } from '@/lib/trpc-client';
import { routes } from '@/lib/routes';
import type { WorkbookStore } from '../../store';
import type { Trying } from '../../trying';

/** Makes a workbook of the reader's own of what a link shows, with what is tried over it, and opens it. */
export function useCopyOut(token: string, store: WorkbookStore, trying: Trying): () => void {
  const client = useTRPCClient();
  const router = useRouter();
  // Asked twice it is made once.
  const mutation = useRef<string | null>(null);
  return useCallback(() => {
    if (mutation.current !== null) return;
    mutation.current = crypto.randomUUID();
    const cells = trying.state().cells.map(({ scenarioId, quantityId, text }) => ({ scenarioId, quantityId, text }));
    const ask = async () => {
      const mutationId = mutation.current ?? '';
      const answer = await client.link.copy.mutate({ token, mutationId, ...(cells.length === 0 ? {} : { cells }) });
      if (answer.ok) return router.push(routes.workbook(answer.workbookId));
      store.say({ text: `No copy was made: ${answer.refusals[0]?.message ?? 'a cell cannot be read.'}`, tone: 'bad' });
    };
    store.say({ text: 'Making a workbook of your own…', tone: 'plain' });
    ask()
      .catch((error: unknown) => store.say({ text: `No copy was made: ${errorSentence(error)}`, tone: 'bad' }))
      .finally(() => {
        mutation.current = null;
      });
  }, [client, router, store, token, trying]);
}
