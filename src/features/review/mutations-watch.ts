import { raiseTalk } from '@/features/comment/mutations';
import { notify } from '@/features/notification/mutations';
import { mailNotices } from '@/features/notification/mutations-mail';
import { afterwards } from '@/server/afterwards';
import { inTeam, readTeam, type TeamClient } from '@/server/db';
import type { TeamScope } from '@/server/scope';
import { contractsIn, judgeAt } from './data-contracts';
import { readIds, standingsOf } from './data-standing';

type Cause = {
  readonly scope: TeamScope;
  /** Whether an edit is why, of which those concerned are told; else somebody acted in the review itself. */
  readonly edited: boolean;
};

/** Workbooks that are being judged in this process, and why they must be judged once more. */
const judging = new Map<string, { next: Cause | null }>();

/** The newest revision that this process judged, by workbook. */
const judgedAt = new Map<string, number>();

/** The same for whoever looks at an approved workbook: the process that answered its last edit may have ended before it judged. */
export function makeUpConditions(scope: TeamScope, workbookId: string, revision: number): void {
  if (judgedAt.get(workbookId) !== revision) watchConditions(scope, workbookId, true);
}

/** Once the answer is on its way: finds the conditions that an approved workbook keeps no longer, or keeps again, as it is now. */
export function watchConditions(scope: TeamScope, workbookId: string, edited: boolean): void {
  afterwards('conditions after approval', async () => {
    const current = judging.get(workbookId);
    if (current !== undefined) {
      current.next = { scope, edited: edited || current.next?.edited === true };
      return;
    }
    const turn: { next: Cause | null } = { next: { scope, edited } };
    judging.set(workbookId, turn);
    try {
      for (let cause = turn.next; cause !== null; cause = turn.next) {
        turn.next = null;
        if (!(await judge(workbookId, cause))) turn.next ??= cause;
      }
    } finally {
      judging.delete(workbookId);
    }
  });
}

/** @returns false where the workbook was edited while it was judged */
async function judge(workbookId: string, { scope, edited }: Cause): Promise<boolean> {
  const { revision, turned } = await readTeam(scope, (tx) => found(tx, scope, workbookId));
  const told = turned.length === 0 ? [] : await mark(workbookId, { scope, edited, revision, turned });
  if (told === null) return false;
  if (judgedAt.size > 10_000) judgedAt.clear();
  judgedAt.set(workbookId, revision);
  mailNotices(told);
  return true;
}

type Found = { readonly revision: number; readonly turned: readonly Turned[] };

/** @returns the notices it left; null where the workbook is at another revision by now */
const mark = (workbookId: string, { scope, edited, revision, turned }: Cause & Found): Promise<readonly string[] | null> =>
  inTeam(scope, async (tx) => {
    if ((await raiseTalk(tx, workbookId)) !== revision) return null;
    const standing = (await standingsOf(tx, scope.teamId, [workbookId])).get(workbookId);
    const done: Turned[] = [];
    for (const contract of turned) {
      const { id, broken } = contract;
      const { count } = await tx.contract.updateMany({
        where: { id, workbookId, brokenAt: broken ? null : { not: null } },
        data: { brokenAt: broken ? revision : null },
      });
      if (count === 1) done.push(contract);
    }
    return edited && standing?.answered === 'approved'
      ? tell(tx, scope, { workbookId, requestId: standing.requestId, revision, done })
      : [];
  });

type Turned = { readonly id: string; readonly createdBy: string; readonly broken: boolean };

/** What must be written down anew at the newest revision; without an approval nothing counts as broken. */
async function found(tx: TeamClient, { teamId }: TeamScope, workbookId: string): Promise<Found> {
  const workbook = await tx.workbook.findUnique({ where: { id: workbookId, deletedAt: null }, select: { revision: true } });
  const contracts = workbook === null ? [] : await contractsIn(tx, workbookId);
  if (workbook === null || contracts.length === 0) return { revision: workbook?.revision ?? 0, turned: [] };
  const { revision } = workbook;
  const standing = (await standingsOf(tx, teamId, [workbookId])).get(workbookId);
  const approved = standing?.answered === 'approved' ? standing.requestId : null;
  const judged = approved === null ? [] : await judgeAt(tx, workbookId, revision, contracts);
  const waived =
    approved === null ? [] : await tx.contractWaiver.findMany({ where: { requestId: approved }, select: { contractId: true } });
  const turned = contracts.flatMap(({ id, createdBy, brokenAt }) => {
    const holds = judged.find((one) => one.id === id)?.holds ?? true;
    const broken = !holds && !waived.some(({ contractId }) => contractId === id);
    return broken === (brokenAt !== null) ? [] : [{ id, createdBy, broken }];
  });
  return { revision, turned };
}

type Told = { readonly workbookId: string; readonly requestId: string; readonly revision: number; readonly done: readonly Turned[] };

/** Who asked, who was asked, who signed off and who set the condition are told of what the last edit did. */
async function tell(tx: TeamClient, { teamId }: TeamScope, { workbookId, requestId, revision, done }: Told): Promise<readonly string[]> {
  const { actorId, actorName } = await tx.revision.findUniqueOrThrow({
    where: { workbookId_number: { workbookId, number: revision } },
    select: { actorId: true, actorName: true },
  });
  const actor = { id: actorId, name: actorName };
  const request = await tx.reviewRequest.findUniqueOrThrow({ where: { id: requestId }, select: { createdBy: true, asked: true } });
  const said = await tx.reviewVerdict.findMany({ where: { requestId, reviewerId: { not: null } }, select: { reviewerId: true } });
  const concerned = [request.createdBy, ...readIds(request.asked), ...said.flatMap(({ reviewerId }) => reviewerId ?? [])];
  const at = new Date();
  const notices = (['broken', 'holdsAgain'] as const).map(async (kind) => {
    const of = done.filter(({ broken }) => broken === (kind === 'broken'));
    const ids = of.length === 0 ? [] : [...concerned, ...of.map(({ createdBy }) => createdBy)];
    return notify(tx, { teamId, workbookId, kind, subjectId: requestId, actor, at }, ids);
  });
  return (await Promise.all(notices)).flat();
}
