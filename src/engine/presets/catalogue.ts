import type { CarriedPreset, PresetKind } from '../document';
import { fidelityPresets } from './fidelity';
import { hardwarePresets } from './hardware';
import { modelPresets } from './model';
import { planPresets } from './plan';
import type { Preset } from './preset';
import { pricesPresets } from './prices';
import { storagePresets } from './storage';
import { trafficPresets } from './traffic';

export type { FigureKind, Preset, PresetSource } from './preset';

const kinds: Readonly<Record<PresetKind, readonly Preset[]>> = {
  hardware: hardwarePresets,
  model: modelPresets,
  traffic: trafficPresets,
  storage: storagePresets,
  prices: pricesPresets,
  plan: planPresets,
  fidelity: fidelityPresets,
};

const keyOf = (kind: PresetKind, id: string): string => `${kind}/${id}`;
const byKey = new Map(Object.values(kinds).flatMap((presets) => presets.map((preset) => [keyOf(preset.kind, preset.id), preset] as const)));

/** All presets of a kind, in the order in which they are offered. */
export const presetsOf = (kind: PresetKind): readonly Preset[] => kinds[kind];

/** `undefined` where the kind has no preset of this id. */
export const findPreset = (kind: PresetKind, id: string): Preset | undefined => byKey.get(keyOf(kind, id));

export type FindPreset = typeof findPreset;

/** Finds what a document brings along before the catalogue's. */
export const presetFinder = (carried: readonly CarriedPreset[] = []): FindPreset => {
  if (carried.length === 0) return findPreset;
  const own = new Map(carried.map((preset): [string, Preset] => [keyOf(preset.kind, preset.id), { ...preset, sources: [] }]));
  return (kind, id) => own.get(keyOf(kind, id)) ?? findPreset(kind, id);
};
