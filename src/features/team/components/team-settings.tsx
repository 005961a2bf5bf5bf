'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { AskDialog } from '@/components/ask-dialog';
import { FormField } from '@/components/form-field';
import { FormNotice } from '@/components/form-notice';
import { routes } from '@/lib/routes';
import { errorSentence, useTRPC } from '@/lib/trpc-client';
import type { TeamView } from '../data';

/** The team's name, and its end. */
export function TeamSettings({ team }: { readonly team: TeamView }) {
  const trpc = useTRPC();
  const router = useRouter();
  const [name, setName] = useState(team.name);
  const [asked, setAsked] = useState(false);
  const rename = useMutation(trpc.team.rename.mutationOptions({ onSuccess: () => router.refresh() }));
  const remove = useMutation(
    trpc.team.remove.mutationOptions({
      onSuccess: (answer) => {
        if (!answer.ok) return;
        router.push(routes.teams);
        router.refresh();
      },
    }),
  );
  const error = rename.error ?? remove.error;
  const refused = remove.data?.ok === false ? remove.data.message : null;
  return (
    <form
      className="grid max-w-sm gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        rename.mutate({ teamId: team.id, name });
      }}
    >
      <FormField label="Name" required maxLength={80} value={name} onChange={(event) => setName(event.target.value)} />
      <FormNotice failed={error === null ? refused : `Not changed: ${errorSentence(error)}`} done={rename.isSuccess ? 'Saved.' : null} />
      <span className="flex gap-2">
        <button type="submit" className="button">
          Save name
        </button>
        <button type="button" className="button button-danger" onClick={() => setAsked(true)}>
          Delete team
        </button>
      </span>
      {asked && (
        <AskDialog
          title={`Delete ${team.name}?`}
          text="Its members lose it at once. A team that has workbooks is not deleted."
          action="Delete team"
          onCancel={() => setAsked(false)}
          onConfirm={() => {
            setAsked(false);
            remove.mutate({ teamId: team.id });
          }}
        />
      )}
    </form>
  );
}
