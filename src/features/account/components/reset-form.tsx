'use client';

import { useMutation } from '@tanstack/react-query';
import Link from 'next/link';
import { useState } from 'react';
import { FormNotice } from '@/components/form-notice';
import { NewPasswordField } from '@/components/new-password-field';
import { routes } from '@/lib/routes';
import { errorSentence, useTRPC } from '@/lib/trpc-client';

/** Takes a one-time link: a new password, and no session goes on. */
export function ResetForm({ token }: { readonly token: string }) {
  const [next, setNext] = useState('');
  const reset = useMutation(useTRPC().account.resetPassword.mutationOptions());
  if (reset.isSuccess) {
    return (
      <p role="status">
        The password is changed, and every session of the account has ended.{' '}
        <Link href={routes.signIn} className="link">
          Sign in
        </Link>
      </p>
    );
  }
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!reset.isPending) reset.mutate({ token, next });
      }}
    >
      <NewPasswordField value={next} onChange={(event) => setNext(event.target.value)} />
      <FormNotice failed={reset.error === null ? null : `Not changed: ${errorSentence(reset.error)}`} />
      <button type="submit" className="button-primary justify-self-start" aria-disabled={reset.isPending}>
        Set password
      </button>
    </form>
  );
}
