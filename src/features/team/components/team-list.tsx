'use client';

import { useMutation } from '@tanstack/react-query';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { FormField } from '@/components/form-field';
import { FormNotice } from '@/components/form-notice';
import { routes } from '@/lib/routes';
import { errorSentence, useTRPC } from '@/lib/trpc-client';
import type { ListedTeam } from '../data';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** The person's teams, and which of them new workbooks go to. */
export function TeamList({ teams }: { readonly teams: readonly ListedTeam[] }) {
  const router = useRouter();
  const choose = useMutation(useTRPC().team.use.mutationOptions({ onSuccess: () => router.refresh() }));
  return (
    <>
      <FormNotice failed={choose.error === null ? null : `Not changed: ${errorSentence(choose.error)}`} />
      <ul aria-label="Teams" className="border-t border-line">
        {teams.map(({ id, name, role, members, workbooks, active }) => (
          <li key={id} className="listed">
            <Link href={routes.team(id)} className="min-w-0 flex-1 truncate text-14 font-semibold hover:text-accent max-md:basis-full">
              {name}
            </Link>
            <span className="text-13 text-quiet">You are {role}</span>
            <span className="text-13 text-quiet">{count(members, 'member', 'members')}</span>
            <span className="text-13 text-quiet">{count(workbooks, 'workbook', 'workbooks')}</span>
            {active ? (
              <span className="text-13 text-quiet">New workbooks go here</span>
            ) : (
              (role === 'owner' || role === 'editor') && (
                <button type="button" className="button-quiet" onClick={() => choose.mutate({ teamId: id })}>
                  Make workbooks here<span className="sr-only">, in {name}</span>
                </button>
              )
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Makes a team and opens it. */
export function NewTeam() {
  const router = useRouter();
  const [name, setName] = useState('');
  const create = useMutation(
    useTRPC().team.create.mutationOptions({
      onSuccess: (answer) => {
        if (answer.ok) router.push(routes.team(answer.teamId));
      },
    }),
  );
  const refused = create.data?.ok === false ? create.data.message : null;
  return (
    <form
      className="grid max-w-sm gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (!create.isPending) create.mutate({ name });
      }}
    >
      <FormField label="Name of a new team" required maxLength={80} value={name} onChange={(event) => setName(event.target.value)} />
      <FormNotice failed={create.error === null ? refused : `Not made: ${errorSentence(create.error)}`} />
      <button type="submit" className="button justify-self-start" aria-disabled={create.isPending}>
        Make team
      </button>
    </form>
  );
}
