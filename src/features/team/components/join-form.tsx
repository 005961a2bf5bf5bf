'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { FormNotice } from '@/components/form-notice';
import { routes } from '@/lib/routes';
import { errorSentence, useTRPC } from '@/lib/trpc-client';

/** Takes an invitation and opens the team. */
export function JoinForm({ token }: { readonly token: string }) {
  const router = useRouter();
  const join = useMutation(
    useTRPC().team.join.mutationOptions({
      onSuccess: ({ teamId }) => {
        router.push(routes.team(teamId));
        router.refresh();
      },
    }),
  );
  return (
    <>
      <FormNotice failed={join.error === null ? null : `Not joined: ${errorSentence(join.error)}`} />
      <button
        type="button"
        className="button-primary justify-self-start"
        aria-disabled={join.isPending}
        onClick={() => join.mutate({ token })}
      >
        Join the team
      </button>
    </>
  );
}
