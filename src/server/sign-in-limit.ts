import { sha256 } from './canonical-json';
import { database } from './database';
import { AppError } from './errors';
import { countUp } from './rate-count';

/** Milliseconds in which an account may be tried with so many wrong passwords, from wherever they come. */
export const signInWindow = 15 * 60 * 1_000;
export const wrongPasswords = 10;

/** The address is stored as a hash, whether there is such an account or not. */
const keyOf = (email: string, window: number): string => `sign-in:${sha256(email.trim().toLowerCase()).slice(0, 32)}:${window}`;

/** Takes a counted try back. */
async function uncount(key: string): Promise<void> {
  const { client } = await database();
  await client.rateLimit.updateMany({ where: { key, count: { gt: 0 } }, data: { count: { decrement: 1 } } });
}

/**
 * Counts a try before the password is looked at, so that tries at the same moment do not pass together. The
 * window before counts too, so that no 15 minutes hold more than the limit.
 * @returns takes the try back, for a password that was right
 * @throws AppError 'too_many'
 */
export async function countSignIn(email: string, now: number = Date.now()): Promise<() => Promise<void>> {
  const window = Math.floor(now / signInWindow);
  const key = keyOf(email, window);
  const count = await countUp(key, now);
  const { client } = await database();
  const before = await client.rateLimit.findUnique({ where: { key: keyOf(email, window - 1) }, select: { count: true } });
  if (count + (before?.count ?? 0) > wrongPasswords) {
    await uncount(key);
    throw new AppError('too_many', 'This account was tried with too many wrong passwords. Try again in half an hour.');
  }
  return () => uncount(key);
}
