import { presetKinds, type PresetKind } from '@/engine/document';
import { presetsOf } from '@/engine/presets/catalogue';
import type { PresetChoice } from '@/features/workbook/view';

const choices = (kind: PresetKind): readonly PresetChoice[] =>
  presetsOf(kind).map(({ id, label, note }) => ({ id, label, ...(note === undefined ? {} : { note }) }));

/** Every preset that a scenario can choose, by kind, in the order in which it is offered. */
export function listPresets(): Readonly<Record<PresetKind, readonly PresetChoice[]>> {
  const entries = presetKinds.map((kind) => [kind, choices(kind)] as const);
  // Every kind is in the list, so the record is whole.
  return Object.fromEntries(entries) as Record<PresetKind, readonly PresetChoice[]>;
}
