'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { FormField } from '@/components/form-field';
import { FormNotice } from '@/components/form-notice';
import { NewPasswordField } from '@/components/new-password-field';
import { errorSentence, useTRPC } from '@/lib/trpc-client';

/** Changes the name that others read. */
export function NameForm({ name }: { readonly name: string }) {
  const router = useRouter();
  const [draft, setDraft] = useState(name);
  const rename = useMutation(useTRPC().account.rename.mutationOptions({ onSuccess: () => router.refresh() }));
  return (
    <form
      className="grid max-w-sm gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        rename.mutate({ name: draft });
      }}
    >
      <FormField
        label="Name"
        value={draft}
        maxLength={80}
        required
        autoComplete="name"
        onChange={(event) => setDraft(event.target.value)}
      />
      <FormNotice
        failed={rename.error === null ? null : `Not saved: ${errorSentence(rename.error)}`}
        done={rename.isSuccess ? 'Saved.' : null}
      />
      <button type="submit" className="button justify-self-start" aria-disabled={rename.isPending}>
        Save name
      </button>
    </form>
  );
}

/** Changes the password and ends every other session. */
export function PasswordForm() {
  const router = useRouter();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useMutation(
    useTRPC().account.changePassword.mutationOptions({
      onSuccess: (answer) => {
        if (!answer.ok) return;
        setCurrent('');
        setNext('');
        router.refresh();
      },
    }),
  );
  const refused = change.data?.ok === false ? change.data.message : null;
  return (
    <form
      className="grid max-w-sm gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (!change.isPending) change.mutate({ current, next });
      }}
    >
      <FormField
        label="Current password"
        type="password"
        autoComplete="current-password"
        required
        maxLength={128}
        value={current}
        onChange={(event) => setCurrent(event.target.value)}
      />
      <NewPasswordField more="Every other session of this account ends." value={next} onChange={(event) => setNext(event.target.value)} />
      <FormNotice
        failed={change.error === null ? refused : `Not changed: ${errorSentence(change.error)}`}
        done={change.data?.ok === true ? 'The password is changed, and all other sessions have ended.' : null}
      />
      <button type="submit" className="button justify-self-start" aria-disabled={change.isPending}>
        Change password
      </button>
    </form>
  );
}
