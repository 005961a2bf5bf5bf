import { useState } from 'react';
import { FormNotice } from '@/components/form-notice';
import { useTRPCClient } from '@/lib/trpc-client';
import { useActing } from './use-acting';

type Props = {
  readonly condition: string;
  readonly ids: { readonly workbookId: string; readonly contractId: string; readonly requestId: string };
};

/** Somebody answers in writing for a condition that does not hold. */
export function WaiveForm({ condition, ids }: Props) {
  const client = useTRPCClient();
  const { act, failed, busy } = useActing();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  if (!open)
    return (
      <button type="button" className="button mt-2 print:hidden" onClick={() => setOpen(true)}>
        Waive in writing<span className="sr-only">, {condition}</span>
      </button>
    );
  return (
    <form
      className="mt-2 grid gap-2 print:hidden"
      onSubmit={(event) => {
        event.preventDefault();
        void act(() => client.review.waive.mutate({ ...ids, mutationId: crypto.randomUUID(), reason }));
      }}
    >
      <label className="grid gap-1 text-13 font-medium">
        Why {condition} may be broken in this version
        <textarea
          autoFocus
          className="comment-field max-w-2xl font-normal"
          rows={2}
          required
          maxLength={2_000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <FormNotice failed={failed} />
      <p className="flex gap-2">
        <button type="submit" className="button" disabled={busy}>
          Waive
        </button>
        <button type="button" className="button-quiet" onClick={() => setOpen(false)}>
          Cancel
        </button>
      </p>
    </form>
  );
}
