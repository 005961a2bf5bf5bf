import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { errorSentence } from '@/lib/trpc-client';

type Answer = { readonly ok: true } | { readonly ok: false; readonly message: string };

/** Does one thing of a review and draws the page anew; what was refused is said. */
export function useActing() {
  const router = useRouter();
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const act = async (work: () => Promise<Answer>): Promise<boolean> => {
    setBusy(true);
    try {
      const answer = await work();
      setFailed(answer.ok ? null : answer.message);
      if (answer.ok) router.refresh();
      return answer.ok;
    } catch (error) {
      setFailed(`Not saved: ${errorSentence(error)}`);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { act, failed, busy };
}
