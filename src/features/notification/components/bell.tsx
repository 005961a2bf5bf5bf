'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { routes } from '@/lib/routes';
import { useTRPC } from '@/lib/trpc-client';

/** How much the person was told of and has not read. Asked with each page, and when the window is looked at again. */
export function Bell() {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.notification.unread.queryOptions(undefined, { staleTime: 10_000, refetchOnWindowFocus: true }));
  const count = data?.count ?? 0;
  const name = count === 0 ? 'Notifications' : `Notifications, ${count} unread`;
  return (
    <Link href={routes.notifications} prefetch={false} className="button-quiet bell" aria-label={name} title={name}>
      <svg aria-hidden="true" width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5">
        <path d="M8 2a4 4 0 0 0-4 4v3l-1.5 3h11L12 9V6a4 4 0 0 0-4-4ZM6.5 14h3" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      {count > 0 && <span className="comment-count">{count > 99 ? '99+' : count}</span>}
    </Link>
  );
}
