import { verifyPassword } from 'better-auth/crypto';
import { routes } from '@/lib/routes';
import type { Context } from '@/server/context';
import { readLink } from '@/server/db';
import { database } from '@/server/database';
import { passCookies } from '@/server/link-pass';
import { network } from '@/server/quota';
import { countTry } from '@/server/sign-in-limit';
import { deadLink } from './data-guess';
import type { Unlock } from './schema';
import { hashOf, isToken } from './token';

export type UnlockAnswer = { readonly ok: true } | { readonly ok: false; readonly message: string };

/**
 * Lets whoever gives a link's password see what it shows. Wrong ones are counted for the link from one address, and
 * from all addresses together.
 * @throws AppError 'not_found' for a dead link; 'too_many'
 */
export async function unlockLink(ctx: Pick<Context, 'address' | 'setCookie'>, { token, password }: Unlock): Promise<UnlockAnswer> {
  if (!isToken(token)) throw await deadLink();
  const tokenHash = hashOf(token);
  const link = await readLink(tokenHash, (tx) => tx.shareLink.findUnique({ where: { tokenHash }, select: { passwordHash: true } }));
  if (link === null) throw await deadLink();
  const { passwordHash } = link;
  if (passwordHash === null) return { ok: true };
  const uncounts = [
    await countTry('link', `${tokenHash} ${ctx.address === null ? 'everyone' : network(ctx.address)}`),
    await countTry('link everywhere', tokenHash),
  ];
  if (!(await verifyPassword({ hash: passwordHash, password })))
    return { ok: false, message: 'This is not the password of this link. Ask whoever sent it.' };
  for (const uncount of uncounts) await uncount();
  for (const cookie of passCookies({ tokenHash, passwordHash }, routes.shared(token), (await database()).settings)) ctx.setCookie(cookie);
  return { ok: true };
}
