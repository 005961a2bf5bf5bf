'use client';

import { useCallback } from 'react';
import type { ReactNode } from 'react';
import { LinkEnded } from '@/components/link-ended';
import { useTRPCClient } from '@/lib/trpc-client';
import { useLinkLife } from '@/components/use-link-life';

/** A page of a link, blanked once the link shows nothing any more. */
export function LinkWatch({ token, children }: { readonly token: string; readonly children: ReactNode }) {
  const client = useTRPCClient();
  const ended = useLinkLife(useCallback(() => client.link.changes.query({ token }), [client, token]));
  return ended ? <LinkEnded /> : children;
}
