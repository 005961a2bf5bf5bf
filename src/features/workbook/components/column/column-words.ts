import type { PresetKind } from '@/engine/document';
import type { ScenarioView } from '../../view';

export const presetNames: Readonly<Record<PresetKind, string>> = {
  hardware: 'Hardware',
  model: 'Model',
  traffic: 'Traffic',
  storage: 'Storage',
  prices: 'Prices',
  plan: 'Plan',
  fidelity: 'Fidelity',
};

/** What a column rests on, in one line: its base, or else the hardware and model it chose. */
export function basisWords(scenario: ScenarioView, base: ScenarioView | undefined): string {
  const own = Object.keys(scenario.presets);
  const labels = (['hardware', 'model', 'traffic'] as const).flatMap((kind) => {
    const label = scenario.presetLabels[kind];
    return label === undefined || ((base !== undefined || scenario.pinned !== undefined) && !own.includes(kind)) ? [] : [label];
  });
  const from =
    scenario.pinned === undefined
      ? base && `from ${base.name}`
      : `pinned to ${scenario.pinned.name}${scenario.pinned.behind ? ', which changed' : ''}`;
  const parts = from === undefined ? labels : [from, ...labels];
  return parts.length === 0 ? 'no presets' : parts.join(' · ');
}

export const regimeWords: Readonly<Record<ScenarioView['regime'], string>> = {
  'memory-bound': 'memory-bound',
  balanced: 'balanced',
  'compute-bound': 'compute-bound',
  unknown: 'not computed yet',
};

export const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
