import { describe, expect, it } from 'vitest';
import { evaluateCells } from '../reference/evaluate-cells';
import { board } from '../reference/scenarios';

const figure = (cells: Parameters<typeof evaluateCells>[0], id: string): number => Number(evaluateCells(cells).values[id]);

describe('headline figures of the lecture', () => {
  it('drains a Rubin chip in 14.4 ms', () => {
    expect(figure({ hbmCapacity: '288 GB', hbmBandwidth: '20 TB/s' }, 'hbmDrainTime')).toBeCloseTo(0.0144, 12);
  });

  it('balances at a batch of 2,400, and at 5,441 with the published DeepSeek-V3', () => {
    expect(figure(board, 'criticalBatch')).toBeCloseTo(2400, 9);
    expect(figure({ ...board, totalParams: '671B', activeParams: '37B' }, 'criticalBatch')).toBeCloseTo(5440.54, 2);
  });

  it('keeps a user waiting 40 ms at worst', () => {
    expect(figure({ trainInterval: '20 ms' }, 'worstWait')).toBeCloseTo(0.04, 12);
  });

  it('reads 1,667 bytes per token out of the price cliff', () => {
    expect(figure(board, 'kvBytesFromCliff')).toBeCloseTo(1666.67, 2);
  });

  it('sells a rack of 128,000 tokens a second at 31 cents', () => {
    const rack = { ...board, batch: 2000, stepTime: '15.625 ms' };
    expect(figure(rack, 'throughput')).toBeCloseTo(128_000, 6);
    expect(figure(rack, 'decodeCost')).toBeCloseTo(0.3125, 12);
  });

  it('trains a hundred times beyond Chinchilla', () => {
    expect(figure({ ...board, plannedInferenceTokens: '200T' }, 'overtraining')).toBeCloseTo(100, 9);
  });

  it('reads the weights of DeepSeek-V3 in 1.165 ms on a GB200 rack', () => {
    expect(figure({ ...board, totalParams: '671B' }, 'weightReadTime')).toBeCloseTo(0.001165, 6);
  });
});
