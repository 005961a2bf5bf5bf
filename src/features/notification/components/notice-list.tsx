'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { FormNotice } from '@/components/form-notice';
import { WhenText } from '@/components/when-text';
import { errorSentence, useTRPC } from '@/lib/trpc-client';
import type { Notice } from '../view';

/** What the person was told of, the latest first. Opening one marks it as read. */
export function NoticeList({ notices }: { readonly notices: readonly Notice[] }) {
  const trpc = useTRPC();
  const router = useRouter();
  const queries = useQueryClient();
  const read = useMutation(
    trpc.notification.read.mutationOptions({
      onSuccess: async () => {
        router.refresh();
        await queries.invalidateQueries({ queryKey: trpc.notification.unread.queryKey() });
      },
    }),
  );
  if (notices.length === 0)
    return <p className="text-quiet">Nothing yet. Who mentions you, answers you or asks you for a review is named here.</p>;
  return (
    <>
      {notices.some((notice) => !notice.read) && (
        <p className="mb-3">
          <button type="button" className="button" disabled={read.isPending} onClick={() => read.mutate({})}>
            Mark all as read
          </button>
        </p>
      )}
      <FormNotice failed={read.error === null ? null : `Not saved: ${errorSentence(read.error)}`} />
      <ul aria-label="Notifications" className="border-t border-line">
        {notices.map((notice) => (
          <li key={notice.id} className="flex flex-wrap items-baseline gap-x-4 border-b border-line py-3">
            <Link
              href={notice.href}
              prefetch={false}
              className={notice.read ? 'text-14' : 'text-14 font-semibold'}
              onClick={() => !notice.read && read.mutate({ noticeId: notice.id })}
            >
              {notice.sentence}
              {!notice.read && <span className="sr-only"> Not read.</span>}
            </Link>
            <span className="text-13 text-quiet">{notice.workbook}</span>
            <span className="ml-auto text-13 text-quiet">
              <WhenText at={notice.at} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
