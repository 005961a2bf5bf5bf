import { randomBytes, randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { sha256 } from './canonical-json';
import { recordForPerson } from './audit';
import { database } from './database';
import { system } from './db';

const hour = 60 * 60 * 1_000;
const keyOf = (token: string): string => `reset:${sha256(token)}`;

/**
 * A token with which an account gets a new password, once and within an hour. Whoever runs the server makes it.
 * @returns null where no account has this address
 */
export async function createReset(email: string, now: number = Date.now()): Promise<string | null> {
  const { client } = await database();
  const user = await client.user.findUnique({ where: { email: email.trim().toLowerCase() }, select: { id: true, isAnonymous: true } });
  if (user === null || user.isAnonymous) return null;
  const token = randomBytes(32).toString('base64url');
  await client.verification.create({
    data: { id: randomUUID(), identifier: keyOf(token), value: user.id, expiresAt: new Date(now + hour) },
  });
  return token;
}

/** Whether a token would still work. */
export async function isResetLive(token: string): Promise<boolean> {
  const { reader } = await database();
  return (await reader.verification.count({ where: { identifier: keyOf(token), expiresAt: { gt: new Date() } } })) > 0;
}

/** Gives the token's account a new password and ends all its sessions. @returns false where the token is not live */
export async function resetPassword(token: string, password: string): Promise<boolean> {
  if (!(await isResetLive(token))) return false;
  const hashed = await hashPassword(password);
  return system(async (tx) => {
    const live = { identifier: keyOf(token), expiresAt: { gt: new Date() } };
    const found = await tx.verification.findFirst({ where: live, select: { value: true } });
    // Two at once: only one of them deletes it.
    if (found === null || (await tx.verification.deleteMany({ where: live })).count !== 1) return false;
    await setPassword(tx, found.value, hashed);
    await tx.session.deleteMany({ where: { userId: found.value } });
    const user = await tx.user.findUnique({ where: { id: found.value }, select: { name: true } });
    if (user !== null) await recordForPerson(tx, { id: found.value, name: user.name }, 'passwordReset');
    return true;
  });
}

type Tables = Pick<Awaited<ReturnType<typeof database>>['client'], 'account' | 'verification'>;

/** Stores a hashed password, a first one where people signed in elsewhere; reset links made before do not work any more. */
export async function setPassword(tx: Tables, userId: string, hashed: string): Promise<void> {
  const own = { userId, providerId: 'credential' };
  const { count } = await tx.account.updateMany({ where: own, data: { password: hashed, updatedAt: new Date() } });
  if (count === 0)
    await tx.account.create({ data: { id: randomUUID(), ...own, accountId: userId, password: hashed, updatedAt: new Date() } });
  await tx.verification.deleteMany({ where: { value: userId, identifier: { startsWith: 'reset:' } } });
}
