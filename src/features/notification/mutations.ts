import { randomUUID } from 'node:crypto';
import type { TeamClient } from '@/server/db';
import type { NoticeKind } from './view';

type Notice = {
  readonly teamId: string;
  readonly workbookId: string;
  readonly kind: NoticeKind;
  readonly subjectId: string;
  readonly actor: { readonly id: string | null; readonly name: string };
  readonly at: Date;
};

/** Tells each of these people, but nobody of what they did themselves. In the transaction of what was done. @returns their ids, for `mailNotices` */
export async function notify(tx: TeamClient, notice: Notice, userIds: Iterable<string>): Promise<readonly string[]> {
  const { actor, ...rest } = notice;
  const others = [...new Set(userIds)].filter((id) => id !== actor.id);
  if (others.length === 0) return [];
  const members = await tx.member.findMany({
    where: { organizationId: notice.teamId, userId: { in: others } },
    select: { userId: true },
  });
  const rows = members.map(({ userId }) => ({ ...rest, id: randomUUID(), userId, actorName: actor.name }));
  await tx.notification.createMany({ data: rows });
  return rows.map(({ id }) => id);
}
