import { presetKinds, type CarriedPreset, type PinnedLayer, type PresetKind } from '@/engine/document';
import type { ChosenPreset, ChosenPresets } from '@/features/history/schema';
import type { TeamClient } from '@/server/db';
import { asKept, documentId, exactId, partsOf } from './data-revision';

type Ids = Readonly<Partial<Record<PresetKind, string>>>;
type Choice = { readonly kind: PresetKind; readonly id: string };

/** Written by `keepFigures` and `saveTeamPreset` alone: the one place where their text is trusted. */
export const readKept = (content: string): CarriedPreset => JSON.parse(content) as CarriedPreset;

const idsBy = (chosen: ChosenPresets, idOf: (kind: PresetKind, choice: ChosenPreset) => string): Ids =>
  Object.fromEntries(
    presetKinds.flatMap((kind) => {
      const choice = chosen[kind];
      return choice === undefined ? [] : [[kind, idOf(kind, choice)] as const];
    }),
  );

/** A scenario's choices by the ids that a document finds them under. */
export const documentIds = (chosen: ChosenPresets): Ids => idsBy(chosen, documentId);

/** The same by the ids of their exact figures. */
export const exactIds = (chosen: ChosenPresets): Ids => idsBy(chosen, (_, choice) => exactId(choice));

/** A layer that a scenario is pinned to, with the ids that a document finds now. */
export const pinnedNow = ({ presets = {}, ...layer }: PinnedLayer): PinnedLayer => ({
  ...layer,
  presets: Object.fromEntries(choicesIn(presets).map(({ kind, id }) => [kind, documentId(kind, { version: '', ...partsOf(id) })])),
});

/** A scenario's choices as a stored scenario has them. */
export const chosenPresets = (chosen: ChosenPresets): { readonly presets: Ids; readonly stayed: Ids } => ({
  presets: documentIds(chosen),
  stayed: Object.fromEntries(
    presetKinds.flatMap((kind) => {
      const stayed = chosen[kind]?.stayed;
      return stayed === undefined ? [] : [[kind, stayed] as const];
    }),
  ),
});

const choicesIn = (chosen: Ids): readonly Choice[] =>
  presetKinds.flatMap((kind) => {
    const id = chosen[kind];
    return id === undefined ? [] : [{ kind, id }];
  });

/** Ids of a team's own presets begin so, and no id of the catalogue does. */
export const teamPresetPrefix = 'own-';
export const isTeamPreset = (id: string): boolean => id.startsWith(teamPresetPrefix);

/** What the choices of a workbook need besides the catalogue: figures as they were, and the team's own presets. */
export async function presetsToCarry(
  tx: Pick<TeamClient, 'presetRevision' | 'teamPreset'>,
  workbookId: string,
  chosen: readonly Ids[],
): Promise<readonly CarriedPreset[]> {
  const wanted = new Map(chosen.flatMap(choicesIn).map((choice) => [`${choice.kind} ${choice.id}`, choice]));
  const kept = [...wanted.values()].flatMap(({ kind, id: text }) => {
    const { id: presetId, version } = partsOf(text);
    return version === undefined ? [] : [{ kind, presetId, version }];
  });
  const own = [...wanted.values()].flatMap(({ id }) => (isTeamPreset(id) ? [id] : []));
  const revisions = kept.length === 0 ? [] : await tx.presetRevision.findMany({ where: { workbookId, OR: kept } });
  const presets = own.length === 0 ? [] : await tx.teamPreset.findMany({ where: { id: { in: own } } });
  return [
    ...revisions.map(({ content, version }) => asKept(readKept(content), version)),
    ...presets.map(({ content }) => readKept(content)),
  ];
}
