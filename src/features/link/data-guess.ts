import { env } from '@/lib/env';
import { asking } from '@/server/audit';
import { clientAddress } from '@/server/client-address';
import { readLink } from '@/server/db';
import { AppError } from '@/server/errors';
import { countGuess } from '@/server/quota';
import { notFound } from '@/server/workbook-scope';
import { hashOf, isToken } from './token';

/**
 * Counts a token that opens nothing, where the request says from where. A token that opens something is never counted and
 * never refused: no stranger who guesses shuts out whoever holds a link.
 * @returns AppError 'not_found' to throw, alike for every such token
 * @throws AppError 'too_many'
 */
export async function deadLink(): Promise<AppError> {
  const from = asking.getStore();
  if (from !== undefined) await countGuess(from.address);
  return notFound();
}

/** Whether a page asked for with a token is refused, because too many dead ones were asked for from there. A page cannot choose its status. */
export async function guessedTooOften(token: string, headers: Headers): Promise<boolean> {
  const tokenHash = hashOf(token);
  const found = isToken(token)
    ? await readLink(tokenHash, (tx) => tx.shareLink.findUnique({ where: { tokenHash }, select: { id: true } }))
    : null;
  if (found !== null) return false;
  try {
    await countGuess(clientAddress(headers, env()));
    return false;
  } catch (error) {
    if (error instanceof AppError && error.code === 'too_many') return true;
    throw error;
  }
}
