import type { TRPCClient } from '@trpc/client';
import type { AppRouter } from '@/lib/trpc-client';
import type { Explaining } from '../../explaining';
import type { Talking, TalkTransport } from '../../talking';

/** What members say about a workbook. */
export function talkTransport({ comment }: TRPCClient<AppRouter>, workbookId: string): TalkTransport {
  const change = () => ({ workbookId, mutationId: crypto.randomUUID() });
  return {
    list: () => comment.list.query({ workbookId }),
    begin: (subject, text) => comment.begin.mutate({ ...change(), subject, text }),
    answer: (threadId, text) => comment.answer.mutate({ ...change(), threadId, text }),
    edit: (commentId, text) => comment.edit.mutate({ ...change(), commentId, text }),
    remove: (commentId) => comment.remove.mutate({ ...change(), commentId }),
    resolve: (threadId, resolved) => comment.resolve.mutate({ ...change(), threadId, resolved }),
  };
}

/** One panel at a time: opening the explanation closes the comments, and the other way round. */
export function takingTurns(explaining: Explaining, talking: Talking): void {
  let [explained, talked] = [false, false];
  explaining.subscribe(() => {
    const now = explaining.place() !== null;
    if (now && !explained && talking.subject() !== null) talking.close();
    explained = now;
  });
  talking.subscribe(() => {
    const now = talking.subject() !== null;
    if (now && !talked && explaining.place() !== null) explaining.close();
    talked = now;
  });
}
