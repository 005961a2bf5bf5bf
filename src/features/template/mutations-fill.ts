import { randomUUID } from 'node:crypto';
import { type PinnedLayer, type PresetKind, presetKinds, type ScenarioDocument, type WorkbookDocument } from '@/engine/document';
import { findPreset } from '@/engine/presets/catalogue';
import type { Change, ChosenPreset, ChosenPresets } from '@/features/history/schema';
import { exactIds } from '@/features/preset/data-kept';
import { asChosen } from '@/features/preset/data-revision';
import { keepFigures } from '@/features/preset/mutations-kept';
import { canonicalJson } from '@/server/canonical-json';
import type { TeamClient } from '@/server/db';
import type { TeamScope } from '@/server/scope';
import type { CreateWorkbook } from './schema';

/** The template's cells with the first edits over them; a cleared one is simply left out. */
function editedCells({ name, cells }: ScenarioDocument, edits: NonNullable<CreateWorkbook['edits']>): ReadonlyMap<string, string> {
  const texts = new Map(Object.entries(cells ?? {}).map(([id, text]) => [id, String(text)]));
  for (const edit of edits) {
    if (edit.scenario !== name) continue;
    if (edit.text === null) texts.delete(edit.quantityId);
    else texts.set(edit.quantityId, edit.text);
  }
  return texts;
}

type Choose = (layer: Pick<PinnedLayer, 'presets'>) => Promise<ChosenPresets>;

/** Keeps the figures that a layer of the document chose, those that it brought along among them. */
const chooser =
  (tx: TeamClient, owned: { workbookId: string; teamId: string; at: Date }, { presets: carried = [] }: WorkbookDocument): Choose =>
  async ({ presets }) => {
    const choices: [PresetKind, ChosenPreset][] = [];
    for (const kind of presetKinds) {
      const id = presets?.[kind];
      const brought = carried.find((preset) => preset.kind === kind && preset.id === id);
      const preset = brought !== undefined ? asChosen(brought) : id === undefined ? undefined : findPreset(kind, id);
      if (preset !== undefined) choices.push([kind, await keepFigures(tx, owned, preset)]);
    }
    return Object.fromEntries(choices);
  };

/** What a scenario is pinned to, by the exact figures that it had. */
async function pinnedOf({ pinned }: ScenarioDocument, choose: Choose): Promise<{ readonly pinned?: readonly PinnedLayer[] }> {
  if (pinned === undefined) return {};
  const layers: PinnedLayer[] = [];
  for (const layer of pinned) layers.push({ ...layer, presets: exactIds(await choose(layer)) });
  return { pinned: layers };
}

/** Writes the scenarios, cells and rows of a document into a new workbook. */
export async function fill(
  tx: TeamClient,
  scope: TeamScope,
  workbookId: string,
  document: WorkbookDocument,
  edits: NonNullable<CreateWorkbook['edits']>,
  at: Date,
): Promise<Change[]> {
  const ids = new Map(document.scenarios.map((scenario) => [scenario.name, randomUUID()]));
  const owned = { workbookId, teamId: scope.teamId };
  const choose = chooser(tx, { ...owned, at }, document);
  const changes: Change[] = [];
  for (const [position, scenario] of document.scenarios.entries()) {
    const id = ids.get(scenario.name) ?? randomUUID();
    const baseId = scenario.base === undefined ? null : (ids.get(scenario.base) ?? null);
    const presets = await choose(scenario);
    const layers = await pinnedOf(scenario, choose);
    const columns = { name: scenario.name, note: scenario.note ?? '', position, baseId, version: 1 };
    const pinned = layers.pinned === undefined ? {} : { pinned: canonicalJson(layers.pinned) };
    await tx.scenario.create({ data: { ...columns, ...pinned, ...owned, id, presets: canonicalJson(presets) } });
    changes.push({
      on: 'scenario',
      id,
      before: null,
      after: { ...columns, presets, ...layers, deleted: false },
    });
    const cells = [...editedCells(scenario, edits)].map(([quantityId, text]) => ({ quantityId, after: { text, reason: '', version: 1 } }));
    const rows = cells.map(({ quantityId, after }) => ({
      ...after,
      ...owned,
      scenarioId: id,
      quantityId,
      updatedBy: scope.actor.id,
      updatedAt: at,
    }));
    if (rows.length > 0) await tx.cell.createMany({ data: rows });
    changes.push(...cells.map(({ quantityId, after }): Change => ({ on: 'cell', scenarioId: id, quantityId, before: null, after })));
  }
  for (const [position, { id: key, label, unit, formula }] of (document.rows ?? []).entries()) {
    const id = randomUUID();
    const after = { key, label, unit, formula, position, version: 1 };
    await tx.row.create({ data: { ...after, ...owned, id } });
    changes.push({ on: 'row', id, before: null, after });
  }
  return changes;
}
