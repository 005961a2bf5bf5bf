import { randomUUID } from 'node:crypto';
import { report } from './log';

/** What a procedure asked for by the page threw is its cause. */
const causeOf = (error: unknown): unknown => (error instanceof Error && error.name === 'TRPCError' ? (error.cause ?? error) : error);

const digestOf = (error: unknown): string | null => {
  const digest: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'digest') : undefined;
  return typeof digest === 'string' ? digest : null;
};

const told = new WeakSet<object>();

/** A page and its title read the same, so that both fail of one thing. */
function isNew(cause: unknown): boolean {
  if (typeof cause !== 'object' || cause === null) return true;
  if (told.has(cause)) return false;
  told.add(cause);
  return true;
}

/**
 * One line in the log of a page that could not be drawn.
 * @param route the page's pattern, which holds no token
 * @param error what was thrown; its digest, which the framework sends to the browser, is the reference on the page
 */
export function pageFailed(route: string, error: unknown): void {
  const cause = causeOf(error);
  if (isNew(cause)) report(`page ${route}`, cause, digestOf(error) ?? randomUUID().slice(0, 8));
}

/** The framework prints what it tells `pageFailed` about too: over several lines, and with whatever the error says of inputs. */
export function printFailuresOnce(): void {
  // oxlint-disable-next-line no-console
  const print = console.error.bind(console);
  const printOnce = (...parts: unknown[]) => {
    if (!parts.some((part) => part instanceof Error && digestOf(part) !== null)) print(...parts);
  };
  Object.assign(console, { error: printOnce });
}
