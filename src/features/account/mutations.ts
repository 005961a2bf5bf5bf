import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { recordForPerson } from '@/server/audit';
import type { CurrentSession } from '@/server/auth';
import { database } from '@/server/database';
import { system } from '@/server/db';
import { AppError } from '@/server/errors';
import { resetPassword as reset, setPassword } from '@/server/reset-link';
import { countTry } from '@/server/sign-in-limit';
import { fateOf } from './data';
import type { ChangePassword } from './schema';

export type AccountAnswer = { readonly ok: true } | { readonly ok: false; readonly message: string };

const done: AccountAnswer = { ok: true };
const wrongPassword: AccountAnswer = { ok: false, message: 'The password is not the one of this account. Nothing was changed; try again.' };

/** How young a session must be to end an account that has no password, in milliseconds. */
const fresh = 15 * 60 * 1_000;

/** What an account without a password is confirmed by: its address, typed soon after signing in. Null where it has one. */
async function isAddress({ userId, sessionId }: CurrentSession, typed: string): Promise<AccountAnswer | null> {
  const { reader } = await database();
  if ((await reader.account.count({ where: { userId, providerId: 'credential' } })) > 0) return null;
  const session = await reader.session.findUnique({
    where: { id: sessionId },
    select: { createdAt: true, user: { select: { email: true } } },
  });
  if (session === null || session.user.email !== typed.trim().toLowerCase())
    return { ok: false, message: 'This is not the address of the account. Nothing was changed; try again.' };
  if (Date.now() - session.createdAt.getTime() <= fresh) return done;
  return {
    ok: false,
    message: 'Sign out, sign in again and delete the account within a quarter of an hour: it has no password to ask for.',
  };
}

/** Whether the password is the account's. @throws AppError 'too_many' after too many wrong ones */
async function isPassword({ userId }: CurrentSession, password: string): Promise<boolean> {
  const uncount = await countTry('password', userId);
  const { reader } = await database();
  const held = await reader.account.findFirst({ where: { userId, providerId: 'credential' }, select: { password: true } });
  const right = held?.password != null && (await verifyPassword({ hash: held.password, password }));
  if (right) await uncount();
  return right;
}

/** Gives the account another password and ends its other sessions. @throws AppError 'too_many' */
export async function changePassword(me: CurrentSession, { current, next }: ChangePassword): Promise<AccountAnswer> {
  if (!(await isPassword(me, current))) return wrongPassword;
  const hashed = await hashPassword(next);
  await system(async (tx) => {
    await setPassword(tx, me.userId, hashed);
    await recordForPerson(tx, { id: me.userId, name: me.name }, 'passwordChanged');
    await tx.session.deleteMany({ where: { userId: me.userId, id: { not: me.sessionId } } });
  });
  return done;
}

/** The name that others read beside changes from now on; history keeps the one it was written with. */
export async function renameAccount({ userId }: CurrentSession, name: string): Promise<AccountAnswer> {
  const { client } = await database();
  await client.user.updateMany({ where: { id: userId }, data: { name } });
  return done;
}

/** Ends one of the person's sessions; one that is not theirs, or ended already, changes nothing. */
export async function endSession({ userId }: CurrentSession, sessionId: string): Promise<AccountAnswer> {
  const { client } = await database();
  await client.session.deleteMany({ where: { id: sessionId, userId } });
  return done;
}

export async function endOtherSessions({ userId, sessionId }: CurrentSession): Promise<AccountAnswer> {
  const { client } = await database();
  await client.session.deleteMany({ where: { userId, id: { not: sessionId } } });
  return done;
}

/**
 * Deletes the account. Teams of one go with their workbooks; what was made in other teams stays theirs, and so does
 * the name in their history. Refused where a team would be left without an owner.
 * @throws AppError 'too_many'
 */
export async function removeAccount(me: CurrentSession, password: string): Promise<AccountAnswer> {
  const byAddress = await isAddress(me, password);
  if (byAddress?.ok === false) return byAddress;
  if (byAddress === null && !(await isPassword(me, password))) return wrongPassword;
  const { userId } = me;
  return system(async (tx) => {
    const mine = { members: { some: { userId } } };
    // First, since it locks the teams: two owners who go at once must not both count on the other.
    await tx.organization.updateMany({ where: mine, data: { memberChanges: { increment: 1 } } });
    const teams = await tx.organization.findMany({
      where: mine,
      select: { id: true, name: true, members: { select: { userId: true, role: true } } },
    });
    const held = teams.filter(({ members }) => fateOf(members, userId) === 'holds').map(({ name }) => name);
    if (held.length > 0) {
      return { ok: false, message: `You are the only owner of ${held.join(', ')}. Make another member an owner there first.` };
    }
    const going = teams.filter(({ members }) => fateOf(members, userId) === 'goes').map(({ id }) => id);
    await tx.organization.deleteMany({ where: { id: { in: going } } });
    await tx.user.deleteMany({ where: { id: userId } });
    return done;
  });
}

/** Takes a one-time link. @throws AppError 'not_found' where it is not live */
export async function resetPassword(token: string, next: string): Promise<AccountAnswer> {
  if (!(await reset(token, next))) {
    throw new AppError('not_found', 'This link was used before, or its hour is over. Ask whoever runs this server for another.');
  }
  return done;
}
