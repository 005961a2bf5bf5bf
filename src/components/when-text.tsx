'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** A moment in the reader's own zone; UTC until the browser has taken over, so that both draw the same page. */
export function WhenText({ at }: { readonly at: string }) {
  const timeZone = useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => 'UTC',
  );
  const words = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(at));
  return <time dateTime={at}>{words}</time>;
}
