'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { WhenText } from '@/components/when-text';
import { errorSentence, useTRPC } from '@/lib/trpc-client';
import { LinkPassword } from './link-password';
import type { ListedLink } from '../data';

/** Every link of a workbook with what became of it. Revoking one ends it with the next request. */
export function LinkList({ workbookId }: { readonly workbookId: string }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const list = useQuery(trpc.link.list.queryOptions({ workbookId }, { staleTime: 0 }));
  const revoke = useMutation(
    trpc.link.revoke.mutationOptions({ onSuccess: () => queries.invalidateQueries(trpc.link.list.queryFilter({ workbookId })) }),
  );
  const failed = list.error ?? revoke.error;
  if (failed !== null) {
    return (
      <p role="alert" className="text-13 text-error">
        The links did not answer: {errorSentence(failed)}
      </p>
    );
  }
  if (list.data === undefined) return <p className="text-13 text-quiet">Loading links…</p>;
  if (list.data.links.length === 0) return <p className="text-13 text-quiet">No links yet.</p>;
  return (
    <ul aria-label="Links" className="border-t border-line">
      {list.data.links.map((link) => (
        <li key={link.id} className="flex flex-wrap items-center gap-x-2 gap-y-2 border-b border-line py-2">
          <span className="min-w-0 flex-1 max-sm:basis-full">
            <span className="block truncate text-13 font-medium">{link.label === '' ? 'Without a label' : link.label}</span>
            <span className="block text-12 text-quiet">
              {standing(link)}
              {link.access === 'comment' && ', comments'}
              {link.locked && ', password'}
              {link.embedded && ', embedded'}, made <WhenText at={link.createdAt} />, {visits(link)}
            </span>
          </span>
          {stands(link) && takesPassword(link) && <LinkPassword key={String(link.locked)} workbookId={workbookId} link={link} />}
          {stands(link) ? (
            <button
              type="button"
              className="button"
              aria-disabled={revoke.isPending}
              onClick={() => {
                if (!revoke.isPending) revoke.mutate({ workbookId, linkId: link.id, mutationId: crypto.randomUUID() });
              }}
            >
              Revoke<span className="sr-only"> {link.label}</span>
            </button>
          ) : (
            <span className="text-13 text-quiet">{link.revokedAt === null ? 'Expired' : 'Revoked'}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

const standing = ({ purpose, live, revision }: ListedLink): string => {
  if (live) return 'Live';
  return `${purpose === 'template' ? 'Template, revision' : 'Revision'} ${revision}`;
};
const visits = ({ accessCount, purpose }: ListedLink): string => {
  const what = purpose === 'template' ? 'used' : 'opened';
  if (accessCount === 0) return `never ${what}`;
  return accessCount === 1 ? `${what} once` : `${what} ${accessCount} times`;
};
const stands = ({ revokedAt, expiresAt }: ListedLink): boolean =>
  revokedAt === null && (expiresAt === null || new Date(expiresAt) > new Date());
/** A template has none, and where other sites show a link nobody could give it. */
const takesPassword = ({ purpose, embedded }: ListedLink): boolean => purpose === 'view' && !embedded;
