import { counted, type Asked } from '@/features/comment/mutations-link';
import { mustComment } from '@/features/comment/data-link';
import { shownRevision, type OpenLink, withOpenLink } from '@/features/link/data-open';
import { notify } from '@/features/notification/mutations';
import { mailNotices } from '@/features/notification/mutations-mail';
import { system } from '@/server/db';
import { AppError } from '@/server/errors';
import { idForLink } from '@/server/made-id';
import { quota } from '@/server/quota';
import { openRequest } from './data-link';
import { readIds } from './data-standing';
import { needsReason, type ReviewAnswer } from './mutations';
import type { DecideByLink } from './schema';

const closed = 'This version is no longer under review. A comment still reaches whoever sent the link.';
const other = 'What this link shows is not the version under review. Nothing was saved; a comment still reaches whoever sent the link.';

/**
 * What a reader of a link thinks of the version under review, which is the one that they see. It decides nothing.
 * @throws AppError 'not_found' for a dead link and for a request that is not open; 'forbidden' for one to be read only; 'too_many'
 */
export async function decideByLink(asked: Asked & DecideByLink): Promise<ReviewAnswer> {
  const { mutationId, name, requestId, verdict, reason } = asked;
  if (verdict === 'changes' && reason === '') return { ok: false, message: needsReason };
  await counted(asked);
  const made = await withOpenLink(asked, 'view', async (tx, link) => {
    mustComment(link);
    const { id: linkId, teamId, workbookId } = link;
    const id = idForLink(link, mutationId);
    if ((await tx.reviewVerdict.findFirst({ where: { id }, select: { id: true } })) !== null) return 'before';
    const request = await openRequest(tx, link, requestId);
    if (request === null) throw new AppError('not_found', closed);
    if (request.revision !== (await shownRevision(tx, link))) return 'other';
    if ((await tx.reviewVerdict.count({ where: { workbookId, linkId } })) >= quota.opinionsPerLink)
      throw new AppError('too_many', 'This link has taken as many opinions as fit. Nothing was saved.');
    await tx.reviewVerdict.create({
      data: { id, teamId, workbookId, requestId, linkId, reviewerId: null, reviewerName: name, verdict, reason, at: new Date() },
    });
    return link;
  });
  if (made === 'other') return { ok: false, message: other };
  if (made !== 'before') await tell(made, requestId, name);
  return { ok: true };
}

/** Who asked, who is asked and who made the link are told, and open pages learn of it. The holder may do neither. */
async function tell({ id, teamId, workbookId }: OpenLink, requestId: string, name: string): Promise<void> {
  const told = await system(async (tx) => {
    await tx.workbook.updateMany({ where: { id: workbookId }, data: { talk: { increment: 1 }, expiresAt: null } });
    const request = await tx.reviewRequest.findUnique({ where: { id: requestId }, select: { createdBy: true, asked: true } });
    const maker = await tx.shareLink.findUnique({ where: { id }, select: { createdBy: true } });
    const ids = [...(maker === null ? [] : [maker.createdBy]), ...(request === null ? [] : [request.createdBy, ...readIds(request.asked)])];
    const actor = { id: null, name: `${name} (unverified)` };
    return notify(tx, { teamId, workbookId, kind: 'opinion', subjectId: requestId, actor, at: new Date() }, ids);
  });
  mailNotices(told);
}
