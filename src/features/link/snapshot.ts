import { type PinnedLayer, type PresetKind, presetKinds, type WorkbookDocument } from '@/engine/document';
import { findPreset, type Preset } from '@/engine/presets/catalogue';
import { dataVersion, engineVersion } from '@/engine/version';
import type { WorkbookView } from '@/features/workbook/view';

const format = 'ridgebook-snapshot/1';

/** A workbook as it was: what was typed, the figures it took from presets, and everything that was shown. */
export type Snapshot = {
  readonly format: typeof format;
  readonly engineVersion: string;
  readonly dataVersion: string;
  readonly view: WorkbookView;
  readonly document: WorkbookDocument;
  readonly presets: readonly Preset[];
};

const chosenBy = ({ presets = {} }: PinnedLayer): readonly (readonly [PresetKind, string])[] =>
  presetKinds.flatMap((kind) => {
    const id = presets[kind];
    return id === undefined ? [] : [[kind, id] as const];
  });

export function snapshotOf(view: WorkbookView, document: WorkbookDocument): Snapshot {
  const keys = new Map(
    document.scenarios
      .flatMap((scenario) => [scenario, ...(scenario.pinned ?? [])].flatMap(chosenBy))
      .map(([kind, id]) => [`${kind} ${id}`, findPreset(kind, id)]),
  );
  const presets = [...keys.values()].filter((preset) => preset !== undefined);
  return { format, engineVersion, dataVersion, view, document, presets };
}

/**
 * What a stored snapshot holds; null where it is of another format. Snapshots are written by `snapshotOf` alone
 * and never changed: this is the one place where their text is trusted.
 */
export function readSnapshot(content: string): Snapshot | null {
  const snapshot = JSON.parse(content) as Partial<Snapshot>;
  return snapshot.format === format && snapshot.view !== undefined ? (snapshot as Snapshot) : null;
}
