import { dataVersion, engineVersion } from '@/engine/version';
import { canonicalJson } from '@/server/canonical-json';
import { inTeam } from '@/server/db';
import { AppError } from '@/server/errors';
import { idFor } from '@/server/made-id';
import { quota } from '@/server/quota';
import type { TeamScope } from '@/server/scope';
import { notFound } from '@/server/workbook-scope';
import type { RemoveSaved, SaveAnalysis } from './schema-saved';

/** Keeps a question with its workbook, as it stands now. The same request keeps it once. @throws AppError 'not_found', 'too_many' */
export async function saveAnalysis(scope: TeamScope, input: SaveAnalysis): Promise<{ readonly ok: true; readonly savedId: string }> {
  const { workbookId, mutationId, name, page, search, scenarios, finding } = input;
  const savedId = idFor(scope, mutationId);
  await inTeam(scope, async (tx) => {
    // First, since it locks the workbook: two requests at once cannot both count the room for one.
    const { count } = await tx.workbook.updateMany({ where: { id: workbookId, deletedAt: null }, data: { expiresAt: null } });
    if (count !== 1) throw notFound();
    if ((await tx.savedAnalysis.count({ where: { id: savedId } })) > 0) return;
    if ((await tx.savedAnalysis.count({ where: { workbookId } })) >= quota.savedAnalyses)
      throw new AppError('too_many', `This workbook holds ${quota.savedAnalyses} analyses, which is as many as fit; delete one first.`);
    const { revision } = await tx.workbook.findUniqueOrThrow({ where: { id: workbookId }, select: { revision: true } });
    const asked = { name, page, search, scenarios: canonicalJson(scenarios), finding };
    const made = { createdBy: scope.actor.id, createdByName: scope.actor.name, createdAt: new Date() };
    await tx.savedAnalysis.create({
      data: { ...asked, ...made, id: savedId, teamId: scope.teamId, workbookId, revision, engineVersion, dataVersion },
    });
  });
  return { ok: true, savedId };
}

/** Deletes a kept analysis; a second time there is nothing to delete. @throws AppError 'not_found' */
export async function removeSaved(scope: TeamScope, { workbookId, savedId }: RemoveSaved): Promise<{ readonly ok: true }> {
  const { count } = await inTeam(scope, (tx) => tx.savedAnalysis.deleteMany({ where: { id: savedId, workbookId } }));
  if (count !== 1) throw notFound();
  return { ok: true };
}
