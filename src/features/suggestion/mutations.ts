import { act, type ReviewAnswer } from '@/features/review/mutations';
import { notify } from '@/features/notification/mutations';
import { readWorkbook } from '@/features/workbook/data';
import { readEdits } from '@/features/workbook/data-edits';
import { setCells } from '@/features/workbook/mutations';
import { readTeam } from '@/server/db';
import { AppError } from '@/server/errors';
import { idFor } from '@/server/made-id';
import { quota } from '@/server/quota';
import type { TeamScope } from '@/server/scope';
import { notFound } from '@/server/workbook-scope';
import type { Decide, Suggest } from './schema';

/** Keeps cells as a suggestion; the workbook stays as it is. @throws AppError 'not_found' for a scenario that is not there, too */
export async function suggest(scope: TeamScope, { workbookId, mutationId, message, cells }: Suggest): Promise<ReviewAnswer> {
  const stored = await readWorkbook(scope, workbookId);
  const scenarios = new Map(stored.scenarios.map((scenario) => [scenario.id, scenario.cells]));
  if (cells.some(({ scenarioId }) => !scenarios.has(scenarioId))) throw notFound();
  const [refusal] = readEdits(stored, cells).refusals;
  if (refusal !== undefined) return { ok: false, message: refusal.message };
  const id = idFor(scope, mutationId);
  return act(scope, workbookId, async (tx) => {
    if ((await tx.suggestion.count({ where: { id } })) > 0) return [];
    if ((await tx.suggestion.count({ where: { workbookId } })) >= quota.suggestions)
      throw new AppError('too_many', `This workbook has had ${quota.suggestions} suggestions, which is as many as fit.`);
    const at = new Date();
    const owned = { teamId: scope.teamId, workbookId };
    const by = { createdBy: scope.actor.id, createdByName: scope.actor.name, createdAt: at };
    await tx.suggestion.create({ data: { ...owned, ...by, id, revision: stored.revision, message } });
    await tx.suggestedCell.createMany({
      data: cells.map(({ scenarioId, quantityId, text }) => {
        const now = scenarios.get(scenarioId)?.[quantityId];
        return { ...owned, suggestionId: id, scenarioId, quantityId, text, beforeText: now?.text ?? null, baseVersion: now?.version ?? 0 };
      }),
    });
    const editors = await tx.member.findMany({
      where: { organizationId: scope.teamId, role: { in: ['owner', 'editor'] } },
      select: { userId: true },
    });
    const notice = { ...owned, kind: 'suggestion' as const, subjectId: id, actor: scope.actor, at };
    return notify(
      tx,
      notice,
      editors.map(({ userId }) => userId),
    );
  });
}

/**
 * Accepts a suggested cell, as a change of the workbook that names who suggested it, or declines it. A cell that was
 * changed after the version that is decided over is not overwritten. @throws AppError 'not_found'
 */
export async function decide(scope: TeamScope, input: Decide): Promise<ReviewAnswer> {
  const { workbookId, mutationId, suggestionId, scenarioId, quantityId, accept, over } = input;
  const where = { suggestionId, scenarioId, quantityId, workbookId, decision: null };
  const found = await readTeam(scope, async (tx) => ({
    cell: await tx.suggestedCell.findFirst({ where }),
    suggestion: await tx.suggestion.findFirst({ where: { id: suggestionId, workbookId } }),
  }));
  const { cell, suggestion } = found;
  if (suggestion === null) throw notFound();
  if (cell === null) return { ok: false, message: 'This was decided already. Reload the page.' };
  if (accept) {
    const reason = `Suggested by ${suggestion.createdByName}${suggestion.message === '' ? '' : `: ${suggestion.message}`}`;
    const edits = [{ scenarioId, quantityId, text: cell.text, baseVersion: over }];
    const set = await setCells(scope, { workbookId, mutationId, reason: reason.slice(0, 500), edits });
    if (!set.ok && set.reason === 'conflict')
      return { ok: false, message: 'Somebody changed this cell at the same moment. Look at what stands there now and decide again.' };
    if (!set.ok) return { ok: false, message: set.refusals[0]?.message ?? 'The cell cannot be set to this.' };
  }
  return act(scope, workbookId, async (tx) => {
    const at = new Date();
    const data = { decision: accept ? 'accepted' : 'declined', decidedByName: scope.actor.name, decidedAt: at };
    await tx.suggestedCell.updateMany({ where, data });
    const notice = { teamId: scope.teamId, workbookId, kind: 'decided' as const, subjectId: suggestionId, actor: scope.actor, at };
    return notify(tx, notice, [suggestion.createdBy]);
  });
}
