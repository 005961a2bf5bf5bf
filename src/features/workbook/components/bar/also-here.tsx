import { useEffect, useState } from 'react';
import { useTRPCClient } from '@/lib/trpc-client';

/** Often enough that nobody counts as gone while they look. */
const every = 20_000;

/** Who else has this workbook open. Only a page that is seen says that somebody is here. */
export function AlsoHere({ workbookId }: { readonly workbookId: string }) {
  const client = useTRPCClient();
  const [others, setOthers] = useState<readonly string[]>([]);
  useEffect(() => {
    let gone = false;
    const say = async () => {
      if (document.visibilityState !== 'visible') return;
      try {
        const answer = await client.presence.here.mutate({ workbookId });
        if (!gone) setOthers(answer.others);
      } catch {
        // The next time says it again; a change of one's own would say what is wrong.
      }
    };
    const look = () => void say();
    look();
    const timer = setInterval(look, every);
    document.addEventListener('visibilitychange', look);
    return () => {
      gone = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [client, workbookId]);
  return (
    <span role="status" aria-label="Also here" className="min-w-0 truncate text-12 text-quiet max-sm:sr-only" title={others.join(', ')}>
      {others.length > 0 && `Also here: ${others.join(', ')}`}
    </span>
  );
}
