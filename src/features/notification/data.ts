import type { CurrentSession } from '@/server/auth';
import { readTeam } from '@/server/db';
import { teamsOf } from '@/server/workbook-scope';
import { kindOf, type Notice, placeOf, sentenceOf } from './view';

const mostShown = 100;

/** What the person is told of in all their teams, the latest first; nothing for a visitor without a session. */
export async function listNotices(me: CurrentSession | null): Promise<readonly Notice[]> {
  if (me === null) return [];
  const lists = await Promise.all(
    (await teamsOf(me)).map((scope) =>
      readTeam(scope, (tx) =>
        tx.notification.findMany({
          where: { userId: me.userId, workbook: { deletedAt: null } },
          orderBy: [{ at: 'desc' }, { id: 'asc' }],
          take: mostShown,
          include: { workbook: { select: { name: true } } },
        }),
      ),
    ),
  );
  return lists
    .flat()
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, mostShown)
    .map(({ id, kind, actorName, workbookId, workbook, at, readAt }) => ({
      id,
      sentence: sentenceOf(kindOf(kind), actorName),
      workbook: workbook.name,
      href: placeOf(kindOf(kind), workbookId),
      at: at.toISOString(),
      read: readAt !== null,
    }));
}

/** How many of them are not read. */
export async function countUnread(me: CurrentSession | null): Promise<number> {
  if (me === null || me.isAnonymous) return 0;
  const where = { userId: me.userId, readAt: null, workbook: { deletedAt: null } };
  const counts = await Promise.all((await teamsOf(me)).map((scope) => readTeam(scope, (tx) => tx.notification.count({ where }))));
  return counts.reduce((sum, count) => sum + count, 0);
}
