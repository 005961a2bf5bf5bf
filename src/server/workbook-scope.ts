import type { CurrentSession } from './auth';
import { database } from './database';
import { readTeam } from './db';
import { AppError } from './errors';
import { scopeFor, type TeamRole, teamRoles, type TeamScope } from './scope';

/** What a stranger, a visitor and the asker for a missing thing hear alike. */
export const notFound = () => new AppError('not_found', 'There is nothing here, or it is not yours to see.');

/** One scope a team of the person, the active team first. */
export async function teamsOf({ userId, teamId }: Pick<CurrentSession, 'userId' | 'teamId'>): Promise<TeamScope[]> {
  const { reader } = await database();
  const memberships = await reader.member.findMany({
    where: { userId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { organizationId: true },
  });
  const ids = memberships.map((membership) => membership.organizationId);
  const ordered = [...ids.filter((id) => id === teamId), ...ids.filter((id) => id !== teamId)];
  return Promise.all(ordered.map((id) => scopeFor(userId, id)));
}

/** The scope itself. @throws AppError 'forbidden' where its role does not suffice */
export function withRole(scope: TeamScope, role: TeamRole): TeamScope {
  if (teamRoles.indexOf(scope.role) <= teamRoles.indexOf(role)) return scope;
  throw new AppError('forbidden', `This needs the role of ${role}, and in this team you are ${scope.role}. Ask an owner of the team.`);
}

/**
 * The scope in which a workbook is open to somebody.
 * @param deleted for a workbook that was deleted and can be brought back, in place of one that is there
 * @throws AppError 'not_found' where none of their teams has it, 'forbidden' where the role does not suffice.
 */
export async function workbookScope(
  session: CurrentSession | null,
  workbookId: string,
  role: TeamRole,
  deleted = false,
): Promise<TeamScope> {
  const where = { id: workbookId, deletedAt: deleted ? { not: null } : null };
  if (session === null) throw notFound();
  for (const scope of await teamsOf(session)) {
    const found = await readTeam(scope, (tx) => tx.workbook.findFirst({ where, select: { id: true } }));
    if (found === null) continue;
    return withRole(scope, role);
  }
  throw notFound();
}
