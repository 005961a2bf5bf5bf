import { Worker } from 'node:worker_threads';

/** Memory of a worker's objects, MiB; columns of numbers come on top and are bounded by what an analysis may ask. */
const heap = 512;

/** The build finds the worker's file by this very form, so it stands in a file of its own. */
export const spawnWorker = (): Worker =>
  new Worker(new URL('./worker.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: heap } });
