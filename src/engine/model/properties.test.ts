import { describe, expect, it } from 'vitest';
import type { Cells } from '../reference/published-case';
import { evaluateCells } from '../reference/evaluate-cells';
import { board, measuredRack } from '../reference/scenarios';

const figures = (cells: Cells, ...ids: readonly string[]): number[] => {
  const { values, errors } = evaluateCells(cells);
  return ids.map((id) => {
    expect(errors[id]?.message, id).toBeUndefined();
    return Number(values[id]);
  });
};
const figure = (cells: Cells, id: string): number => figures(cells, id)[0] ?? NaN;
const near = (value: number, target: number, relative: number): void =>
  expect(Math.abs(value - target), `${value} against ${target}`).toBeLessThanOrEqual(relative * Math.abs(target));

describe('scale', () => {
  it('doubles throughput at one price when chips and batch double and arithmetic rules', () => {
    const [throughput, price] = figures({ ...board, chips: 72, batch: 4800 }, 'throughput', 'decodeCost');
    const [doubled, same] = figures({ ...board, chips: 144, batch: 9600 }, 'throughput', 'decodeCost');
    near(doubled ?? NaN, 2 * (throughput ?? NaN), 1e-12);
    near(same ?? NaN, price ?? NaN, 1e-12);
  });

  it('halves what no batch amortises when the chips of one domain double, in every term', () => {
    const rack = { ...measuredRack, scaleUpChips: 576 };
    const [floor, rent] = figures({ ...rack, chips: 72 }, 'floorSecondsPerToken', 'replicaHourPrice');
    const [half, twice] = figures({ ...rack, chips: 144, batch: 8000 }, 'floorSecondsPerToken', 'replicaHourPrice');
    near(half ?? NaN, (floor ?? NaN) / 2, 1e-12);
    near((half ?? NaN) * (twice ?? NaN), (floor ?? NaN) * (rent ?? NaN), 1e-12);
  });
});

describe('the floor', () => {
  const shapes: readonly (readonly [string, Cells])[] = [
    ['the board', board],
    ['a measured rack', measuredRack],
    ['a roof per operation', { ...measuredRack, perOperationRoofline: 1 }],
    ['network as a third roof', { ...measuredRack, networkIsRoof: 1, networkOverlap: 0.7, scaleUpBandwidth: 5e9 }],
    ['two racks', { ...measuredRack, chips: 144, networkOverlap: 0.3 }],
  ];

  it.each(shapes)('is the limit of the time per token for ever larger batches: %s', (_name, cells) => {
    const floor = figure(cells, 'floorSecondsPerToken');
    const gaps = [1e8, 1e10, 1e12].map((batch) => figure({ ...cells, batch }, 'secondsPerToken') / floor - 1);
    expect(Math.abs(gaps[2] ?? NaN)).toBeLessThan(1e-6);
    expect(gaps.every((gap) => gap > -1e-9)).toBe(true);
  });
});

describe('the balance batch', () => {
  it('is the critical batch over the distance to the wall, for dense attention', () => {
    for (const contextLength of [1, 1000, 50_000, 150_000, 199_000]) {
      const [balance, critical, wall] = figures({ ...board, contextLength }, 'balanceBatch', 'criticalBatch', 'contextWall');
      near(balance ?? NaN, (critical ?? NaN) / (1 - contextLength / (wall ?? NaN)), 1e-9);
    }
  });

  it('is never reached at the wall and past it', () => {
    expect(figure({ ...board, contextLength: '= contextWall' }, 'balanceBatch')).toBe(Infinity);
    expect(figure({ ...board, contextLength: 250_000 }, 'balanceBatch')).toBe(Infinity);
  });

  it('makes computing and reading equal where only touched experts are read', () => {
    const cells = { ...board, readAllWeights: 0, experts: 64, expertsPerToken: 8 };
    const [computing, reading] = figures({ ...cells, batch: '= balanceBatch' }, 'computeTime', 'memoryTime');
    near(computing ?? NaN, reading ?? NaN, 1e-9);
  });

  it('has no smallest value where arithmetic leads from the first sequence on', () => {
    const cells = { ...board, readAllWeights: 0, routedShare: 1, experts: 1e6, expertsPerToken: 1, totalParams: 101e9 };
    expect(figure({ ...cells, peakFlops: 1e9, kvBytesPerToken: 0 }, 'balanceBatch')).toBe(0);
  });
});

describe('the three pools', () => {
  it('sum to the total', () => {
    for (const cells of [board, measuredRack, { ...measuredRack, inferenceCostBasis: 1, rlTokens: 5e12 }]) {
      const [total, ...pools] = figures(cells, 'totalCost', 'pretrainCost', 'rlCost', 'inferenceCost');
      near(
        pools.reduce((sum, pool) => sum + pool, 0),
        total ?? NaN,
        1e-12,
      );
      const shares = figures(cells, 'pretrainShare', 'rlShare', 'inferenceShare');
      near(
        shares.reduce((sum, share) => sum + share, 0),
        1,
        1e-12,
      );
    }
  });

  it('cost the same at the balanced plan, whatever the efficiencies', () => {
    for (const cells of [
      board,
      { ...board, rlFlopsPerParam: 6, rlRelativeEfficiency: 0.1, inferenceRelativeEfficiency: 0.7, pretrainMfu: 0.2 },
      { ...measuredRack, inferenceCostBasis: 1 },
    ]) {
      const [pretrain, rl, inference, imbalance] = figures(cells, 'pretrainCost', 'rlCost', 'inferenceCost', 'poolImbalance');
      near(pretrain ?? NaN, inference ?? NaN, 1e-12);
      near(rl ?? NaN, inference ?? NaN, 1e-12);
      near(imbalance ?? NaN, 1, 1e-12);
    }
  });
});

describe('the optimum of equal quality', () => {
  it('keeps the loss, meets the first-order condition, and no neighbour is cheaper', () => {
    const start = { ...board, rlTokens: 20e12, plannedInferenceTokens: 200e12, pretrainTokens: 60e12 };
    const [size, tokens, cost, loss, inference] = figures(
      start,
      'optimalActiveParams',
      'optimalPretrainTokens',
      'optimalCost',
      'loss',
      'inferenceTokens',
    );
    const there = { ...start, activeParams: size ?? NaN, pretrainTokens: tokens ?? NaN };
    const [sameLoss, total, pretrain] = figures(there, 'loss', 'totalCost', 'pretrainCost');
    near(sameLoss ?? NaN, loss ?? NaN, 1e-12);
    near(total ?? NaN, cost ?? NaN, 1e-9);
    const a = 406.4 / (size ?? NaN) ** 0.34;
    const b = 410.7 / (tokens ?? NaN) ** 0.28;
    near((total ?? NaN) / (pretrain ?? NaN), (0.34 * a) / (0.28 * b), 1e-9);
    for (const factor of [0.9, 0.99, 1.01, 1.1]) {
      const nearby = (size ?? NaN) * factor;
      const needed = (410.7 / ((loss ?? NaN) - 1.69 - 406.4 / nearby ** 0.34)) ** (1 / 0.28);
      expect(figure({ ...start, activeParams: nearby, pretrainTokens: needed }, 'totalCost')).toBeGreaterThan(cost ?? NaN);
    }
    expect(inference).toBe(200e12);
  });

  it('has no value where the loss does not exceed what nothing removes', () => {
    expect(evaluateCells({ ...board, loss: 1.5 }).values.optimalActiveParams).toBeUndefined();
  });
});

describe('a pipeline', () => {
  it('leaves the KV of each chip as it is, however many stages share the layers', () => {
    const kv = [1, 2, 4, 8].map((pipelineStages) => figure({ ...board, batch: 2000, pipelineStages }, 'kvBytesPerChip'));
    expect(new Set(kv).size).toBe(1);
    const weights = [1, 2].map((pipelineStages) => figure({ ...board, batch: 2000, pipelineStages }, 'weightBytesPerChip'));
    near(weights[1] ?? NaN, (weights[0] ?? NaN) / 2, 1e-12);
  });
});
