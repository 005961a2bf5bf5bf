import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { inTeam, readTeam, type TeamClient } from '@/server/db';
import type { TeamScope } from '@/server/scope';
import { notFound } from '@/server/workbook-scope';
import { note } from './mutations';
import type { SetPassword } from './schema';

export type PasswordAnswer = { readonly ok: true } | { readonly ok: false; readonly message: string };

const linkOf = (tx: TeamClient, { workbookId, linkId }: SetPassword) =>
  tx.shareLink.findFirst({
    where: { id: linkId, workbookId, revokedAt: null },
    select: { purpose: true, embedOrigins: true, passwordHash: true },
  });

/**
 * Gives a link a password, another one, or none. What was opened with the one before is shut, since its pass is sealed over
 * the hash. The one that it has already changes nothing. @throws AppError 'not_found' for a link that is revoked, too
 */
export async function setPassword(scope: TeamScope, input: SetPassword): Promise<PasswordAnswer> {
  const { workbookId, linkId, password } = input;
  const before = await readTeam(scope, (tx) => linkOf(tx, input));
  if (before === null) throw notFound();
  const { purpose, embedOrigins, passwordHash: old } = before;
  if (password !== null && purpose === 'template') return { ok: false, message: 'A template has no password. Revoke the link instead.' };
  if (password !== null && embedOrigins !== '[]')
    return { ok: false, message: 'This link is shown on other sites, where a password cannot be given. Make another link without them.' };
  if (password === null ? old === null : old !== null && (await verifyPassword({ hash: old, password }))) return { ok: true };
  const passwordHash = password === null ? null : await hashPassword(password);
  return inTeam(scope, async (tx): Promise<PasswordAnswer> => {
    const where = { id: linkId, workbookId, revokedAt: null, passwordHash: old };
    const { count } = await tx.shareLink.updateMany({ where, data: { passwordHash } });
    if (count !== 1) return { ok: false, message: 'Somebody else changed this link at the same moment. Look at it and try again.' };
    await note(tx, scope, linkId, passwordHash === null ? 'linkOpened' : old === null ? 'linkLocked' : 'linkRelocked');
    return { ok: true };
  });
}
