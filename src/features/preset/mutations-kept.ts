import type { PresetKind } from '@/engine/document';
import { findPreset, type Preset } from '@/engine/presets/catalogue';
import type { ChosenPreset } from '@/features/history/schema';
import { canonicalJson } from '@/server/canonical-json';
import type { TeamClient } from '@/server/db';
import { isTeamPreset, readKept } from './data-kept';
import { keptPreset, partsOf, versionOf } from './data-revision';

type Place = { readonly workbookId: string; readonly teamId: string; readonly at: Date };

/**
 * Keeps the figures of a preset that a workbook chooses, once a version. For use inside `write` or `begin`, which
 * hold the workbook: nobody else can keep the same figures in between.
 */
export async function keepFigures(tx: TeamClient, { workbookId, teamId, at }: Place, preset: Preset): Promise<ChosenPreset> {
  const version = versionOf(preset);
  const key = { workbookId, kind: preset.kind, presetId: preset.id, version };
  const known = await tx.presetRevision.count({ where: key });
  if (known === 0) await tx.presetRevision.create({ data: { ...key, teamId, at, content: canonicalJson(keptPreset(preset)) } });
  return { id: preset.id, version };
}

/** What a scenario records of a choice; null where there is no such preset. The same rule for use inside `write` holds. */
export async function choosePreset(tx: TeamClient, place: Place, kind: PresetKind, documentId: string): Promise<ChosenPreset | null> {
  const { id: presetId, version } = partsOf(documentId);
  if (version !== undefined) {
    const kept = await tx.presetRevision.count({ where: { workbookId: place.workbookId, kind, presetId, version } });
    return kept === 0 ? null : { id: presetId, version };
  }
  if (isTeamPreset(presetId)) {
    const own = await tx.teamPreset.findFirst({ where: { id: presetId, kind, deletedAt: null } });
    return own === null ? null : { id: presetId, version: readKept(own.content).version };
  }
  const shipped = findPreset(kind, presetId);
  return shipped === undefined ? null : keepFigures(tx, place, shipped);
}
