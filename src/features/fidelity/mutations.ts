import type { CarriedPreset } from '@/engine/document';
import { fidelityCells } from '@/engine/fit-parameters';
import { readKept, teamPresetPrefix } from '@/features/preset/data-kept';
import { canonicalJson } from '@/server/canonical-json';
import { inTeam } from '@/server/db';
import { AppError } from '@/server/errors';
import { quota } from '@/server/quota';
import type { TeamScope } from '@/server/scope';
import { fitText } from './data';
import { accuracySentence } from './fit-view';
import type { SaveFit } from './schema';
import type { SaveAnswer } from './view';

const refused = (problem: string): SaveAnswer => ({ ok: false, reason: 'refused', problems: [problem] });

/**
 * Fits the points again and keeps the outcome as a fidelity preset of the team. The preset's id comes from the
 * mutation's, so that the same request again finds what the first one made.
 * @throws AppError 'not_found'
 */
export async function saveFit(scope: TeamScope, input: SaveFit): Promise<SaveAnswer> {
  const { mutationId, label, prefillApart } = input;
  const id = `${teamPresetPrefix}${mutationId}`;
  const fitted = await fitText(scope, input);
  if (!fitted.ok) return fitted;
  const { fit, points, scenario, measured } = fitted;
  const at = new Date();
  const day = at.toISOString().slice(0, 10);
  const preset: CarriedPreset = {
    ...{ kind: 'fidelity', id, label, version: day, figures: 'calibrated', measured },
    note: `Fitted on ${points.length} points of the team's own on "${scenario}", ${day}.`,
    accuracy: accuracySentence(fit, points.length),
    cells: { ...fidelityCells(fit.parameters), disaggregated: prefillApart ? 1 : 0 },
  };
  const { leftOut, fitted: onItsPoints, common } = fit;
  const evidence = canonicalJson({ scenario, points: [...points], prefillApart, leftOut, fitted: onItsPoints, common });
  return inTeam(scope, async (tx): Promise<SaveAnswer> => {
    // Locks the team's row: two requests at once cannot both take the name or the last place.
    await tx.organization.updateMany({ where: { id: scope.teamId }, data: { id: scope.teamId } });
    const before = await tx.teamPreset.findUnique({ where: { id } });
    if (before !== null) return { ok: true, preset: { id, label: before.label, note: readKept(before.content).note ?? '' } };
    if ((await tx.teamPreset.count({ where: { kind: preset.kind, label } })) > 0)
      return refused(`The team has a fidelity preset called "${label}" already; choose another name.`);
    if ((await tx.teamPreset.count({ where: { deletedAt: null } })) >= quota.teamPresets)
      return refused(`A team keeps at most ${quota.teamPresets} presets of its own. Nothing was saved; delete one that is not needed.`);
    if ((await tx.teamPreset.count()) >= quota.teamPresetsEver)
      return refused(`A team keeps at most ${quota.teamPresetsEver} presets with the deleted ones. Nothing was saved.`);
    const columns = { teamId: scope.teamId, kind: preset.kind, label, createdBy: scope.actor.id, createdAt: at };
    await tx.teamPreset.create({ data: { id, ...columns, content: canonicalJson(preset), evidence } });
    return { ok: true, preset: { id, label, note: preset.note ?? '' } };
  });
}

/**
 * Takes a preset from the lists and frees its name. What chose it keeps its figures. A second time changes nothing.
 * @throws AppError 'not_found'
 */
export async function removePreset(scope: TeamScope, presetId: string): Promise<{ readonly ok: true }> {
  return inTeam(scope, async (tx) => {
    const changed = await tx.teamPreset.updateMany({
      where: { id: presetId, deletedAt: null },
      data: { deletedAt: new Date(), label: presetId },
    });
    if (changed.count === 0 && (await tx.teamPreset.count({ where: { id: presetId } })) === 0)
      throw new AppError('not_found', 'The team has no such preset. Reload the page.');
    return { ok: true };
  });
}
