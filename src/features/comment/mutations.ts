import { canonicalJson } from '@/server/canonical-json';
import { quantityById } from '@/engine/registry';
import { mailNotices } from '@/features/notification/mutations-mail';
import { notify } from '@/features/notification/mutations';
import { inTeam, type TeamClient } from '@/server/db';
import { AppError } from '@/server/errors';
import { idFor } from '@/server/made-id';
import { quota } from '@/server/quota';
import type { TeamScope } from '@/server/scope';
import { notFound } from '@/server/workbook-scope';
import { memberNames } from './data';
import { withIds } from './mentions';
import type { Answer, Begin, Edit, Remove, Resolve, Subject } from './schema';

export type CommentAnswer = { readonly ok: true };
const done: CommentAnswer = { ok: true };

/** First in every transaction, since it locks the workbook, and tells those who have it open. @returns its revision */
export async function raiseTalk(tx: TeamClient, workbookId: string): Promise<number> {
  const { count } = await tx.workbook.updateMany({
    where: { id: workbookId, deletedAt: null },
    data: { talk: { increment: 1 }, expiresAt: null },
  });
  if (count !== 1) throw notFound();
  return (await tx.workbook.findUniqueOrThrow({ where: { id: workbookId }, select: { revision: true } })).revision;
}

async function checkSubject(tx: TeamClient, workbookId: string, subject: Subject): Promise<void> {
  if ('scenarioId' in subject && (await tx.scenario.count({ where: { id: subject.scenarioId, workbookId, deletedAt: null } })) === 0)
    throw notFound();
  if (!('quantityId' in subject) || quantityById.has(subject.quantityId)) return;
  if ((await tx.row.count({ where: { key: subject.quantityId, workbookId, deletedAt: null } })) === 0) throw notFound();
}

async function checkRoom(tx: TeamClient, { actor }: TeamScope, workbookId: string, at: Date): Promise<void> {
  if ((await tx.comment.count({ where: { workbookId } })) >= quota.comments)
    throw new AppError('too_many', `This workbook has ${quota.comments} comments, which is as many as fit. Nothing was saved.`);
  const since = { gt: new Date(at.getTime() - 60 * 60 * 1_000) };
  if ((await tx.comment.count({ where: { workbookId, authorId: actor.id, createdAt: since } })) < quota.commentsPerHour) return;
  throw new AppError('too_many', 'You wrote very many comments in the last hour. Nothing was saved; try again later.');
}

type Spoken = {
  readonly id: string;
  readonly threadId: string;
  readonly subject: string;
  readonly text: string;
  readonly linkId: string | null;
};

async function say(tx: TeamClient, scope: TeamScope, workbookId: string, revision: number, spoken: Spoken): Promise<readonly string[]> {
  const at = new Date();
  await checkRoom(tx, scope, workbookId, at);
  const { text, mentioned } = withIds(spoken.text, await others(tx, scope));
  const by = { authorId: scope.actor.id, authorName: scope.actor.name, createdAt: at };
  const before = await tx.comment.findMany({ where: { workbookId, threadId: spoken.threadId }, select: { authorId: true } });
  await tx.comment.create({ data: { ...spoken, ...by, text, teamId: scope.teamId, workbookId, revision } });
  const notice = { teamId: scope.teamId, workbookId, subjectId: spoken.threadId, actor: scope.actor, at };
  const first = await notify(tx, { ...notice, kind: 'mention' }, mentioned);
  const took = before.flatMap(({ authorId }) => authorId ?? []).filter((id) => !mentioned.includes(id));
  return [...first, ...(await notify(tx, { ...notice, kind: 'answer' }, took))];
}

async function others(tx: TeamClient, scope: TeamScope) {
  return [...(await memberNames(tx, scope))].filter(([id]) => id !== scope.actor.id).map(([id, name]) => ({ id, name }));
}

/** Begins a thread. @throws AppError 'not_found' for a scenario or row that is not there, too; 'too_many' */
export async function begin(scope: TeamScope, { workbookId, mutationId, subject, text }: Begin): Promise<CommentAnswer> {
  const id = idFor(scope, mutationId);
  const told = await inTeam(scope, async (tx) => {
    const revision = await raiseTalk(tx, workbookId);
    if ((await tx.comment.count({ where: { id } })) > 0) return [];
    await checkSubject(tx, workbookId, subject);
    return say(tx, scope, workbookId, revision, { id, threadId: id, subject: canonicalJson(subject), text, linkId: null });
  });
  mailNotices(told);
  return done;
}

/** Answers in a thread, which is open from then on. @throws AppError 'not_found', 'too_many' */
export async function answer(scope: TeamScope, { workbookId, mutationId, threadId, text }: Answer): Promise<CommentAnswer> {
  const id = idFor(scope, mutationId);
  const told = await inTeam(scope, async (tx) => {
    const revision = await raiseTalk(tx, workbookId);
    if ((await tx.comment.count({ where: { id } })) > 0) return [];
    const first = await tx.comment.findFirst({ where: { id: threadId, threadId, workbookId }, select: { subject: true, linkId: true } });
    if (first === null) throw notFound();
    await tx.comment.updateMany({ where: { id: threadId }, data: { resolvedAt: null, resolvedBy: null } });
    return say(tx, scope, workbookId, revision, { id, threadId, ...first, text });
  });
  mailNotices(told);
  return done;
}

/** Changes a comment of one's own; whoever it mentions anew is told. @throws AppError 'not_found' */
export async function edit(scope: TeamScope, { workbookId, commentId, text: typed }: Edit): Promise<CommentAnswer> {
  const told = await inTeam(scope, async (tx) => {
    await raiseTalk(tx, workbookId);
    const mine = { id: commentId, workbookId, authorId: scope.actor.id, deletedAt: null };
    const before = await tx.comment.findFirst({ where: mine, select: { text: true, threadId: true } });
    if (before === null) throw notFound();
    const { text, mentioned } = withIds(typed, await others(tx, scope));
    const at = new Date();
    await tx.comment.updateMany({ where: mine, data: { text, editedAt: at } });
    const notice = { teamId: scope.teamId, workbookId, subjectId: before.threadId, actor: scope.actor, at };
    return notify(
      tx,
      { ...notice, kind: 'mention' },
      mentioned.filter((id) => !before.text.includes(`@{${id}}`)),
    );
  });
  mailNotices(told);
  return done;
}

/** Takes away a comment of one's own, and for who edits the workbook one that came by a link. @throws AppError 'not_found' */
export async function remove(scope: TeamScope, { workbookId, commentId }: Remove): Promise<CommentAnswer> {
  const guards = scope.role === 'owner' || scope.role === 'editor';
  const whose = [{ authorId: scope.actor.id }, ...(guards ? [{ authorId: null }] : [])];
  await inTeam(scope, async (tx) => {
    await raiseTalk(tx, workbookId);
    const where = { id: commentId, workbookId, OR: whose };
    const { count } = await tx.comment.updateMany({ where, data: { text: '', deletedAt: new Date() } });
    if (count !== 1) throw notFound();
  });
  return done;
}

/** Closes a thread or opens it again. @throws AppError 'not_found' */
export async function resolve(scope: TeamScope, { workbookId, threadId, resolved }: Resolve): Promise<CommentAnswer> {
  await inTeam(scope, async (tx) => {
    await raiseTalk(tx, workbookId);
    const data = resolved ? { resolvedAt: new Date(), resolvedBy: scope.actor.id } : { resolvedAt: null, resolvedBy: null };
    if ((await tx.comment.updateMany({ where: { id: threadId, threadId, workbookId }, data })).count !== 1) throw notFound();
  });
  return done;
}
