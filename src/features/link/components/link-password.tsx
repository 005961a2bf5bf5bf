'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FormNotice } from '@/components/form-notice';
import { errorSentence, useTRPC } from '@/lib/trpc-client';
import type { ListedLink } from '../data';

type Props = { readonly workbookId: string; readonly link: ListedLink };

/** Sets, changes or removes the password of a link that exists. */
export function LinkPassword({ workbookId, link }: Props) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [password, setPassword] = useState('');
  const change = useMutation(
    trpc.link.setPassword.mutationOptions({
      onSuccess: async (answer) => {
        if (!answer.ok) return;
        setOpen(false);
        setPassword('');
        await queries.invalidateQueries(trpc.link.list.queryFilter({ workbookId }));
      },
    }),
  );
  const send = (next: string | null) => {
    if (!change.isPending) change.mutate({ workbookId, linkId: link.id, mutationId: crypto.randomUUID(), password: next });
  };
  const failed = change.error === null ? (change.data?.ok === false ? change.data.message : null) : errorSentence(change.error);
  if (!open)
    return (
      <button type="button" className="button" onClick={() => setOpen(true)}>
        Password<span className="sr-only"> of {link.label === '' ? 'a link without a label' : link.label}</span>
      </button>
    );
  return (
    <form
      aria-label="Password of the link"
      className="order-last grid basis-full gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        send(password);
      }}
    >
      <p className="text-12 text-quiet">
        {link.locked ? 'Whoever gave the old password is asked for the new one.' : 'Whoever has the link open is asked for it.'} Tell it to
        readers another way.
      </p>
      <div className="flex flex-wrap gap-2">
        <input
          type="password"
          autoComplete="new-password"
          aria-label="New password"
          placeholder="At least 8 characters"
          className="field min-w-40 flex-1"
          required
          autoFocus
          minLength={8}
          maxLength={128}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <button type="submit" className="button-primary" aria-disabled={change.isPending}>
          {link.locked ? 'Change password' : 'Set password'}
        </button>
        {link.locked && (
          <button type="button" className="button" aria-disabled={change.isPending} onClick={() => send(null)}>
            Remove password
          </button>
        )}
        <button type="button" className="button-quiet" onClick={() => setOpen(false)}>
          Cancel
        </button>
      </div>
      <FormNotice failed={failed} />
    </form>
  );
}
