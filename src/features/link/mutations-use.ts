import { record } from '@/server/audit';
import { sha256 } from '@/server/canonical-json';
import { system } from '@/server/db';

/**
 * Notes in the team's log what somebody did by a link. Whoever holds one may write nothing there, so it is written beside what they did.
 * @param once what the same act has in common each time it is asked for, where it may be asked for twice
 */
export const noteUse = (tokenHash: string, act: 'linkFirstOpened' | 'linkCopied', once?: string): Promise<void> =>
  system(async (tx) => {
    const link = await tx.shareLink.findUnique({
      where: { tokenHash },
      select: { teamId: true, label: true, workbook: { select: { name: true } } },
    });
    if (link === null) return;
    const id = once === undefined ? undefined : sha256(`${act} ${tokenHash} ${once}`).slice(0, 36);
    if (id !== undefined && (await tx.auditEntry.findUnique({ where: { id }, select: { id: true } })) !== null) return;
    const actor = { id: null, name: 'Somebody with the link' };
    await record(tx, { teamId: link.teamId, actor, act, detail: { workbook: link.workbook.name, label: link.label }, id });
  });
