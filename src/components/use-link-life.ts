import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { isShut } from '@/lib/trpc-client';
import { useWhileSeen } from './use-while-seen';

/**
 * Asks again and again while the page is seen, until the answer is that its link shows nothing any more.
 * @param ask the same function each time; it throws what the network throws
 * @returns whether the page must be blanked
 */
export function useLinkLife(ask: () => Promise<unknown>): boolean {
  const router = useRouter();
  const [ended, setEnded] = useState(false);
  useWhileSeen(
    useCallback(() => {
      // Without an answer the page stays as it is: a lost connection says nothing about the link.
      ask().catch((error: unknown) => {
        if (!isShut(error)) return;
        setEnded(true);
        router.refresh();
      });
    }, [ask, router]),
  );
  return ended;
}
