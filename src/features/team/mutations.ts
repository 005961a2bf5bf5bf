import { randomBytes, randomUUID } from 'node:crypto';
import { record } from '@/server/audit';
import type { CurrentSession } from '@/server/auth';
import { database } from '@/server/database';
import { inTeam, system, type TeamClient } from '@/server/db';
import { AppError } from '@/server/errors';
import { quota } from '@/server/quota';
import { ensureTeam } from '@/server/personal-team';
import type { TeamScope } from '@/server/scope';
import { notFound } from '@/server/workbook-scope';
import { invitationHash } from './data';
import type { Invite, SetRole } from './schema';

export type TeamAnswer = { readonly ok: true } | { readonly ok: false; readonly message: string };

const done: TeamAnswer = { ok: true };
class Refused extends Error {}

const lastOwner = 'A team needs an owner, and this is the only one. Make another member an owner first.';

/**
 * The team's row is locked first, so that changes of who is in it take turns, and the role is read again under the
 * lock: two owners who remove each other at once do not both succeed.
 */
async function underLock(scope: TeamScope, work: (tx: TeamClient) => Promise<void>): Promise<TeamAnswer> {
  const { teamId: organizationId, actor, role } = scope;
  try {
    await inTeam(scope, async (tx) => {
      await tx.organization.updateMany({ where: { id: organizationId }, data: { memberChanges: { increment: 1 } } });
      const me = await tx.member.findUnique({ where: { organizationId_userId: { organizationId, userId: actor.id } } });
      if (me?.role !== role) throw notFound();
      await work(tx);
    });
    return done;
  } catch (error) {
    if (error instanceof Refused) return { ok: false, message: error.message };
    throw error;
  }
}

/** A change of who is in a team that goes on, which keeps an owner. */
const changeMembers = (scope: TeamScope, work: (tx: TeamClient) => Promise<void>): Promise<TeamAnswer> =>
  underLock(scope, async (tx) => {
    await work(tx);
    if ((await tx.member.count({ where: { organizationId: scope.teamId, role: 'owner' } })) === 0) throw new Refused(lastOwner);
  });

/** @throws AppError 'not_found' where the person is not in the team */
async function memberIn(tx: TeamClient, { teamId }: TeamScope, userId: string): Promise<{ readonly name: string; readonly role: string }> {
  const where = { organizationId_userId: { organizationId: teamId, userId } };
  const found = await tx.member.findUnique({ where, select: { role: true, user: { select: { name: true } } } });
  if (found === null) throw notFound();
  return { role: found.role, name: found.user.name };
}

/** Makes a team with its maker as owner; new workbooks are made there from now on. */
export async function createTeam(
  me: CurrentSession,
  name: string,
): Promise<{ readonly ok: true; readonly teamId: string } | { readonly ok: false; readonly message: string }> {
  const teamId = randomUUID();
  const made = await system(async (tx) => {
    // First, since it locks: two requests at once must not both count the room for one team.
    await tx.user.updateMany({ where: { id: me.userId }, data: { updatedAt: new Date() } });
    if ((await tx.member.count({ where: { userId: me.userId, role: 'owner' } })) >= quota.teamsOwned) return false;
    await tx.organization.create({ data: { id: teamId, name, slug: `team-${teamId}` } });
    await tx.member.create({ data: { id: randomUUID(), organizationId: teamId, userId: me.userId, role: 'owner' } });
    await tx.session.updateMany({ where: { id: me.sessionId }, data: { activeOrganizationId: teamId } });
    await record(tx, { teamId, actor: { id: me.userId, name: me.name }, act: 'teamMade', detail: { name } });
    return true;
  });
  if (made) return { ok: true, teamId };
  return { ok: false, message: `You own ${quota.teamsOwned} teams, which is as many as one account can. Delete one to make another.` };
}

export async function renameTeam({ teamId, ...scope }: TeamScope, name: string): Promise<TeamAnswer> {
  await inTeam({ ...scope, teamId }, async (tx) => {
    const { name: before } = await tx.organization.findUniqueOrThrow({ where: { id: teamId }, select: { name: true } });
    await tx.organization.updateMany({ where: { id: teamId }, data: { name } });
    await record(tx, { teamId, actor: scope.actor, act: 'teamRenamed', detail: { before, after: name } });
  });
  return done;
}

/** From now on, new workbooks of this session are made in this team. */
export async function useTeam({ teamId }: TeamScope, { sessionId }: CurrentSession): Promise<TeamAnswer> {
  const { client } = await database();
  await client.session.updateMany({ where: { id: sessionId }, data: { activeOrganizationId: teamId } });
  return done;
}

export type Invitation =
  | { readonly ok: true; /** Shown this once; only its hash is kept. */ readonly path: string }
  | { readonly ok: false; readonly message: string };

const day = 24 * 60 * 60 * 1_000;

/** Makes a link that takes one person into the team. */
export async function invite(scope: TeamScope, { role, expiresInDays, email = '' }: Omit<Invite, 'teamId'>): Promise<Invitation> {
  const token = randomBytes(32).toString('base64url');
  const organizationId = scope.teamId;
  if (scope.actor.isAnonymous) return { ok: false, message: 'Sign up first: whoever joins you needs to find you again.' };
  const answer = await changeMembers(scope, async (tx) => {
    const now = Date.now();
    const standing = { organizationId, status: 'pending', expiresAt: { gt: new Date(now) } };
    if ((await tx.invitation.count({ where: standing })) >= quota.invitations)
      throw new Refused(`${quota.invitations} invitations are open, which is as many as a team can have. Withdraw one first.`);
    const expiresAt = new Date(now + expiresInDays * day);
    await tx.invitation.create({
      data: { ...standing, id: randomUUID(), email, role, expiresAt, inviterId: scope.actor.id, tokenHash: invitationHash(token) },
    });
    await record(tx, { teamId: organizationId, actor: scope.actor, act: 'invited', detail: { role, ...(email === '' ? {} : { email }) } });
  });
  return answer.ok ? { ok: true, path: `/join/${token}` } : answer;
}

/** An invitation that was used or withdrawn stays so. */
export async function withdraw(scope: TeamScope, invitationId: string): Promise<TeamAnswer> {
  const where = { id: invitationId, organizationId: scope.teamId, status: 'pending' };
  await inTeam(scope, async (tx) => {
    const standing = await tx.invitation.findFirst({ where, select: { role: true } });
    const { count } = await tx.invitation.updateMany({ where, data: { status: 'canceled' } });
    const detail = { role: standing?.role ?? 'viewer' };
    if (count > 0) await record(tx, { teamId: scope.teamId, actor: scope.actor, act: 'invitationWithdrawn', detail });
  });
  return done;
}

/**
 * Takes an invitation. Whoever is in the team already stays as they are, and the invitation is not used up.
 * @throws AppError 'not_found' where it does not work (any more)
 */
export async function join(me: CurrentSession, token: string): Promise<{ readonly teamId: string }> {
  return system(async (tx) => {
    const found = await tx.invitation.findUnique({ where: { tokenHash: invitationHash(token) } });
    const { id = '', organizationId = '', role } = found ?? {};
    await tx.organization.updateMany({ where: { id: organizationId }, data: { memberChanges: { increment: 1 } } });
    const live = { id, status: 'pending', expiresAt: { gt: new Date() } };
    if ((await tx.invitation.count({ where: live })) === 0) {
      throw new AppError('not_found', 'This invitation was used, was withdrawn or has expired. Ask an owner of the team for another.');
    }
    const there = await tx.member.count({ where: { organizationId, userId: me.userId } });
    if (there === 0) {
      await tx.invitation.updateMany({ where: live, data: { status: 'accepted' } });
      await tx.member.create({ data: { id: randomUUID(), organizationId, userId: me.userId, role: role ?? 'viewer' } });
      const actor = { id: me.userId, name: me.name };
      await record(tx, { teamId: organizationId, actor, act: 'joined', detail: { role: role ?? 'viewer' } });
    }
    return { teamId: organizationId };
  });
}

/** @throws AppError 'not_found' where the person is not in the team */
export function setRole(scope: TeamScope, { userId, role }: SetRole): Promise<TeamAnswer> {
  return changeMembers(scope, async (tx) => {
    const where = { organizationId: scope.teamId, userId };
    const before = await memberIn(tx, scope, userId);
    await tx.member.updateMany({ where, data: { role } });
    const detail = { member: before.name, before: before.role, after: role };
    await record(tx, { teamId: scope.teamId, actor: scope.actor, act: 'roleChanged', detail });
  });
}

/**
 * Ends a membership; each of the person's next requests is a stranger's. Whoever is left without a team gets one of
 * their own. @throws AppError 'not_found'
 */
export async function removeMember(scope: TeamScope, userId: string): Promise<TeamAnswer> {
  const answer = await changeMembers(scope, async (tx) => {
    const { name: member, role } = await memberIn(tx, scope, userId);
    await tx.member.deleteMany({ where: { organizationId: scope.teamId, userId } });
    const act = userId === scope.actor.id ? 'memberLeft' : 'memberRemoved';
    await record(tx, { teamId: scope.teamId, actor: scope.actor, act, detail: { member, role } });
    await tx.presence.deleteMany({ where: { userId } });
  });
  if (answer.ok) await ensureTeam(await database(), userId);
  return answer;
}

/** Makes another member an owner, and oneself an editor. @throws AppError 'not_found' */
export function transfer(scope: TeamScope, userId: string): Promise<TeamAnswer> {
  return changeMembers(scope, async (tx) => {
    const organizationId = scope.teamId;
    if (userId === scope.actor.id) throw new Refused('You are an owner already. Choose another member.');
    const { name: member } = await memberIn(tx, scope, userId);
    await tx.member.updateMany({ where: { organizationId, userId }, data: { role: 'owner' } });
    await tx.member.updateMany({ where: { organizationId, userId: scope.actor.id }, data: { role: 'editor' } });
    await record(tx, { teamId: organizationId, actor: scope.actor, act: 'ownershipGiven', detail: { member } });
  });
}

/** Deletes a team that has no workbook. */
export async function removeTeam(scope: TeamScope): Promise<TeamAnswer> {
  const { teamId } = scope;
  const teams = await system((tx) => tx.member.count({ where: { userId: scope.actor.id } }));
  if (teams === 1) return { ok: false, message: 'This is your only team, and your workbooks need one. Make another team first.' };
  return underLock(scope, async (tx) => {
    const workbooks = await tx.workbook.count();
    if (workbooks > 0)
      throw new Refused(`The team has ${workbooks === 1 ? 'a workbook' : `${workbooks} workbooks`}. Move or delete what it has first.`);
    await tx.organization.deleteMany({ where: { id: teamId } });
  });
}
