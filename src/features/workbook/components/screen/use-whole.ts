import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import type { TeamRole } from '@/server/scope';
import { routes } from '@/lib/routes';
import { errorSentence, useTRPCClient } from '@/lib/trpc-client';
import type { WholeActions } from '../../client';
import { copyName } from '../../scenario-names';
import type { WorkbookStore } from '../../store';

/** Copies or deletes the workbook that is open; null for who may do neither. */
export function useWhole(store: WorkbookStore, workbookId: string, role: TeamRole): WholeActions | null {
  const client = useTRPCClient();
  const router = useRouter();
  return useMemo(() => {
    if (role !== 'owner' && role !== 'editor') return null;
    const tell = (what: string) => (error: unknown) => store.say({ text: `${what}: ${errorSentence(error)}`, tone: 'bad' });
    const change = () => ({ workbookId, mutationId: crypto.randomUUID() });
    const duplicate = async () => {
      const copy = await client.workbook.duplicate.mutate({ ...change(), name: copyName(store.name().slice(0, 64), []) });
      router.push(routes.workbook(copy.workbookId));
    };
    const remove = async () => {
      await client.workbook.remove.mutate(change());
      router.push(routes.deleted(workbookId));
    };
    return {
      history: () => router.push(routes.history(workbookId)),
      duplicate: () => void duplicate().catch(tell('No copy was made')),
      remove: role === 'owner' ? () => void remove().catch(tell('Not deleted')) : null,
    };
  }, [client, router, store, workbookId, role]);
}
