import { describe, expect, it } from 'vitest';
import type { EvaluatedScenario } from '@/engine/document';
import { ribbonOf } from './ribbon';

const of = (values: EvaluatedScenario['values']) => ribbonOf({ name: 'A', values, errors: {}, warnings: [], layers: {}, inherited: {} });

describe('the ribbon of a column', () => {
  it('names the side of the ridge and how far it is', () => {
    expect(of({ computeTime: 1, memoryTime: 4 })).toEqual({ regime: 'memory-bound', apart: '4×' });
    expect(of({ computeTime: 6.27, memoryTime: 2 })).toEqual({ regime: 'compute-bound', apart: '3.1×' });
    expect(of({ computeTime: 1.05, memoryTime: 1 })).toEqual({ regime: 'balanced' });
    expect(of({ computeTime: 1 })).toEqual({ regime: 'unknown' });
  });

  it('says how full HBM is: 600 GB of weights and 100 sequences of 2 GB in 8 chips of 125 GB', () => {
    const held = {
      weightBytes: 600e9,
      pipelineStages: 1,
      batch: 100,
      kvBytesPerSequence: 2e9,
      usableHbmShare: 1,
      chips: 8,
      hbmCapacity: 125e9,
    };
    expect(of(held)).toMatchObject({ hbm: '80 %', fill: 0.8 });
    expect(of({ ...held, batch: 300 })).toMatchObject({ hbm: '120 %', fill: 1 });
  });

  it('sets the batch against the critical one', () =>
    expect(of({ batch: 64, criticalBatch: 256 })).toEqual({ regime: 'unknown', batch: '0.25×' }));
});
