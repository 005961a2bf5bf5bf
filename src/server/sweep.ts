import { randomUUID } from 'node:crypto';
import { report } from './log';
import { removeExpired } from './upkeep';

const hour = 60 * 60 * 1_000;
let lastSweep = 0;

/** Removes what has expired, and reports a failure instead of passing it on: nobody waits for this. */
export async function sweep(now: number = Date.now()): Promise<void> {
  lastSweep = now;
  try {
    await removeExpired(new Date(now));
  } catch (error) {
    report('upkeep', error, randomUUID().slice(0, 8));
  }
}

/** At most once an hour a process, beside a request that makes something; so it also happens where no process lives for a day. */
export function sweepNowAndThen(now: number = Date.now()): void {
  if (now - lastSweep >= hour) void sweep(now);
}

const day = 24 * hour;

/** Now and every day that the process lives; it keeps no process alive. */
export function keepSweeping(): void {
  void sweep();
  setInterval(() => void sweep(), day).unref();
}
