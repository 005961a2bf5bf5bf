import type { CurrentSession } from '@/server/auth';
import { inTeam } from '@/server/db';
import { teamsOf } from '@/server/workbook-scope';
import type { Read } from './schema';

/** Marks what the person was told of as read: one notice, or all. One that is somebody else's stays as it is. */
export async function markRead(me: CurrentSession | null, { noticeId }: Read): Promise<{ readonly ok: true }> {
  if (me === null) return { ok: true };
  const where = { userId: me.userId, readAt: null, ...(noticeId === undefined ? {} : { id: noticeId }) };
  for (const scope of await teamsOf(me)) await inTeam(scope, (tx) => tx.notification.updateMany({ where, data: { readAt: new Date() } }));
  return { ok: true };
}
