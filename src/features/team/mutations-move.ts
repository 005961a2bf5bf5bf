import { teamPresetPrefix } from '@/features/preset/data-kept';
import { record } from '@/features/history/mutations';
import { checkRoom } from '@/features/template/mutations';
import { record as note } from '@/server/audit';
import { system } from '@/server/db';
import { AppError } from '@/server/errors';
import { scopeFor, type TeamScope } from '@/server/scope';
import { notFound, withRole } from '@/server/workbook-scope';
import type { MoveWorkbook } from './schema';
import type { TeamAnswer } from './mutations';

/**
 * Moves a workbook to another of the person's teams, with its history and its links: the references of all that
 * hangs on it carry the team, and the database takes them along.
 * History says who moved it from which team to which, and tells a team's name to its members alone.
 * @throws AppError 'too_many'; 'not_found' where they are not in that team, 'forbidden' where they may not make a workbook in it
 */
export async function moveWorkbook(scope: TeamScope, { workbookId, toTeamId, mutationId }: MoveWorkbook): Promise<TeamAnswer> {
  const there = withRole(await scopeFor(scope.actor.id, toTeamId), 'editor');
  return system(async (tx) => {
    for (const { teamId: organizationId, role } of [scope, there]) {
      const member = await tx.member.findUnique({ where: { organizationId_userId: { organizationId, userId: scope.actor.id } } });
      if (member?.role !== role) throw notFound();
    }
    const scenarios = await tx.scenario.findMany({ where: { workbookId, teamId: scope.teamId }, select: { presets: true, pinned: true } });
    const chosen = scenarios.flatMap(({ presets, pinned }) => [presets, pinned ?? '']);
    if (chosen.some((text) => text.includes(`"${teamPresetPrefix}`))) {
      return {
        ok: false,
        message: 'A scenario uses a preset of this team, which the other team does not have. Choose another preset first.',
      };
    }
    if (there.teamId === scope.teamId) return { ok: true };
    await checkRoom(tx, there);
    const moved = { from: scope.teamId, to: there.teamId };
    const command = { scope, workbookId, mutationId, kind: 'moveWorkbook', request: { toTeamId } };
    if (!(await record(tx, command, { changes: [], inverse: { kind: 'none' }, moved }))) return { ok: true };
    const { count } = await tx.workbook.updateMany({ where: { id: workbookId, teamId: scope.teamId }, data: { teamId: there.teamId } });
    if (count !== 1) throw new AppError('conflict', 'This workbook was moved or deleted at the same moment. Reload the page.');
    const { name: workbook } = await tx.workbook.findUniqueOrThrow({ where: { id: workbookId }, select: { name: true } });
    const [from, to] = await Promise.all([scope, there].map(({ teamId: id }) => tx.organization.findUniqueOrThrow({ where: { id } })));
    const { actor } = scope;
    await note(tx, { teamId: scope.teamId, actor, act: 'workbookMovedAway', detail: { workbook, team: to?.name ?? '' } });
    await note(tx, { teamId: there.teamId, actor, act: 'workbookMovedHere', detail: { workbook, team: from?.name ?? '' } });
    return { ok: true };
  });
}
