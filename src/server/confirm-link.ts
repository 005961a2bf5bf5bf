import { randomBytes, randomUUID } from 'node:crypto';
import { sha256 } from './canonical-json';
import { database } from './database';

const day = 24 * 60 * 60 * 1_000;
const keyOf = (token: string): string => `confirm:${sha256(token)}`;

/** A token, sent to an account's address, with which the account shows within a day that the address is its own. */
export async function createConfirmation(userId: string): Promise<string> {
  const { client } = await database();
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(Date.now() + day);
  await client.verification.create({ data: { id: randomUUID(), identifier: keyOf(token), value: userId, expiresAt } });
  return token;
}

/**
 * Marks the account's address as confirmed. The account must be the one that was written to: whoever gets a message
 * for an account that a stranger made with their address must not confirm it for the stranger.
 * @returns false where the token is not live, or another account's
 */
export async function confirmAddress(token: string, userId: string): Promise<boolean> {
  const { client } = await database();
  return client.$transaction(async (tx) => {
    const live = { identifier: keyOf(token), value: userId, expiresAt: { gt: new Date() } };
    if ((await tx.verification.deleteMany({ where: live })).count !== 1) return false;
    await tx.user.updateMany({ where: { id: userId }, data: { emailVerified: true, updatedAt: new Date() } });
    return true;
  });
}
