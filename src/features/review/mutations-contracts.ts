import { canonicalJson } from '@/server/canonical-json';
import { conditionNode, isCondition } from '@/engine/analysis/conditions';
import { DocumentError } from '@/engine/document-error';
import { vocabularyOf } from '@/engine/document-rows';
import { readDocumentNamed } from '@/features/workbook/data';
import { idFor } from '@/server/made-id';
import { quota } from '@/server/quota';
import type { TeamScope } from '@/server/scope';
import { notFound } from '@/server/workbook-scope';
import { act, type ReviewAnswer } from './mutations';
import type { AddContract, RemoveContract, Waive } from './schema';

/** Adds a condition after its names and units were checked. @throws AppError 'not_found' for a scenario that is not there, too */
export async function addContract(scope: TeamScope, input: AddContract): Promise<ReviewAnswer> {
  const { workbookId, mutationId, condition, scenarios } = input;
  const { document } = await readDocumentNamed(scope, workbookId);
  try {
    if (!isCondition(conditionNode(condition, vocabularyOf(document.rows ?? []).units)))
      return { ok: false, message: `"${condition}" compares nothing. Write a condition such as grossMargin > 0.6.` };
  } catch (error) {
    if (error instanceof DocumentError) return { ok: false, message: error.message };
    throw error;
  }
  const id = idFor(scope, mutationId);
  return act(scope, workbookId, async (tx, _, refuse) => {
    if ((await tx.contract.count({ where: { id } })) > 0) return;
    if (scenarios.length > 0) {
      const there = await tx.scenario.count({ where: { workbookId, id: { in: scenarios }, deletedAt: null } });
      if (there !== new Set(scenarios).size) throw notFound();
    }
    if ((await tx.contract.count({ where: { workbookId, deletedAt: null } })) >= quota.contracts)
      return refuse(`This workbook has ${quota.contracts} conditions, which is as many as it can have. Take one away first.`);
    if ((await tx.contract.count({ where: { workbookId } })) >= quota.contractsEver)
      return refuse('This workbook has had as many conditions as fit. Make a copy of it to add others.');
    const by = { createdBy: scope.actor.id, createdByName: scope.actor.name, createdAt: new Date() };
    await tx.contract.create({ data: { ...by, id, teamId: scope.teamId, workbookId, condition, scenarios: canonicalJson(scenarios) } });
  });
}

/** Takes a condition away; that it was there stays known. @throws AppError 'not_found' */
export const removeContract = (scope: TeamScope, { workbookId, contractId }: RemoveContract): Promise<ReviewAnswer> =>
  act(scope, workbookId, async (tx) => {
    const data = { deletedAt: new Date(), deletedByName: scope.actor.name };
    if ((await tx.contract.updateMany({ where: { id: contractId, workbookId, deletedAt: null }, data })).count !== 1) throw notFound();
  });

/** Answers in writing for a condition that does not hold at the version under review. @throws AppError 'not_found' */
export const waive = (scope: TeamScope, input: Waive): Promise<ReviewAnswer> =>
  act(scope, input.workbookId, async (tx, _, refuse) => {
    const { workbookId, mutationId, contractId, requestId, reason } = input;
    const id = idFor(scope, mutationId);
    if ((await tx.contractWaiver.count({ where: { id } })) > 0) return;
    if ((await tx.reviewRequest.count({ where: { id: requestId, workbookId, closedAt: null } })) === 0) throw notFound();
    if ((await tx.contract.count({ where: { id: contractId, workbookId, deletedAt: null } })) === 0) throw notFound();
    if ((await tx.contractWaiver.count({ where: { contractId, requestId } })) > 0) return refuse('This condition was waived already.');
    const by = { waivedBy: scope.actor.id, waivedByName: scope.actor.name, at: new Date() };
    await tx.contractWaiver.create({ data: { ...by, id, teamId: scope.teamId, workbookId, contractId, requestId, reason } });
  });
