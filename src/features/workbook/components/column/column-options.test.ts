import { describe, expect, it } from 'vitest';
import type { ScenarioView } from '../../view';
import { possibleBases } from './column-options';

const scenario = (id: string, baseId: string | null): ScenarioView => ({
  ...{ id, name: id, note: '', baseId, version: 1, presets: {}, presetLabels: {} },
  regime: 'unknown',
  warnings: [],
});

const base = scenario('base', null);
const own = scenario('own', 'base');

describe('what a scenario can choose', () => {
  it('rests on no scenario that rests on it', () => {
    expect(possibleBases([base, own], 'base')).toEqual([]);
    expect(possibleBases([base, own], 'own')).toEqual([{ id: 'base', label: 'base' }]);
  });
});
