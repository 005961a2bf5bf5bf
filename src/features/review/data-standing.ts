import type { TeamClient } from '@/server/db';
import type { Opinion } from './view';
import { answeredBy, type Standing, type Verdict, verdicts } from './view-status';

/** Written by `canonicalJson` from checked ids alone. */
export const readIds = (text: string): readonly string[] => JSON.parse(text) as readonly string[];

export const verdictOf = (text: string): Verdict => verdicts.find((verdict) => verdict === text) ?? 'changes';

type VerdictRow = {
  readonly reviewerId: string | null;
  readonly reviewerName: string;
  readonly linkId: string | null;
  readonly verdict: string;
  readonly reason: string;
  readonly at: Date;
};

/** @param names members' names by id; a name that was given through a link stands as it was given */
export const opinionOf = (row: VerdictRow, names: ReadonlyMap<string, string> = new Map()): Opinion => ({
  by: names.get(row.reviewerId ?? '') ?? row.reviewerName,
  unverified: row.linkId !== null,
  verdict: verdictOf(row.verdict),
  reason: row.reason,
  at: row.at.toISOString(),
});

/** How the requests of these workbooks stand, by workbook; one without a request is absent. */
export async function standingsOf(tx: TeamClient, teamId: string, workbookIds: readonly string[]): Promise<ReadonlyMap<string, Standing>> {
  const requests = await tx.reviewRequest.findMany({
    where: { workbookId: { in: [...workbookIds] }, closedAt: null },
    select: { id: true, workbookId: true, revision: true, asked: true },
  });
  if (requests.length === 0) return new Map();
  const said = await tx.reviewVerdict.findMany({
    where: { requestId: { in: requests.map(({ id }) => id) } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { requestId: true, reviewerId: true, verdict: true },
  });
  const rows = await tx.member.findMany({ where: { organizationId: teamId }, select: { userId: true } });
  const members = new Set(rows.map(({ userId }) => userId));
  const broken = await tx.contract.groupBy({
    by: ['workbookId'],
    where: { workbookId: { in: [...workbookIds] }, deletedAt: null, brokenAt: { not: null } },
    _count: true,
  });
  const brokenIn = new Map(broken.map(({ workbookId, _count }) => [workbookId, _count]));
  return new Map(
    requests.map(({ id, workbookId, revision, asked }) => {
      const own = said.filter(({ requestId }) => requestId === id);
      const words = own.map(({ reviewerId, verdict }) => ({ by: reviewerId, verdict: verdictOf(verdict) }));
      const answered = answeredBy({ asked: readIds(asked), said: words, members });
      return [workbookId, { requestId: id, revision, answered, broken: brokenIn.get(workbookId) ?? 0 }];
    }),
  );
}
