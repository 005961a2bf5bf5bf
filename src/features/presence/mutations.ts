import { inTeam } from '@/server/db';
import type { TeamScope } from '@/server/scope';
import { notFound } from '@/server/workbook-scope';

/** How long somebody counts as here after they last said so, in ms: three times as long as a page waits between. */
const present = 60_000;

/**
 * Says that somebody has a workbook open, and tells who else has.
 * @throws AppError 'not_found'
 */
export function here(scope: TeamScope, workbookId: string, now: Date = new Date()): Promise<{ readonly others: readonly string[] }> {
  const { teamId, actor } = scope;
  return inTeam(scope, async (tx) => {
    if ((await tx.workbook.count({ where: { id: workbookId } })) === 0) throw notFound();
    const row = { workbookId, userId: actor.id, teamId };
    const { count } = await tx.presence.updateMany({ where: { workbookId, userId: actor.id }, data: { seenAt: now } });
    // Of two windows that come at the same moment one fails here, and says so again a little later.
    if (count === 0) await tx.presence.create({ data: { ...row, seenAt: now } });
    const seen = await tx.presence.findMany({
      where: { workbookId, userId: { not: actor.id }, seenAt: { gt: new Date(now.getTime() - present) } },
      select: { user: { select: { name: true } } },
      orderBy: { userId: 'asc' },
      take: 20,
    });
    return { others: seen.map(({ user }) => user.name) };
  });
}
