import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTRPC } from '@/lib/trpc-client';
import { commentsId } from '../../comment-actions';
import type { Talking } from '../../talking';

/** Fetches what was said once the page stands; the look for others' edits tells when there is more. */
export function useTalkLoaded(talking: Talking): void {
  const queries = useQueryClient();
  const trpc = useTRPC();
  useEffect(() => {
    let heard = talking.talk()?.talk;
    return talking.subscribe(() => {
      const now = talking.talk()?.talk;
      // Something was said, so that somebody may have been told of it.
      if (heard !== undefined && now !== heard) void queries.invalidateQueries({ queryKey: trpc.notification.unread.queryKey() });
      heard = now;
    });
  }, [talking, queries, trpc]);
  useEffect(() => {
    void talking.load();
    if (window.location.hash === `#${commentsId}`) talking.open({ on: 'workbook' });
  }, [talking]);
}
