/** A thread that computes one analysis after another, so that the server goes on answering meanwhile. */
import { platform, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { DocumentError } from '@/engine/document-error';
import { perform } from './job';
import type { Asked, Told } from './messages';

const tell = (told: Told): void => parentPort?.postMessage(told);

/** How far behind the rest of the server the thread stands; 0 is like it, 19 the furthest. */
const politeness = 10;

/** Progress more often than this is not seen, in ms. */
const pause = 50;

function answer({ number, job }: Asked): void {
  let last = 0;
  try {
    const result = perform(job, (done, of) => {
      const now = performance.now();
      if (now - last < pause) return;
      last = now;
      tell({ number, kind: 'progress', done, of });
    });
    tell({ number, kind: 'result', result });
  } catch (error) {
    tell({
      number,
      kind: 'failed',
      asked: error instanceof DocumentError,
      message: error instanceof Error ? error.message : String(error),
    });
  }
}

// Linux counts a thread as a process here: those who edit come first. Elsewhere it would slow down the whole server.
if (platform() === 'linux') setPriority(0, politeness);

parentPort?.on('message', answer);
