import { useState } from 'react';
import { FormNotice } from '@/components/form-notice';
import { useTRPCClient } from '@/lib/trpc-client';
import type { RequestView } from '../view';
import type { Verdict } from '../view-status';
import { useActing } from './use-acting';

/** Where a reviewer says yes, or what should change. */
export function DecideForm({ workbookId, request }: { readonly workbookId: string; readonly request: RequestView }) {
  const client = useTRPCClient();
  const { act, failed, busy } = useActing();
  const [reason, setReason] = useState('');
  const decide = async (verdict: Verdict) => {
    const mutationId = crypto.randomUUID();
    const done = await act(() => client.review.decide.mutate({ workbookId, mutationId, requestId: request.id, verdict, reason }));
    if (done) setReason('');
  };
  return (
    <form
      aria-label="Answer the review"
      className="review-form mt-3 mb-0 print:hidden"
      onSubmit={(event) => {
        event.preventDefault();
        void decide('approved');
      }}
    >
      <label className="grid gap-1 text-13 font-medium">
        Your reason
        <textarea
          className="comment-field max-w-2xl font-normal"
          rows={2}
          maxLength={2_000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <FormNotice failed={failed} />
      <p className="flex gap-2">
        <button type="submit" className="button-primary" disabled={busy}>
          Sign off revision {request.revision}
        </button>
        <button type="button" className="button" disabled={busy} onClick={() => void decide('changes')}>
          Request changes
        </button>
      </p>
    </form>
  );
}
