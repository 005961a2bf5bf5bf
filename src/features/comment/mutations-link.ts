import { canonicalJson } from '@/server/canonical-json';
import { commentingLink, type Holder, type OpenLink, shownRevision, withOpenLink } from '@/features/link/data-open';
import { mailNotices } from '@/features/notification/mutations-mail';
import { notify } from '@/features/notification/mutations';
import { system } from '@/server/db';
import { AppError } from '@/server/errors';
import { idForLink } from '@/server/made-id';
import { countLinkComment, quota } from '@/server/quota';
import { notFound } from '@/server/workbook-scope';
import { mustComment } from './data-link';
import type { CommentAnswer } from './mutations';
import type { AnswerByLink, BeginByLink } from './schema';

export type Asked = Holder & { readonly address: string | null };

/** Counts what is about to be said through a link. @throws AppError 'not_found', 'forbidden', 'too_many' */
export async function counted({ address, ...holder }: Asked): Promise<void> {
  const link = await commentingLink(holder);
  await countLinkComment(address, link.id);
}

type Spoken = { readonly mutationId: string; readonly name: string; readonly text: string };
type Thread = { readonly id: string; readonly subject: string };

/** @param thread where it belongs; null begins one on the subject */
async function say(
  asked: Asked,
  { mutationId, name, text }: Spoken,
  subject: string | null,
  threadId: string | null,
): Promise<CommentAnswer> {
  await counted(asked);
  const { link, thread, made } = await withOpenLink(asked, 'view', async (tx, opened) => {
    mustComment(opened);
    const { id: linkId, workbookId, teamId } = opened;
    const id = idForLink(opened, mutationId);
    const began =
      threadId === null
        ? null
        : await tx.comment.findFirst({ where: { id: threadId, threadId, linkId }, select: { id: true, subject: true } });
    if (threadId !== null && began === null) throw notFound();
    const where: Thread = began ?? { id, subject: subject ?? '' };
    if ((await tx.comment.findFirst({ where: { id }, select: { id: true } })) !== null) return { link: opened, thread: where, made: false };
    if ((await tx.comment.count({ where: { workbookId, linkId } })) >= quota.comments)
      throw new AppError('too_many', 'This link has taken as many comments as fit. Nothing was saved.');
    const author = { authorId: null, authorName: name, linkId, createdAt: new Date() };
    await tx.comment.create({
      data: {
        ...author,
        id,
        teamId,
        workbookId,
        threadId: where.id,
        subject: where.subject,
        revision: await shownRevision(tx, opened),
        text: text.replaceAll('@{', '@ {'),
      },
    });
    return { link: opened, thread: where, made: true };
  });
  if (made) await tell(link, thread, name);
  return { ok: true };
}

/** Whoever made the link and who took part in the thread are told, and open pages learn of it. The holder may do neither. */
async function tell({ id, teamId, workbookId }: OpenLink, thread: Thread, name: string): Promise<void> {
  const told = await system(async (tx) => {
    await tx.workbook.updateMany({ where: { id: workbookId }, data: { talk: { increment: 1 }, expiresAt: null } });
    await tx.comment.updateMany({ where: { id: thread.id, workbookId }, data: { resolvedAt: null, resolvedBy: null } });
    const said = await tx.comment.findMany({
      where: { workbookId, threadId: thread.id, authorId: { not: null } },
      select: { authorId: true },
    });
    const maker = await tx.shareLink.findUnique({ where: { id }, select: { createdBy: true } });
    const actor = { id: null, name: `${name} (unverified)` };
    const ids = [...said.flatMap(({ authorId }) => authorId ?? []), ...(maker === null ? [] : [maker.createdBy])];
    return notify(tx, { teamId, workbookId, kind: 'byLink', subjectId: thread.id, actor, at: new Date() }, ids);
  });
  mailNotices(told);
}

/** Begins a thread through a link. @throws AppError 'not_found' for a dead link; 'forbidden' for one to be read only; 'too_many' */
export const beginByLink = (asked: Asked & BeginByLink): Promise<CommentAnswer> => say(asked, asked, canonicalJson(asked.subject), null);

/** Answers in a thread that began through this link. @throws AppError as above */
export const answerByLink = (asked: Asked & AnswerByLink): Promise<CommentAnswer> => say(asked, asked, null, asked.threadId);
