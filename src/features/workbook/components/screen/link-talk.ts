import type { TRPCClient } from '@trpc/client';
import type { LinkAccess } from '@/features/link/schema';
import { type AppRouter, errorSentence } from '@/lib/trpc-client';
import type { WorkbookStore } from '../../store';
import { createTalking, type Talking, type TalkTransport } from '../../talking';
import { words } from '../comments/subjects';

const notAllowed = () => Promise.reject(new Error('Whoever holds a link changes nothing that was said.'));

/** What is said through a link that takes comments; null through one that is only to be read. */
export function linkTalking(
  { comment, review }: TRPCClient<AppRouter>,
  { token, access, store }: { readonly token: string; readonly access: LinkAccess; readonly store: WorkbookStore },
): Talking | null {
  if (access !== 'comment') return null;
  let name = '';
  const spoken = (text: string) => ({ token, mutationId: crypto.randomUUID(), name, text });
  const transport: TalkTransport = {
    list: async () => {
      const talk = await comment.listByLink.query({ token });
      // The page knows what scenarios and rows are called in what the link shows.
      return { ...talk, threads: talk.threads.map((thread) => ({ ...thread, place: words(store, thread.subject) })) };
    },
    begin: (subject, text) => comment.beginByLink.mutate({ ...spoken(text), subject }),
    answer: (threadId, text) => comment.answerByLink.mutate({ ...spoken(text), threadId }),
    decide: (opinion) => review.decideByLink.mutate({ token, mutationId: crypto.randomUUID(), name, ...opinion }),
    edit: notAllowed,
    remove: notAllowed,
    resolve: notAllowed,
  };
  return { ...createTalking(transport, errorSentence), name: { read: () => name, write: (next) => (name = next) } };
}
