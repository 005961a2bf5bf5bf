import { describe, expect, it } from 'vitest';
import type { ScenarioDocument } from './document';
import { evaluateDocument } from './evaluate-document';
import { lineage, resolve } from './resolve';

const evaluated = (...scenarios: ScenarioDocument[]) =>
  new Map(evaluateDocument({ format: 'ridgebook/1', name: 'Layers', scenarios }).map((one) => [one.name, one]));

describe('resolution', () => {
  const base: ScenarioDocument = {
    name: 'Base',
    presets: { hardware: 'h100-sxm', model: 'deepseek-v3', fidelity: 'blackboard' },
    cells: { contextLength: '4k', chipHourPrice: 2, hbmBandwidth: '3 TB/s' },
  };

  it('takes the own cell, then the own presets, then the base, then the default', () => {
    const child: ScenarioDocument = { name: 'Child', base: 'Base', presets: { hardware: 'gb200-nvl72' }, cells: { contextLength: '64k' } };
    const { values, layers } = evaluated(base, child).get('Child') ?? {};
    expect(values).toMatchObject({ contextLength: 64_000, hbmBandwidth: 8e12, chipHourPrice: 3.3, layers: 61, pue: 1.25 });
    expect(layers).toMatchObject({
      contextLength: { from: 'own' },
      hbmBandwidth: { from: 'preset', kind: 'hardware', preset: 'gb200-nvl72' },
      layers: { from: 'base', scenario: 'Base' },
      pue: { from: 'default' },
    });
  });

  it('names the layers that lost, down to the weakest', () => {
    const child: ScenarioDocument = { name: 'Child', base: 'Base', presets: { hardware: 'h200-sxm' }, cells: { hbmBandwidth: '5 TB/s' } };
    const byName = new Map([base, child].map((one) => [one.name, one]));
    expect(resolve(child, byName).get('hbmBandwidth')).toMatchObject([
      { cell: '5 TB/s', layer: { from: 'own' } },
      { cell: 4.8e12, layer: { from: 'preset', kind: 'hardware', preset: 'h200-sxm' } },
      { cell: '3 TB/s', layer: { from: 'base', scenario: 'Base' } },
      { cell: 3.35e12, layer: { from: 'base', scenario: 'Base' }, preset: { id: 'h100-sxm' } },
    ]);
  });

  it('puts fidelity before traffic, model and hardware', () => {
    const { values } =
      evaluated({
        name: 'Both',
        presets: { fidelity: 'calibrated', model: 'deepseek-v3', storage: 'hbm3e-b200', hardware: 'h100-sxm' },
      }).get('Both') ?? {};
    expect(values).toMatchObject({ readAllWeights: 0, hbmBandwidth: 8e12 });
  });

  it('stops at a figure that the chosen chip is known to lack, and never shows the other chip', () => {
    const child: ScenarioDocument = { name: 'Child', base: 'Base', presets: { hardware: 'tpu-8t' } };
    const { values, errors } = evaluated(base, child).get('Child') ?? {};
    expect(values?.peakFlops8).toBeUndefined();
    expect(errors?.peakFlops8).toEqual({
      code: 'unset',
      root: 'peakFlops8',
      message:
        'peakFlops8 is not set: Google TPU 8t (Sunfish, training) has no published 8-bit peak, its published peaks are 4-bit; type a value or another weightFormat',
    });
    expect(errors?.peakFlops?.root).toBe('peakFlops8');
    expect(errors?.chipHourPrice?.code).toBe('unset');
    expect(values?.contextLength).toBe(4000);
  });

  it('says what to choose where nothing is set', () => {
    const { errors } = evaluated({ name: 'Empty' }).get('Empty') ?? {};
    expect(errors?.hbmBandwidth?.message).toBe('hbmBandwidth is not set: choose hardware or type a value');
    expect(errors?.contextLength?.message).toBe('contextLength is not set: choose traffic or type a value');
    expect(errors?.ridgePoint).toMatchObject({ code: 'unset' });
  });

  it('follows bases to their end, and refuses a circle and a missing one', () => {
    const chain = ['A', 'B', 'C'].map((name, i, all): ScenarioDocument => ({ name, ...(i > 0 ? { base: all[i - 1] ?? '' } : {}) }));
    const [first, , last] = chain;
    const byName = new Map(chain.map((one) => [one.name, one]));
    expect(last && lineage(last, byName).map((one) => one.name)).toEqual(['C', 'B', 'A']);
    expect(first && lineage(first, byName)).toHaveLength(1);
    expect(() => evaluated({ name: 'A', base: 'B' }, { name: 'B', base: 'A' })).toThrow('The bases go in a circle: "A" → "B" → "A"');
    expect(() => evaluated({ name: 'A', base: 'Z' })).toThrow('Scenario "A" has the base "Z", which is not in the document.');
  });

  it('evaluates an inherited formula with the values of the scenario that inherits it', () => {
    const double: ScenarioDocument = { ...base, cells: { ...base.cells, batch: '= 2 * criticalBatch' } };
    const results = evaluated(double, { name: 'Child', base: 'Base', cells: { hbmBandwidth: '6 TB/s' } });
    expect(Number(results.get('Base')?.values.batch) / Number(results.get('Child')?.values.batch)).toBeCloseTo(2, 12);
  });
});
