import type { CarriedPreset, PresetKind } from '@/engine/document';
import { findPreset, type Preset } from '@/engine/presets/catalogue';
import type { ChosenPreset } from '@/features/history/schema';
import { canonicalJson, sha256 } from '@/server/canonical-json';

/** What a workbook keeps of a preset that it chose: all that a document needs to bring it along. */
export const keptPreset = ({ sources: _, ...preset }: Preset): CarriedPreset => preset;

const versions = new WeakMap<Preset, string>();

/** The preset's own version and a hash of its cells, so that a figure which changes without a new date is seen too. */
export function versionOf(preset: Preset): string {
  const known = versions.get(preset) ?? `${preset.version}+${sha256(canonicalJson(preset.cells)).slice(0, 12)}`;
  versions.set(preset, known);
  return known;
}

/** Choices of before figures were kept have no hash: they follow the catalogue, as they always did. */
const hasKept = (version: string): boolean => version.includes('+');

/** The id under which a document finds what was chosen: the catalogue's where its figures are the same, else "id@version". */
export function documentId(kind: PresetKind, { id, version }: ChosenPreset): string {
  const shipped = findPreset(kind, id);
  return !hasKept(version) || (shipped !== undefined && versionOf(shipped) === version) ? id : `${id}@${version}`;
}

/** The id that names the chosen figures themselves, whatever the catalogue says by now. */
export const exactId = ({ id, version }: ChosenPreset): string => (hasKept(version) ? `${id}@${version}` : id);

/** The parts of "id@version"; `version` is absent for a preset of the catalogue or of a team. */
export function partsOf(documentId: string): { readonly id: string; readonly version?: string } {
  const at = documentId.indexOf('@');
  return at < 0 ? { id: documentId } : { id: documentId.slice(0, at), version: documentId.slice(at + 1) };
}

/** What a document brought along as the preset that it was, to be kept by another workbook: the reverse of `asKept`. */
export const asChosen = (carried: CarriedPreset): Preset => ({
  ...carried,
  id: partsOf(carried.id).id,
  label: carried.label.replace(` (figures of ${carried.version})`, ''),
  sources: [],
});

/** The kept figures as a preset of a document, which says of which day they are. */
export const asKept = (kept: CarriedPreset, version: string): CarriedPreset => ({
  ...kept,
  id: `${kept.id}@${version}`,
  label: `${kept.label} (figures of ${kept.version})`,
});
