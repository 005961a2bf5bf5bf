import { randomUUID } from 'node:crypto';
import { after } from 'next/server';
import { report } from './log';

const running = new Set<Promise<void>>();

/** Ends with the last such work that began outside a request of Next's, as in tests. */
export async function afterwardsDone(): Promise<void> {
  while (running.size > 0) await Promise.all(running);
}

/** Does work once the answer is on its way, so that its time tells the asker nothing. A failure is reported, never thrown. */
export function afterwards(what: string, work: () => Promise<unknown>): void {
  const guarded = async () => {
    try {
      await work();
    } catch (error) {
      report(what, error, randomUUID().slice(0, 8));
    }
  };
  try {
    after(guarded);
  } catch {
    // Outside a request of Next's there is no answer to wait for.
    const begun: Promise<void> = guarded().finally(() => running.delete(begun));
    running.add(begun);
  }
}
