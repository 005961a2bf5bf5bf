import { sha256 } from './canonical-json';
import { database } from './database';
import { AppError } from './errors';
import { countUp } from './rate-count';

/** Milliseconds in which an account may be tried with so many wrong passwords, from wherever they come. */
export const signInWindow = 15 * 60 * 1_000;
export const wrongPasswords = 10;

/** Whom tries are counted for: an account by its address, an account from one known device, or a password asked for again. */
type Tried = 'sign-in' | 'device' | 'password' | 'link' | 'link everywhere';

/** A link from all addresses together: those who hold it are many, and one of them must not shut out the others. */
const wrongEverywhere = 100;

/** The subject is stored as a hash, whether there is such an account or not. */
const keyOf = (tried: Tried, subject: string, window: number): string =>
  `${tried}:${sha256(subject.trim().toLowerCase()).slice(0, 32)}:${window}`;

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
export async function countTry(tried: Tried, subject: string, now: number = Date.now()): Promise<() => Promise<void>> {
  const window = Math.floor(now / signInWindow);
  const key = keyOf(tried, subject, window);
  const count = await countUp(key, now);
  const { client } = await database();
  const before = await client.rateLimit.findUnique({ where: { key: keyOf(tried, subject, window - 1) }, select: { count: true } });
  if (count + (before?.count ?? 0) > (tried === 'link everywhere' ? wrongEverywhere : wrongPasswords)) {
    await uncount(key);
    throw new AppError('too_many', `${what[tried]} was tried with too many wrong passwords. Try again in half an hour.`);
  }
  return () => uncount(key);
}

const what: Readonly<Record<Tried, string>> = {
  'sign-in': 'This account',
  device: 'This account',
  password: 'This account',
  link: 'This link',
  'link everywhere': 'This link',
};

/**
 * Counts a try to sign in. A device on which somebody has signed in to this account before has a count of its own,
 * so that a stranger who uses up the account's tries does not keep its owner out.
 * @param device the known device, null where it is none
 */
export const countSignIn = (email: string, now?: number, device: string | null = null): Promise<() => Promise<void>> =>
  device === null ? countTry('sign-in', email, now) : countTry('device', `${device} ${email}`, now);
