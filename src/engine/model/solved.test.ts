import { describe, expect, it } from 'vitest';
import { sweepScenario } from '../evaluate-document';
import { evaluateCells } from '../reference/evaluate-cells';
import type { Cells } from '../reference/published-case';
import { board, measuredRack } from '../reference/scenarios';
import { quantities } from '../registry';

const figures = (cells: Cells, ...ids: readonly string[]): number[] => {
  const { values, errors } = evaluateCells(cells);
  return ids.map((id) => {
    expect(errors[id]?.message, id).toBeUndefined();
    return Number(values[id]);
  });
};
const near = (value: number | undefined, target: number | undefined, relative: number): void =>
  expect(Math.abs((value ?? NaN) - (target ?? NaN)), `${value} against ${target}`).toBeLessThanOrEqual(relative * Math.abs(target ?? NaN));

const places: readonly (readonly [string, Cells])[] = [
  ['the board', board],
  ['a measured rack', measuredRack],
  ['a roof per operation', { ...measuredRack, perOperationRoofline: 1, disaggregated: 1 }],
];

describe('what is solved', () => {
  it('is a short list, each with its condition tested here or beside it', () => {
    expect(quantities.filter(({ kind }) => kind === 'solved').map(({ id }) => id)).toEqual([
      'balanceBatch',
      'fastBatch',
      'stepTimeAlone',
      'secondsPerTokenAlone',
      'contextWall',
      'floorAtLongContext',
      'floorAtCliff',
      'optimalDataLoss',
    ]);
  });

  it.each(places)('fast batch: its step takes what fast mode allows, and one sequence more takes longer: %s', (_name, cells) => {
    const fastSpeedup = 1.1;
    const [fast, step] = figures({ ...cells, fastSpeedup }, 'fastBatch', 'stepTime');
    expect(fast).toBeGreaterThan(1);
    const [there, beyond] = [fast, (fast ?? NaN) + 1].map((batch) => figures({ ...cells, batch: batch ?? NaN }, 'stepTime')[0] ?? NaN);
    const target = (step ?? NaN) / fastSpeedup;
    expect(there).toBeLessThanOrEqual(target);
    near(there, target, 1e-9);
    expect(beyond).toBeGreaterThan(target);
  });

  it('fast batch: none where even a sequence alone takes longer, and then no price either', () => {
    const cells = { ...board, fastSpeedup: 1e6 };
    expect(figures(cells, 'fastBatch', 'fastCostMultiple')).toEqual([0, Infinity]);
  });

  it.each(places)('a step alone is the step with one sequence: %s', (_name, cells) => {
    const [alone, perToken] = figures(cells, 'stepTimeAlone', 'secondsPerTokenAlone');
    expect([alone, perToken]).toEqual(figures({ ...cells, batch: 1 }, 'stepTime', 'secondsPerToken'));
  });

  it.each(places)('floors at two contexts are the floor of a scenario with that context: %s', (_name, cells) => {
    const batch = figures(cells, 'batch')[0] ?? NaN;
    const pinned = { ...cells, batch, cliffContext: 30_000, longContext: 90_000 };
    const [cliff, long, surcharge] = figures(pinned, 'floorAtCliff', 'floorAtLongContext', 'longContextSurcharge');
    near(cliff, figures({ ...pinned, contextLength: 30_000 }, 'floorSecondsPerToken')[0], 1e-12);
    near(long, figures({ ...pinned, contextLength: 90_000 }, 'floorSecondsPerToken')[0], 1e-12);
    near(surcharge, (long ?? NaN) / (cliff ?? NaN), 1e-12);
  });

  it.each([
    ['the first fit', { lossE: 1.69, lossA: 406.4, lossB: 410.7, lossAlpha: 0.34, lossBeta: 0.28 }],
    ['its refit', { lossE: 1.8172, lossA: 482.01, lossB: 2085.43, lossAlpha: 0.3478, lossBeta: 0.3658 }],
  ])('optimum: (C_train + C_inf)/C_train = αA·N^-α/(βB·D^-β): %s', (_name, law) => {
    const plans: readonly Cells[] = [
      {},
      { rlTokens: 0, inferenceTokens: 0 },
      { inferenceCostBasis: 1, rlTokens: 3e12 },
      { plannedInferenceTokens: 2e15 },
    ];
    for (const plan of plans) {
      const cells: Cells = { ...board, ...law, pretrainTokens: 15e12, ...plan };
      const [size = NaN, tokens = NaN, given = NaN, own = NaN, rl = NaN, inference = NaN] = figures(
        cells,
        'optimalActiveParams',
        'optimalPretrainTokens',
        'activeParams',
        'pretrainCost',
        'rlCost',
        'inferenceCost',
      );
      const training = own * (size / given) * (tokens / 15e12);
      const serving = (rl + inference) * (size / given);
      const ofSize = (law.lossAlpha * law.lossA) / size ** law.lossAlpha;
      const ofTokens = (law.lossBeta * law.lossB) / tokens ** law.lossBeta;
      near((training + serving) / training, ofSize / ofTokens, 1e-9);
      near(figures(cells, 'optimalCost')[0], training + serving, 1e-9);
    }
  });
});

describe('cost per token', () => {
  const batches = Array.from({ length: 60 }, (_, i) => 1.25 ** i);
  const shapes: readonly (readonly [string, Cells])[] = [
    ['the board', board],
    ['only touched experts', { ...board, readAllWeights: 0, experts: 64, expertsPerToken: 4 }],
    ['past the wall', { ...board, contextLength: 500_000 }],
    ['two racks', { ...board, chips: 144 }],
    ['attention work and windows', { ...board, attentionFlopsPerPair: 32_768, globalAttentionShare: 0.2 }],
  ];

  it.each(shapes)('never rises with the batch below capacity, at blackboard fidelity: %s', (_name, cells) => {
    const document = {
      format: 'ridgebook/1' as const,
      name: 'Cost',
      scenarios: [{ name: 'One', presets: { fidelity: 'blackboard' }, cells }],
    };
    const {
      decodeCost = [],
      secondsPerToken = [],
      capacityBatch = [],
    } = sweepScenario(document, 'One', { id: 'batch', values: batches }, ['decodeCost', 'secondsPerToken', 'capacityBatch']);
    const inside = batches.filter((batch, i) => batch <= (capacityBatch[i] ?? NaN)).length;
    expect(inside).toBeGreaterThan(20);
    for (let i = 1; i < inside; i += 1) {
      expect(decodeCost[i], `batch ${batches[i]}`).toBeLessThanOrEqual((decodeCost[i - 1] ?? NaN) * (1 + 1e-12));
      expect(secondsPerToken[i], `batch ${batches[i]}`).toBeLessThanOrEqual((secondsPerToken[i - 1] ?? NaN) * (1 + 1e-12));
    }
    expect(decodeCost[inside - 1]).toBeLessThan(decodeCost[0] ?? NaN);
  });
});
