import { describe, expect, it } from 'vitest';
import type { ScenarioView } from '../../view';
import { appliedPresets, possibleBases } from './column-options';

const scenario = (
  id: string,
  baseId: string | null,
  presets: ScenarioView['presets'],
  labels: ScenarioView['presetLabels'],
): ScenarioView => ({
  ...{ id, name: id, note: '', baseId, version: 1, presets, presetLabels: labels },
  regime: 'unknown',
  warnings: [],
});

const base = scenario('base', null, { hardware: 'h100-sxm', model: 'deepseek-v3' }, { hardware: 'H100', model: 'DeepSeek-V3' });
const own = scenario(
  'own',
  'base',
  { hardware: 'h200-sxm', fidelity: 'ours' },
  { hardware: 'H200', model: 'DeepSeek-V3', fidelity: 'ours' },
);

describe('what a scenario can choose and has chosen', () => {
  it('rests on no scenario that rests on it', () => {
    expect(possibleBases([base, own], 'base')).toEqual([]);
    expect(possibleBases([base, own], 'own')).toEqual([{ id: 'base', label: 'base' }]);
  });

  it('has the presets of its base but for its own, and no page for one that the document brought along', () => {
    expect(appliedPresets([base, own], own)).toEqual([
      { kind: 'hardware', id: 'h200-sxm', label: 'H200' },
      { kind: 'model', id: 'deepseek-v3', label: 'DeepSeek-V3' },
    ]);
  });
});
