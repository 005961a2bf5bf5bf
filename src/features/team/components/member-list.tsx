'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { AskDialog } from '@/components/ask-dialog';
import { FormNotice } from '@/components/form-notice';
import { routes } from '@/lib/routes';
import { errorSentence, useTRPC } from '@/lib/trpc-client';
import type { ListedMember, TeamView } from '../data';
import { roleWords, roles } from '../roles';

type Asked = { readonly member: ListedMember; readonly to: 'remove' | 'transfer' };

/** Who is in the team. Owners change roles and take people out; everybody may leave. */
export function MemberList({ team }: { readonly team: TeamView }) {
  const trpc = useTRPC();
  const router = useRouter();
  const [asked, setAsked] = useState<Asked | null>(null);
  const after = { onSuccess: () => router.refresh() };
  const setRole = useMutation(trpc.team.setRole.mutationOptions(after));
  const remove = useMutation(trpc.team.removeMember.mutationOptions(after));
  const transfer = useMutation(trpc.team.transfer.mutationOptions(after));
  const leave = useMutation(
    trpc.team.leave.mutationOptions({
      onSuccess: (answer) => {
        if (!answer.ok) return;
        router.push(routes.teams);
        router.refresh();
      },
    }),
  );
  const all = [setRole, remove, transfer, leave];
  const error = all.map((each) => each.error).find((each) => each !== null);
  const refused = all.map(({ data }) => (data?.ok === false ? data.message : null)).find((each) => each !== null);
  const owner = team.role === 'owner';
  const confirm = ({ member, to }: Asked) => {
    setAsked(null);
    for (const each of all) each.reset();
    const named = { teamId: team.id, userId: member.userId };
    if (to === 'transfer') transfer.mutate(named);
    else if (member.me) leave.mutate({ teamId: team.id });
    else remove.mutate(named);
  };
  return (
    <>
      <FormNotice failed={error === undefined ? (refused ?? null) : `Not changed: ${errorSentence(error)}`} />
      <ul aria-label="Members" className="border-t border-line">
        {team.members.map((member) => (
          <li key={member.userId} className="listed">
            <span className="min-w-0 flex-1 max-md:basis-full">
              <span className="block truncate text-14 font-semibold">
                {member.name}
                {member.me && <span className="font-normal text-quiet"> (you)</span>}
              </span>
              {member.email !== null && <span className="block truncate text-13 text-quiet">{member.email}</span>}
            </span>
            {owner ? (
              <select
                aria-label={`Role of ${member.name}`}
                className="field"
                value={member.role}
                onChange={(event) => {
                  for (const each of all) each.reset();
                  setRole.mutate({
                    teamId: team.id,
                    userId: member.userId,
                    role: roles.find((role) => role === event.target.value) ?? 'viewer',
                  });
                }}
              >
                {roles.map((role) => (
                  <option key={role} value={role}>
                    {roleWords[role].name}
                  </option>
                ))}
              </select>
            ) : (
              <span className="text-13 text-quiet">{member.role}</span>
            )}
            <span className="flex">
              {owner && !member.me && (
                <button type="button" className="button-quiet" onClick={() => setAsked({ member, to: 'transfer' })}>
                  Hand over<span className="sr-only"> to {member.name}</span>
                </button>
              )}
              {(owner || member.me) && (
                <button type="button" className="button-quiet" onClick={() => setAsked({ member, to: 'remove' })}>
                  {member.me ? 'Leave' : 'Remove'}
                  {!member.me && <span className="sr-only"> {member.name}</span>}
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {asked !== null && <AskDialog {...words(asked, team.name)} onCancel={() => setAsked(null)} onConfirm={() => confirm(asked)} />}
    </>
  );
}

function words({ member, to }: Asked, team: string) {
  if (to === 'transfer') {
    return {
      title: `Hand ${team} over to ${member.name}?`,
      text: 'They become an owner and you an editor. Only an owner can change that again.',
      action: 'Hand over',
    };
  }
  return member.me
    ? { title: `Leave ${team}?`, text: 'Its workbooks close for you at once. What you made in it stays there.', action: 'Leave team' }
    : {
        title: `Remove ${member.name} from ${team}?`,
        text: 'The workbooks of the team close for them at once, on open pages too. What they made stays here.',
        action: 'Remove',
      };
}
