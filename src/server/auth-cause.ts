import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { isAPIError } from 'better-auth/api';
import { report } from './log';

const heard = new AsyncLocalStorage<{ cause?: Error }>();

/** Better Auth's log: it tells the cause of a failure to it alone, and its caller only that something failed. */
export function hear(level: string, message: string, ...args: readonly unknown[]): void {
  const cause = args.find((arg) => arg instanceof Error && !(isAPIError(arg) && arg.statusCode < 500));
  if (level !== 'error' || !(cause instanceof Error)) return;
  const store = heard.getStore();
  if (store === undefined) report(`sign-in, ${message}`, cause, randomUUID().slice(0, 8));
  else store.cause ??= cause;
}

/** What Better Auth does. @throws what it failed of, in place of an answer that hides it */
export async function withCause<T>(work: () => Promise<T>): Promise<T> {
  const store: { cause?: Error } = {};
  const result = await heard.run(store, work).catch((error: unknown) => {
    throw store.cause ?? error;
  });
  const failed = result instanceof Response && (result.status >= 500 || (result.status >= 400 && store.cause !== undefined));
  if (failed) throw store.cause ?? new Error(`Better Auth answered with ${result.status}.`);
  return result;
}
