import { availableParallelism } from 'node:os';
import { spawnWorker } from '@/features/analysis/jobs/spawn';
import { WorkerPool } from './pool';

/** One processor stays free for those who edit. */
const size = Math.max(1, Math.min(4, availableParallelism() - 1));

let opened: WorkerPool | undefined;

/** The process's threads for analyses, started on first use. @param spawn what a process without a build starts them with */
export function analyses(spawn = spawnWorker): WorkerPool {
  opened ??= new WorkerPool({ spawn, size, queue: 32, deadline: 30_000 });
  return opened;
}
