'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { FormNotice } from '@/components/form-notice';
import { routes } from '@/lib/routes';
import { errorSentence, useTRPC } from '@/lib/trpc-client';

/** Asks for a link that confirms the account's address. */
export function SendConfirmation() {
  const send = useMutation(useTRPC().account.sendConfirmation.mutationOptions());
  const refused = send.data?.ok === false ? send.data.message : null;
  return (
    <div className="mt-1 grid gap-2">
      <p className="text-13 text-quiet">
        Not confirmed.{' '}
        <button type="button" className="link" aria-disabled={send.isPending} onClick={() => !send.isPending && send.mutate()}>
          Send a link to confirm it
        </button>
      </p>
      <FormNotice
        failed={send.error === null ? refused : `Not sent: ${errorSentence(send.error)}`}
        done={send.data?.ok === true ? 'Sent. The link works for a day.' : null}
      />
    </div>
  );
}

/** Takes the link: a press, since programs that look through mail open every address in it. */
export function ConfirmForm({ token }: { readonly token: string }) {
  const router = useRouter();
  const confirm = useMutation(
    useTRPC().account.confirm.mutationOptions({
      onSuccess: () => {
        router.push(routes.account);
        router.refresh();
      },
    }),
  );
  return (
    <>
      <FormNotice failed={confirm.error === null ? null : `Not confirmed: ${errorSentence(confirm.error)}`} />
      <button
        type="button"
        className="button-primary justify-self-start"
        aria-disabled={confirm.isPending}
        onClick={() => !confirm.isPending && confirm.mutate({ token })}
      >
        Confirm the address
      </button>
    </>
  );
}
