import { memberNames } from '@/features/comment/data';
import { readTeam, type TeamClient } from '@/server/db';
import type { TeamScope } from '@/server/scope';
import { notFound } from '@/server/workbook-scope';
import { actsOf } from './acts';
import { judgeAt } from './data-contracts';
import { opinionOf, readIds, standingsOf, verdictOf } from './data-standing';
import type { ContractView, RequestView, ReviewView } from './view';
import { latestOf, stateAt } from './view-status';

/** Everything that a planning meeting asks of a workbook. @throws AppError 'not_found' */
export function readReview(scope: TeamScope, workbookId: string): Promise<ReviewView> {
  return readTeam(scope, async (tx) => {
    const workbook = await tx.workbook.findUnique({ where: { id: workbookId }, select: { name: true, revision: true } });
    if (workbook === null) throw notFound();
    const { revision } = workbook;
    const members = await tx.member.findMany({ where: { organizationId: scope.teamId }, select: { userId: true, role: true } });
    const names = await memberNames(tx, scope);
    const scenarios = await tx.scenario.findMany({ where: { workbookId }, orderBy: [{ position: 'asc' }, { id: 'asc' }] });
    const rows = await rowsOf(tx, workbookId);
    const open = rows.requests.find(({ closedAt }) => closedAt === null);
    const judgedAt = open?.revision ?? revision;
    const current = rows.contracts.filter(({ deletedAt }) => deletedAt === null);
    const judged = revision === 0 ? [] : await judgeAt(tx, workbookId, judgedAt, current);
    const now = revision === 0 || revision === judgedAt ? [] : await judgeAt(tx, workbookId, revision, current);
    const standing = (await standingsOf(tx, scope.teamId, [workbookId])).get(workbookId) ?? null;
    const scenarioNames = new Map(scenarios.map(({ id, name, deletedAt }) => [id, deletedAt === null ? name : `${name} (deleted)`]));
    const reviewers = new Set(members.filter(({ role }) => role !== 'viewer').map(({ userId }) => userId));
    const contracts = current.map((contract): ContractView => {
      const result = judged.find(({ id }) => id === contract.id);
      const waiver = rows.waivers.find(({ contractId, requestId }) => contractId === contract.id && requestId === open?.id);
      const chosen = readIds(contract.scenarios).map((id) => scenarioNames.get(id) ?? 'a scenario');
      return {
        id: contract.id,
        condition: contract.condition,
        scenarios: chosen.length === 0 ? 'all scenarios' : chosen.join(', '),
        by: names.get(contract.createdBy) ?? contract.createdByName,
        results: result?.results ?? [],
        now: now.find(({ id }) => id === contract.id) ?? null,
        holds: result?.holds ?? false,
        waiver: waiver === undefined ? null : { by: waiver.waivedByName, reason: waiver.reason, at: waiver.at.toISOString() },
      };
    });
    // Judged here, since what an edit breaks is written down a moment after it.
    const broken = contracts.filter(({ now: newest, waiver }) => newest?.holds === false && waiver === null).length;
    return {
      workbook: workbook.name,
      revision,
      state: stateAt(standing === null ? null : { ...standing, broken }, revision),
      mayAsk: scope.role === 'owner' || scope.role === 'editor',
      mayDecide: scope.role !== 'viewer',
      people: [...names].flatMap(([id, name]) => (reviewers.has(id) && id !== scope.actor.id ? [{ id, name }] : [])),
      scenarios: scenarios.filter(({ deletedAt }) => deletedAt === null).map(({ id, name }) => ({ id, name })),
      request: open === undefined ? null : requestView(open, rows, { scope, names }),
      judgedAt,
      contracts,
      acts: actsOf(rows),
    };
  });
}

export async function rowsOf(tx: TeamClient, workbookId: string) {
  const where = { workbookId };
  return {
    requests: await tx.reviewRequest.findMany({ where, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }] }),
    verdicts: await tx.reviewVerdict.findMany({ where, orderBy: [{ at: 'asc' }, { id: 'asc' }] }),
    contracts: await tx.contract.findMany({ where, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] }),
    waivers: await tx.contractWaiver.findMany({ where, orderBy: [{ at: 'asc' }, { id: 'asc' }] }),
  };
}
export type ReviewRows = Awaited<ReturnType<typeof rowsOf>>;

type Reading = { readonly scope: TeamScope; readonly names: ReadonlyMap<string, string> };

function requestView(request: ReviewRows['requests'][number], rows: ReviewRows, { scope, names }: Reading): RequestView {
  const said = rows.verdicts.filter(({ requestId }) => requestId === request.id);
  const latest = latestOf(said.map(({ reviewerId, verdict }) => ({ by: reviewerId, verdict: verdictOf(verdict) })));
  return {
    id: request.id,
    revision: request.revision,
    name: request.name,
    message: request.message,
    by: names.get(request.createdBy) ?? request.createdByName,
    at: request.createdAt.toISOString(),
    mine: request.createdBy === scope.actor.id,
    asked: readIds(request.asked).map((id) => ({
      id,
      name: names.get(id) ?? 'Somebody who left the team',
      verdict: latest.get(id) ?? null,
    })),
    opinions: said.toReversed().map((row) => opinionOf(row, names)),
  };
}
