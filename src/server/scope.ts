import { AppError } from './errors';
import { database } from './database';

/** Strongest first. */
export const teamRoles = ['owner', 'editor', 'reviewer', 'viewer'] as const;
export type TeamRole = (typeof teamRoles)[number];

export type Actor = { readonly id: string; readonly name: string; readonly isAnonymous: boolean };

declare const membershipRead: unique symbol;

/** Proof that a membership was read. Only `scopeFor` makes one; every team query asks for it. */
export type TeamScope = {
  readonly teamId: string;
  readonly role: TeamRole;
  readonly actor: Actor;
  readonly [membershipRead]: true;
};

function isTeamRole(role: string): role is TeamRole {
  return teamRoles.some((known) => known === role);
}

/**
 * Reads the membership and the person's name.
 * @throws AppError 'not_found' where the user is not in the team, so that a stranger learns nothing about it.
 */
export async function scopeFor(userId: string, teamId: string): Promise<TeamScope> {
  const { reader } = await database();
  const member = await reader.member.findUnique({
    where: { organizationId_userId: { organizationId: teamId, userId } },
    select: { role: true, user: { select: { name: true, isAnonymous: true } } },
  });
  if (member === null || !isTeamRole(member.role)) {
    throw new AppError('not_found', 'There is nothing here, or it is not yours to see.');
  }
  // The brand exists only for the compiler: this is the one place where it is given.
  return {
    teamId,
    role: member.role,
    actor: { id: userId, name: member.user.name, isAnonymous: member.user.isAnonymous },
  } as TeamScope;
}
