'use client';

import { useState } from 'react';
import { FormNotice } from '@/components/form-notice';
import { useTRPCClient } from '@/lib/trpc-client';
import type { ReviewView } from '../view';
import { useActing } from './use-acting';

/** Asks members for a review of the workbook as it is now. */
export function AskForm({ workbookId, view }: { readonly workbookId: string; readonly view: ReviewView }) {
  const client = useTRPCClient();
  const { act, failed, busy } = useActing();
  const { request, revision, people } = view;
  const before = new Set(request?.asked.map(({ id }) => id));
  const [open, setOpen] = useState(request === null);
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set(people.filter(({ id }) => before.has(id)).map(({ id }) => id)));
  const [name, setName] = useState('');
  const [message, setMessage] = useState('');
  if (!open)
    return (
      <p className="mb-8 print:hidden">
        <button type="button" className="button" onClick={() => setOpen(true)}>
          Ask {request?.revision === revision && 'again '}for a review of revision {revision}
        </button>
      </p>
    );
  const turn = (id: string) => setAsked((ids) => (ids.has(id) ? new Set([...ids].filter((one) => one !== id)) : new Set([...ids, id])));
  const send = () =>
    act(() =>
      client.review.request.mutate({
        ...{ workbookId, mutationId: crypto.randomUUID(), revision, asked: [...asked], message },
        ...(name.trim() === '' ? {} : { name }),
      }),
    );
  return (
    <form
      aria-label="Ask for a review"
      className="review-form print:hidden"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2 className="text-16 font-semibold">Ask for a review of revision {revision}</h2>
      {people.length > 0 ? (
        <fieldset className="flex flex-wrap gap-x-4 gap-y-2 text-13">
          <legend className="mb-1 font-medium">Who signs it off</legend>
          {people.map(({ id, name: person }) => (
            <label key={id} className="flex items-center gap-2">
              <input type="checkbox" checked={asked.has(id)} onChange={() => turn(id)} /> {person}
            </label>
          ))}
        </fieldset>
      ) : (
        <p className="text-13 text-quiet">
          Nobody else in this team can review yet. Invite a reviewer on the team’s page, or share a link that takes comments.
        </p>
      )}
      <p className="text-13 text-quiet">
        {asked.size === 0
          ? 'Nobody is chosen: any reviewer of the team may sign it off.'
          : 'It is approved once all of them have signed it off.'}
        {request !== null && ' The review that is open is closed by this.'}
      </p>
      <label className="grid gap-1 text-13 font-medium">
        Name of the version (optional)
        <input className="field max-w-96 font-normal" maxLength={80} value={name} onChange={(event) => setName(event.target.value)} />
      </label>
      <label className="grid gap-1 text-13 font-medium">
        What to look at (optional)
        <textarea
          className="comment-field max-w-2xl font-normal"
          rows={2}
          maxLength={2_000}
          value={message}
          onChange={(event) => setMessage(event.target.value)}
        />
      </label>
      <FormNotice failed={failed} />
      <p className="flex gap-2">
        <button type="submit" className="button-primary" disabled={busy}>
          Ask for a review
        </button>
        {request !== null && (
          <button type="button" className="button-quiet" onClick={() => setOpen(false)}>
            Cancel
          </button>
        )}
      </p>
    </form>
  );
}
