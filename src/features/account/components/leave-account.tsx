'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { FormField } from '@/components/form-field';
import { FormNotice } from '@/components/form-notice';
import { routes } from '@/lib/routes';
import { errorSentence, useTRPC } from '@/lib/trpc-client';
import { authCall } from '../auth-call';
import type { TeamFate } from '../data';

/** Ends this session. */
export function SignOut() {
  const router = useRouter();
  const [failed, setFailed] = useState<string | null>(null);
  const leave = async () => {
    const answer = await authCall('/sign-out', {});
    if (!answer.ok) {
      setFailed(answer.message);
      return;
    }
    router.push(routes.home);
    router.refresh();
  };
  return (
    <div className="grid gap-3">
      <button type="button" className="button justify-self-start" onClick={() => void leave()}>
        Sign out
      </button>
      <FormNotice failed={failed} />
    </div>
  );
}

const count = (workbooks: number): string => (workbooks === 1 ? '1 workbook' : `${workbooks} workbooks`);

const fates: Readonly<Record<TeamFate['fate'], (team: TeamFate) => string>> = {
  goes: ({ name, workbooks }) => `${name}: you are its only member, so it is deleted with its ${count(workbooks)}, all history and links.`,
  stays: ({ name, workbooks }) => `${name}: stays with its other members, ${count(workbooks)} and your name in their history included.`,
  holds: ({ name }) => `${name}: you are its only owner. Make another member an owner before you delete the account.`,
};

/** Deletes the account, after saying what becomes of each team. */
export function DeleteAccount({ teams, password: hasPassword }: { readonly teams: readonly TeamFate[]; readonly password: boolean }) {
  const router = useRouter();
  const [password, setPassword] = useState('');
  const remove = useMutation(
    useTRPC().account.remove.mutationOptions({
      onSuccess: (answer) => {
        if (!answer.ok) return;
        router.push(routes.home);
        router.refresh();
      },
    }),
  );
  const refused = remove.data?.ok === false ? remove.data.message : null;
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (!remove.isPending) remove.mutate({ password });
      }}
    >
      <ul className="grid max-w-2xl list-disc gap-1 pl-5 text-14">
        {teams.map((team) => (
          <li key={team.name}>{fates[team.fate](team)}</li>
        ))}
      </ul>
      <p className="text-14">Your address, password and sessions are deleted. This cannot be undone.</p>
      <div className="max-w-sm">
        <FormField
          {...(hasPassword
            ? { label: 'Password, to confirm', type: 'password', autoComplete: 'current-password' }
            : { label: 'E-mail address of the account, to confirm', type: 'email', autoComplete: 'off' })}
          required
          maxLength={254}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </div>
      <FormNotice failed={remove.error === null ? refused : `Not deleted: ${errorSentence(remove.error)}`} />
      <button type="submit" className="button button-danger justify-self-start" aria-disabled={remove.isPending}>
        Delete account
      </button>
    </form>
  );
}
