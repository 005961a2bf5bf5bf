'use client';

import { useMutation } from '@tanstack/react-query';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { FormNotice } from '@/components/form-notice';
import { WhenText } from '@/components/when-text';
import { routes } from '@/lib/routes';
import { errorSentence, useTRPC } from '@/lib/trpc-client';
import type { TeamLink } from '../data';

type Props = { readonly links: readonly TeamLink[]; readonly mayRevoke: boolean };

/** Every link of a team: what it shows, how often it was opened, and its end. */
export function TeamLinks({ links, mayRevoke }: Props) {
  const router = useRouter();
  const revoke = useMutation(useTRPC().link.revoke.mutationOptions({ onSuccess: () => router.refresh() }));
  if (links.length === 0) {
    return <p className="border-t border-line pt-4 text-quiet">No links yet. Open a workbook and choose Share to make one.</p>;
  }
  return (
    <>
      <FormNotice failed={revoke.error === null ? null : `Not revoked: ${errorSentence(revoke.error)}`} />
      <ul aria-label="Share links" className="border-t border-line">
        {links.map(({ id, label, purpose, access, live, locked, embedded, workbook, revision, state, ...times }) => (
          <li key={id} className="listed">
            <span className="min-w-0 flex-1 max-md:basis-full">
              <span className="block truncate text-14 font-semibold">{label === '' ? 'Without a label' : label}</span>
              <span className="block text-13 text-quiet">
                <Link href={routes.workbook(workbook.id)} prefetch={false} className="link">
                  {workbook.name}
                </Link>
                , {purpose === 'template' ? 'as a template' : access === 'comment' ? 'to read and comment' : 'to read'},{' '}
                {live ? 'live' : `revision ${revision}`}
                {locked && ', with a password'}
                {embedded && ', on other sites'}, made <WhenText at={times.createdAt} />
              </span>
            </span>
            <span className="text-13 text-quiet">
              {times.lastAccessAt === null ? (
                'Never opened'
              ) : (
                <>
                  Opened {times.accessCount === 1 ? 'once' : `${times.accessCount} times`}, last <WhenText at={times.lastAccessAt} />
                </>
              )}
            </span>
            <span className="text-13 text-quiet">
              {state === 'works' && times.expiresAt !== null && (
                <>
                  Works until <WhenText at={times.expiresAt} />
                </>
              )}
              {state === 'works' && times.expiresAt === null && 'Works until it is revoked'}
              {state === 'expired' && 'Expired'}
              {state === 'revoked' && 'Revoked'}
            </span>
            {state === 'works' && mayRevoke && (
              <button
                type="button"
                className="button-quiet"
                onClick={() => revoke.mutate({ workbookId: workbook.id, linkId: id, mutationId: crypto.randomUUID() })}
              >
                Revoke<span className="sr-only"> {label}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
