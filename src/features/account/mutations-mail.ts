import { routes } from '@/lib/routes';
import { afterwards } from '@/server/afterwards';
import type { CurrentSession } from '@/server/auth';
import { confirmAddress, createConfirmation } from '@/server/confirm-link';
import { database } from '@/server/database';
import { AppError } from '@/server/errors';
import { checkMail, sendMail, sendsMail } from '@/server/mail';
import { countMail } from '@/server/quota';
import { createReset } from '@/server/reset-link';
import type { AccountAnswer } from './mutations';

const done: AccountAnswer = { ok: true };

const addressOf = async (path: string): Promise<string> => `${(await database()).settings.baseUrl}${path}`;

/**
 * Sends a link for a forgotten password to an account's address. The answer, its time and the count are the same
 * whether there is such an account or not: what differs happens once the answer is on its way.
 * @throws AppError 'too_many'
 */
export async function requestReset(address: string | null, email: string): Promise<AccountAnswer> {
  if (!(await sendsMail())) return { ok: false, message: 'This server sends no mail. Ask whoever runs it for a link.' };
  await countMail(address, email);
  const ready = await checkMail();
  if (!ready.ok) return ready;
  afterwards('mail', async () => {
    const token = await createReset(email);
    if (token === null) return;
    const link = await addressOf(routes.reset(token));
    const text = `A new password was asked for, for the account of this address.\n\n${link}\n\nThe link works once and for an hour. If you asked for nothing, leave it: your password stays.`;
    await sendMail({ to: email, subject: 'A new password for Ridgebook', text });
  });
  return done;
}

/** Sends the account a link with which it shows that its address is its own. @throws AppError 'too_many' */
export async function sendConfirmation(address: string | null, userId: string): Promise<AccountAnswer> {
  if (!(await sendsMail())) return { ok: false, message: 'This server sends no mail.' };
  const { reader } = await database();
  const user = await reader.user.findUnique({ where: { id: userId }, select: { email: true, emailVerified: true, isAnonymous: true } });
  if (user === null || user.isAnonymous || user.emailVerified) return done;
  await countMail(address, user.email);
  const link = await addressOf(routes.confirm(await createConfirmation(userId)));
  const text = `Somebody made an account with this address.\n\nIf it was you, confirm the address; the link works for a day:\n${link}\n\nIf it was not, leave it: without you nothing is confirmed.`;
  return sendMail({ to: user.email, subject: 'Confirm your address for Ridgebook', text });
}

/** The same beside a sign-up, where this server sends mail. @throws AppError 'too_many' */
export async function sendFirstConfirmation(address: string | null, email: string): Promise<void> {
  if (!(await sendsMail())) return;
  const { reader } = await database();
  const user = await reader.user.findUnique({ where: { email: email.trim().toLowerCase() }, select: { id: true } });
  if (user !== null) await sendConfirmation(address, user.id);
}

/** @throws AppError 'not_found' where the link is not live, or was sent to another account */
export async function confirm({ userId }: CurrentSession, token: string): Promise<AccountAnswer> {
  if (await confirmAddress(token, userId)) return done;
  throw new AppError(
    'not_found',
    'This link was used before, its day is over, or it was sent to another account than the one signed in here.',
  );
}
