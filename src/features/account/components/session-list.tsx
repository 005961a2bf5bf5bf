'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { FormNotice } from '@/components/form-notice';
import { WhenText } from '@/components/when-text';
import { errorSentence, useTRPC } from '@/lib/trpc-client';
import type { ListedSession } from '../data';

/** Where the account is signed in. Ending a session shuts it out with its next request. */
export function SessionList({ sessions }: { readonly sessions: readonly ListedSession[] }) {
  const trpc = useTRPC();
  const router = useRouter();
  const after = { onSuccess: () => router.refresh() };
  const end = useMutation(trpc.account.endSession.mutationOptions(after));
  const endOthers = useMutation(trpc.account.endOtherSessions.mutationOptions(after));
  const error = end.error ?? endOthers.error;
  return (
    <>
      <ul aria-label="Sessions" className="border-t border-line">
        {sessions.map(({ id, device, since, current }) => (
          <li key={id} className="listed">
            <span className="min-w-0 grow basis-48 text-14">{device}</span>
            <span className="text-13 text-quiet">
              Since <WhenText at={since} />
            </span>
            {current ? (
              <span className="px-2 text-13 text-quiet">This session</span>
            ) : (
              <button type="button" className="button-quiet" onClick={() => end.mutate({ sessionId: id })}>
                End<span className="sr-only"> the session on {device}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      <div className="mt-3 grid gap-3">
        <FormNotice failed={error === null ? null : `Not ended: ${errorSentence(error)}`} />
        {sessions.length > 1 && (
          <button type="button" className="button justify-self-start" onClick={() => endOthers.mutate()}>
            End all other sessions
          </button>
        )}
      </div>
    </>
  );
}
