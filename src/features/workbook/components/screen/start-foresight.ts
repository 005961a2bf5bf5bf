import type { Thread } from '../../foreseeing';
import type { Answer } from '../../foresight-messages';

/** Starts the thread that evaluates beside the page. `failed`: it cannot be started, or has come to an end. */
export function startForesight(hear: (answer: Answer) => void, failed: () => void): Thread {
  const worker = new Worker(new URL('./foresight-worker.ts', import.meta.url), { name: 'foresight' });
  worker.onmessage = ({ data }: MessageEvent<Answer>) => hear(data);
  worker.onerror = failed;
  worker.onmessageerror = failed;
  return { ask: (question) => worker.postMessage(question), end: () => worker.terminate() };
}

/** Settles once the next frame is on its way to the screen. */
export const painted = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
