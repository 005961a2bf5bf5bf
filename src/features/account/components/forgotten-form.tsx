'use client';

import { useMutation } from '@tanstack/react-query';
import { FormField } from '@/components/form-field';
import { FormNotice } from '@/components/form-notice';
import { errorSentence, useTRPC } from '@/lib/trpc-client';

/** Asks for a link to the account's address. The answer is the same whether there is such an account or not. */
export function ForgottenForm() {
  const request = useMutation(useTRPC().account.requestReset.mutationOptions());
  const refused = request.data?.ok === false ? request.data.message : null;
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const email = new FormData(event.currentTarget).get('email');
        if (!request.isPending && typeof email === 'string') request.mutate({ email });
      }}
    >
      <FormField label="E-mail address" name="email" type="email" autoComplete="email" required maxLength={254} />
      <FormNotice
        failed={request.error === null ? refused : `Not sent: ${errorSentence(request.error)}`}
        done={
          request.data?.ok === true ? 'If an account has this address, a link is on its way to it. It works once and for an hour.' : null
        }
      />
      <button type="submit" className="button-primary justify-self-start" aria-disabled={request.isPending}>
        Send a link
      </button>
    </form>
  );
}
