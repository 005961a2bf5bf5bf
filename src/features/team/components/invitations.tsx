'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { FormField } from '@/components/form-field';
import { FormNotice } from '@/components/form-notice';
import { ShownOnce } from '@/components/shown-once';
import { WhenText } from '@/components/when-text';
import { errorSentence, useTRPC } from '@/lib/trpc-client';
import type { TeamView } from '../data';
import { roleWords, roles } from '../roles';

/** Links that take one person each into the team. */
export function Invitations({ team }: { readonly team: TeamView }) {
  const trpc = useTRPC();
  const router = useRouter();
  const id = useId();
  const [role, setRole] = useState<(typeof roles)[number]>('editor');
  const [days, setDays] = useState(7);
  const [email, setEmail] = useState('');
  const after = { onSuccess: () => router.refresh() };
  const invite = useMutation(trpc.team.invite.mutationOptions({ onSuccess: () => (setEmail(''), router.refresh()) }));
  const withdraw = useMutation(trpc.team.withdraw.mutationOptions(after));
  const error = invite.error ?? withdraw.error;
  const refused = invite.data?.ok === false ? invite.data.message : null;
  const mail = invite.data?.ok === true ? invite.data.mail : undefined;
  return (
    <div className="grid gap-3">
      <p className="max-w-2xl text-13 text-quiet">
        {team.mail
          ? 'An invitation is sent to the address you name; without one, send the link yourself.'
          : 'Send the link yourself; this server sends no mail.'}{' '}
        It takes one person with an account into the team, once.
      </p>
      <form
        className="flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (!invite.isPending) invite.mutate({ teamId: team.id, role, expiresInDays: days, ...(email === '' ? {} : { email }) });
        }}
      >
        {team.mail && (
          <FormField
            label="E-mail address (optional)"
            type="email"
            maxLength={254}
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        )}
        <span className="grid gap-1">
          <label htmlFor={`${id}-role`} className="text-13 font-medium">
            Role
          </label>
          <select
            id={`${id}-role`}
            className="field"
            value={role}
            onChange={(event) => setRole(roles.find((each) => each === event.target.value) ?? 'viewer')}
          >
            {roles.map((each) => (
              <option key={each} value={each}>
                {roleWords[each].name}: {roleWords[each].may}
              </option>
            ))}
          </select>
        </span>
        <span className="grid gap-1">
          <label htmlFor={`${id}-days`} className="text-13 font-medium">
            Works for
          </label>
          <select id={`${id}-days`} className="field" value={days} onChange={(event) => setDays(Number(event.target.value))}>
            {[1, 7, 30].map((each) => (
              <option key={each} value={each}>
                {each === 1 ? '1 day' : `${each} days`}
              </option>
            ))}
          </select>
        </span>
        <button type="submit" className="button" aria-disabled={invite.isPending}>
          {email === '' ? 'Make invitation' : 'Send invitation'}
        </button>
      </form>
      <FormNotice
        failed={error === null ? (refused ?? failedMail(mail)) : `Not done: ${errorSentence(error)}`}
        done={mail?.ok === true ? 'Sent. The link below is the same one.' : null}
      />
      {invite.data?.ok === true && <ShownOnce key={invite.data.path} label="Invitation" path={invite.data.path} />}
      {team.invitations.length > 0 && (
        <ul aria-label="Open invitations" className="border-t border-line">
          {team.invitations.map((invitation) => (
            <li key={invitation.id} className="listed">
              <span className="min-w-0 grow basis-60 text-14">
                For {invitation.role === 'owner' || invitation.role === 'editor' ? 'an' : 'a'} {invitation.role}
                {invitation.email === null ? '' : `, sent to ${invitation.email}`}, by {invitation.by}
              </span>
              <span className="text-13 text-quiet">
                Until <WhenText at={invitation.expiresAt} />
              </span>
              <button
                type="button"
                className="button-quiet"
                onClick={() => withdraw.mutate({ teamId: team.id, invitationId: invitation.id })}
              >
                Withdraw<span className="sr-only"> the invitation for a {invitation.role}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const failedMail = (mail: { readonly ok: boolean; readonly message?: string } | undefined): string | null =>
  mail?.ok === false ? `The invitation is made, but not sent: ${mail.message ?? ''} Send the link below yourself.` : null;
