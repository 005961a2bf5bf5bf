import type { PresetKind } from '../document';
import type { Preset } from './preset';

export type { FigureKind, Preset, PresetSource } from './preset';

const kinds: Readonly<Record<PresetKind, readonly Preset[]>> = {
  hardware: [],
  model: [],
  traffic: [],
  storage: [],
  prices: [],
  plan: [],
  fidelity: [],
};

/** All presets of a kind, in the order in which they are offered. */
export const presetsOf = (kind: PresetKind): readonly Preset[] => kinds[kind];

export const findPreset = (kind: PresetKind, id: string): Preset | undefined => kinds[kind].find((preset) => preset.id === id);
