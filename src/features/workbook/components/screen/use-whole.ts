import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import type { TeamRole } from '@/server/scope';
import { routes } from '@/lib/routes';
import { errorSentence, useTRPCClient } from '@/lib/trpc-client';
import type { WholeActions } from '../../client';
import { copyName } from '../../scenario-names';
import { shareButtonId } from '../../sheet-control';
import type { WorkbookStore } from '../../store';

/** What its owners and editors do with the workbook that is open; null for others. */
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
    const nameVersion = async (name: string) => {
      const { revision } = store.view();
      const answer = await client.history.nameVersion.mutate({ ...change(), revision, name });
      store.say(answer.ok ? { text: `Revision ${revision} is named ${name}.`, tone: 'plain' } : { text: answer.message, tone: 'bad' });
    };
    const remove = async () => {
      await client.workbook.remove.mutate(change());
      router.push(routes.deleted(workbookId));
    };
    return {
      // The button opens a dialog of its own; a second one would be another truth.
      share: () => document.getElementById(shareButtonId)?.click(),
      nameVersion: (name: string) => void nameVersion(name).catch(tell('No name was given')),
      move: role === 'owner' ? () => router.push(routes.moving(workbookId)) : null,
      duplicate: () => void duplicate().catch(tell('No copy was made')),
      remove: role === 'owner' ? () => void remove().catch(tell('Not deleted')) : null,
    };
  }, [client, router, store, workbookId, role]);
}
