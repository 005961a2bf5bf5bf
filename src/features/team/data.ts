import type { CurrentSession } from '@/server/auth';
import { sha256 } from '@/server/canonical-json';
import { database } from '@/server/database';
import { readTeam } from '@/server/db';
import { sendsMail } from '@/server/mail';
import type { TeamRole, TeamScope } from '@/server/scope';
import { teamsOf } from '@/server/workbook-scope';

export type ListedTeam = {
  readonly id: string;
  readonly name: string;
  readonly role: TeamRole;
  readonly members: number;
  readonly workbooks: number;
  /** Whether new workbooks are made here. */
  readonly active: boolean;
};

/** The person's teams, the active one first; none for a visitor without a session. */
export async function listTeams(me: CurrentSession | null): Promise<readonly ListedTeam[]> {
  if (me === null) return [];
  return Promise.all((await teamsOf(me)).map((scope) => summary(scope, me)));
}

const summary = (scope: TeamScope, me: CurrentSession): Promise<ListedTeam> =>
  readTeam(scope, async (tx) => {
    const { teamId, role } = scope;
    const { name } = await tx.organization.findUniqueOrThrow({ where: { id: teamId }, select: { name: true } });
    const members = await tx.member.count({ where: { organizationId: teamId } });
    return { id: teamId, name, role, members, workbooks: await tx.workbook.count(), active: teamId === me.teamId };
  });

export type ListedMember = {
  readonly userId: string;
  readonly name: string;
  /** For owners alone. */
  readonly email: string | null;
  readonly role: string;
  readonly me: boolean;
};

/** An invitation that still works; times are ISO 8601, UTC. */
export type ListedInvitation = {
  readonly id: string;
  readonly role: string;
  /** Where it was sent; null where its link was given by hand. */
  readonly email: string | null;
  readonly expiresAt: string;
  readonly by: string;
};

export type TeamView = {
  readonly id: string;
  readonly name: string;
  readonly role: TeamRole;
  readonly members: readonly ListedMember[];
  readonly invitations: readonly ListedInvitation[];
  readonly workbooks: number;
  /** Whether an invitation can be sent from here. */
  readonly mail: boolean;
};

/** A team as one of its members sees it. */
export async function readTeamView(scope: TeamScope): Promise<TeamView> {
  const mail = await sendsMail();
  const owner = scope.role === 'owner';
  return readTeam(scope, async (tx) => {
    const where = { organizationId: scope.teamId };
    const team = await tx.organization.findUniqueOrThrow({ where: { id: scope.teamId }, select: { id: true, name: true } });
    const members = await tx.member.findMany({
      where,
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { userId: true, role: true, user: { select: { name: true, email: true, isAnonymous: true } } },
    });
    const invitations = await tx.invitation.findMany({
      where: { ...where, status: 'pending', expiresAt: { gt: new Date() } },
      orderBy: { createdAt: 'desc' },
      select: { id: true, email: true, role: true, expiresAt: true, inviter: { select: { name: true } } },
    });
    return {
      ...team,
      role: scope.role,
      members: members.map(({ userId, role, user }) => ({
        ...{ userId, role, name: user.name, me: userId === scope.actor.id },
        email: owner && !user.isAnonymous ? user.email : null,
      })),
      invitations: owner
        ? invitations.map(({ id, email, role, expiresAt, inviter }) => ({
            ...{ id, email: email === '' ? null : email, role: role ?? 'viewer', expiresAt: expiresAt.toISOString(), by: inviter.name },
          }))
        : [],
      workbooks: await tx.workbook.count(),
      mail,
    };
  });
}

export const invitationHash = (token: string): string => sha256(`invitation ${token}`);

export type Invited = { readonly team: string; readonly role: string; readonly by: string };

/** What an invitation invites to; null alike for one that is unknown, used, withdrawn or expired. */
export async function readInvitation(token: string): Promise<Invited | null> {
  const { reader } = await database();
  const found = await reader.invitation.findUnique({
    where: { tokenHash: invitationHash(token) },
    select: { role: true, status: true, expiresAt: true, organization: { select: { name: true } }, inviter: { select: { name: true } } },
  });
  if (found === null || found.status !== 'pending' || found.expiresAt <= new Date()) return null;
  return { team: found.organization.name, role: found.role ?? 'viewer', by: found.inviter.name };
}
