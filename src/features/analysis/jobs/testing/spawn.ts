import { Worker } from 'node:worker_threads';

const file = new URL('../worker.ts', import.meta.url).href;
const start = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(file)}); })`;

/** The same worker from its source, as no build has made its file. */
export const spawnWorker = (): Worker => new Worker(start, { eval: true });
