'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { FormNotice } from '@/components/form-notice';
import { errorSentence, useTRPC } from '@/lib/trpc-client';

/** Asks for the password of a link; nothing of what it shows is on this page. */
export function UnlockForm({ token }: { readonly token: string }) {
  const router = useRouter();
  const [password, setPassword] = useState('');
  const unlock = useMutation(
    useTRPC().link.unlock.mutationOptions({
      onSuccess: (answer) => {
        if (answer.ok) router.refresh();
      },
    }),
  );
  const failed = unlock.error === null ? (unlock.data?.ok === false ? unlock.data.message : null) : errorSentence(unlock.error);
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (!unlock.isPending) unlock.mutate({ token, password });
      }}
    >
      <label className="flex flex-col gap-1 text-13">
        Password of this link
        <input
          type="password"
          autoComplete="off"
          required
          maxLength={128}
          className="field"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </label>
      <FormNotice failed={failed} />
      <button type="submit" className="button-primary self-start" aria-disabled={unlock.isPending}>
        Open
      </button>
    </form>
  );
}
