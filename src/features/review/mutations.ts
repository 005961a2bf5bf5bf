import { canonicalJson } from '@/server/canonical-json';
import { raiseTalk } from '@/features/comment/mutations';
import { nameIn } from '@/features/history/mutations-restore';
import { mailNotices } from '@/features/notification/mutations-mail';
import { notify } from '@/features/notification/mutations';
import type { NoticeKind } from '@/features/notification/view';
import { inTeam, readTeam, type TeamClient } from '@/server/db';
import { AppError } from '@/server/errors';
import { idFor } from '@/server/made-id';
import { quota } from '@/server/quota';
import type { TeamScope } from '@/server/scope';
import { notFound } from '@/server/workbook-scope';
import { contractsIn, judgeAt } from './data-contracts';
import { readIds } from './data-standing';
import { watchConditions } from './mutations-watch';
import type { Decide, RequestReview, Withdraw } from './schema';

export type ReviewAnswer = { readonly ok: true } | { readonly ok: false; readonly message: string };
export const needsReason = 'Say what should change: a request for changes needs a reason.';
const done: ReviewAnswer = { ok: true };

/** Ends an act without any effect. */
class Refused extends Error {}

/** One act of a review under the workbook's lock; `work` answers with the notices that it left. @throws AppError 'not_found' */
export async function act(
  scope: TeamScope,
  workbookId: string,
  work: (tx: TeamClient, head: number, refuse: (message: string) => never) => Promise<readonly string[] | undefined | void>,
): Promise<ReviewAnswer> {
  const refuse = (message: string): never => {
    throw new Refused(message);
  };
  try {
    mailNotices((await inTeam(scope, async (tx) => work(tx, await raiseTalk(tx, workbookId), refuse))) ?? []);
    watchConditions(scope, workbookId, false);
    return done;
  } catch (error) {
    if (error instanceof Refused) return { ok: false, message: error.message };
    throw error;
  }
}

async function checkRoom(tx: TeamClient, workbookId: string): Promise<void> {
  const made =
    (await tx.reviewRequest.count({ where: { workbookId } })) + (await tx.reviewVerdict.count({ where: { workbookId, linkId: null } }));
  if (made < quota.reviews) return;
  throw new AppError('too_many', 'This workbook was reviewed as often as fits. Nothing was saved; make a copy to go on.');
}

const tell = (
  tx: TeamClient,
  scope: TeamScope,
  at: Date,
  notice: { workbookId: string; kind: NoticeKind; subjectId: string },
  ids: readonly string[],
) => notify(tx, { ...notice, teamId: scope.teamId, actor: scope.actor, at }, ids);

/** Asks for a review of a version; a request that is open is closed by it. @throws AppError 'not_found', 'too_many' */
export function request(scope: TeamScope, input: RequestReview): Promise<ReviewAnswer> {
  const { workbookId, mutationId, revision, name = '', message = '', asked } = input;
  const id = idFor(scope, mutationId);
  return act(scope, workbookId, async (tx, head, refuse) => {
    if ((await tx.reviewRequest.count({ where: { id } })) > 0) return;
    await checkRoom(tx, workbookId);
    if (revision > head) throw notFound();
    const reviewers = await tx.member.findMany({
      where: { organizationId: scope.teamId, role: { not: 'viewer' }, userId: { not: scope.actor.id } },
      select: { userId: true },
    });
    const able = new Set(reviewers.map(({ userId }) => userId));
    if (asked.some((userId) => !able.has(userId)))
      return refuse('Somebody who is asked is no longer a reviewer of this team. Reload the page and choose again.');
    if (name !== '') {
      const problem = await nameIn(tx, scope, { workbookId, revision, name });
      if (problem !== null) return refuse(problem);
    }
    const at = new Date();
    const closed = { closedAt: at, closedByName: scope.actor.name };
    await tx.reviewRequest.updateMany({ where: { workbookId, closedAt: null }, data: closed });
    const by = { createdBy: scope.actor.id, createdByName: scope.actor.name, createdAt: at };
    await tx.reviewRequest.create({
      data: { ...by, id, teamId: scope.teamId, workbookId, revision, name, message, asked: canonicalJson(asked) },
    });
    return tell(tx, scope, at, { workbookId, kind: 'request', subjectId: id }, asked.length > 0 ? asked : [...able]);
  });
}

/** Closes a request; what was said stays. @throws AppError 'not_found' */
export const withdraw = (scope: TeamScope, { workbookId, requestId }: Withdraw): Promise<ReviewAnswer> =>
  act(scope, workbookId, async (tx) => {
    const data = { closedAt: new Date(), closedByName: scope.actor.name };
    if ((await tx.reviewRequest.updateMany({ where: { id: requestId, workbookId, closedAt: null }, data })).count !== 1) throw notFound();
  });

/** Contracts that do not hold at the version of a request, by id; they are judged before the workbook is locked. */
async function unmetAt(scope: TeamScope, workbookId: string, requestId: string) {
  return readTeam(scope, async (tx) => {
    const request = await tx.reviewRequest.findFirst({ where: { id: requestId, workbookId, closedAt: null }, select: { revision: true } });
    if (request === null) throw notFound();
    const contracts = await contractsIn(tx, workbookId);
    const judged = await judgeAt(tx, workbookId, request.revision, contracts);
    return { known: contracts.map(({ id }) => id), unmet: new Set(judged.filter(({ holds }) => !holds).map(({ id }) => id)) };
  });
}

/**
 * Signs a version off, or requests changes to it. Nobody signs off what they asked for themselves, nor while a
 * contract does not hold and was not waived. @throws AppError 'not_found' where the request is not open
 */
export async function decide(scope: TeamScope, input: Decide): Promise<ReviewAnswer> {
  const { workbookId, mutationId, requestId, verdict, reason } = input;
  if (verdict === 'changes' && reason === '') return { ok: false, message: needsReason };
  const { known, unmet } = await unmetAt(scope, workbookId, requestId);
  const id = idFor(scope, mutationId);
  return act(scope, workbookId, async (tx, _, refuse) => {
    if ((await tx.reviewVerdict.count({ where: { id } })) > 0) return;
    await checkRoom(tx, workbookId);
    const request = await tx.reviewRequest.findFirst({ where: { id: requestId, workbookId, closedAt: null } });
    if (request === null) throw notFound();
    if (verdict === 'approved') {
      if (request.createdBy === scope.actor.id) return refuse('You asked for this review; somebody else signs it off.');
      const contracts = await contractsIn(tx, workbookId);
      if (contracts.map(({ id: contractId }) => contractId).join() !== known.join())
        return refuse('The conditions changed at this moment. Look at them and sign off again.');
      const waived = await tx.contractWaiver.findMany({ where: { requestId }, select: { contractId: true } });
      const open = contracts.filter((contract) => unmet.has(contract.id) && !waived.some(({ contractId }) => contractId === contract.id));
      if (open.length > 0)
        return refuse(
          `${open.map(({ condition }) => `“${condition}”`).join(' and ')} ${open.length === 1 ? 'does' : 'do'} not hold at revision ${request.revision}. Waive ${open.length === 1 ? 'it' : 'them'} in writing, or request changes.`,
        );
    }
    const at = new Date();
    const by = { reviewerId: scope.actor.id, reviewerName: scope.actor.name, at };
    await tx.reviewVerdict.create({ data: { ...by, id, teamId: scope.teamId, workbookId, requestId, verdict, reason } });
    const kind = verdict === 'approved' ? 'signedOff' : 'changes';
    return tell(tx, scope, at, { workbookId, kind, subjectId: requestId }, [request.createdBy, ...readIds(request.asked)]);
  });
}
