import { describe, expect, it } from 'vitest';
import type { Cells } from '../reference/published-case';
import { evaluateCells } from '../reference/evaluate-cells';
import { board } from '../reference/scenarios';

const figure = (cells: Cells, id: string): number => {
  const { values, errors } = evaluateCells(cells);
  expect(errors[id]?.message, id).toBeUndefined();
  return Number(values[id]);
};

const shapes: readonly (readonly [string, Cells])[] = [
  ['dense', board],
  ['dense with attention work', { ...board, attentionFlopsPerPair: 32_768 }],
  ['mostly windows', { ...board, globalAttentionShare: 0.2, attentionWindow: 1024, kvBytesPerToken: 60_000 }],
  ['wall inside the window', { ...board, globalAttentionShare: 0, attentionWindow: 4096, kvBytesPerToken: 200_000 }],
  ['square root', { ...board, sparseKnee: 8192, sparseExponent: 0.5, kvBytesPerToken: 20_000 }],
  ['fixed top-k with an index', { ...board, sparseKnee: 2048, sparseExponent: 0, indexBytesPerToken: 800, kvBytesPerToken: 40_000 }],
  ['recurrent state', { ...board, stateBytesPerSequence: 50e6 }],
  ['copied cache', { ...board, tensorParallel: 64 }],
  [
    'attention work above its traffic, index catching up',
    {
      ...board,
      attentionFlopsPerPair: 2e6,
      sparseKnee: 4096,
      sparseExponent: 0,
      indexBytesPerToken: 500,
    },
  ],
];

describe('the context wall', () => {
  it.each(shapes)('is the smallest context at which reading outweighs arithmetic: %s', (_name, cells) => {
    const wall = figure(cells, 'contextWall');
    expect(wall).toBeGreaterThan(0);
    expect(wall).toBeLessThan(1e9);
    const lead = (contextLength: number): number => {
      const { values } = evaluateCells({ ...cells, contextLength });
      return Number(values.ridgePoint) * Number(values.kvBytesReadPerSequence) - Number(values.flopsPerToken);
    };
    expect(lead(wall)).toBeGreaterThanOrEqual(0);
    expect(lead(wall * (1 - 1e-9))).toBeLessThan(0);
    for (const share of [0.001, 0.1, 0.5, 0.9]) expect(lead(wall * share)).toBeLessThan(0);
  });

  it('has its closed form for dense attention', () => {
    expect(Math.abs(figure(board, 'contextWall') / 200_000 - 1)).toBeLessThan(1e-12);
  });

  it('does not exist where reading stops growing below it', () => {
    expect(figure({ ...board, globalAttentionShare: 0, kvBytesPerToken: 1000 }, 'contextWall')).toBe(Infinity);
    expect(figure({ ...board, attentionFlopsPerPair: 2e6 }, 'contextWall')).toBe(Infinity);
  });

  it('does not rest on the cell of the context, so the context may be set from it', () => {
    const half = evaluateCells({ ...board, contextLength: '= 0.5 * contextWall' });
    expect(Number(half.values.contextLength)).toBeCloseTo(100_000, 4);
    const twice = evaluateCells({ ...board, batch: '= 2 * balanceBatch' });
    expect(Number(twice.values.batch)).toBeCloseTo(6400, 4);
  });
});

describe('context tokens read in prefill', () => {
  const reading = (cells: Cells): number => figure({ ...board, ...cells }, 'prefillTokensRead');
  const at = (cells: Cells, contextLength: number): number => figure({ ...board, ...cells, contextLength }, 'kvTokensRead');
  const attention: readonly (readonly [string, Cells])[] = [
    ['dense', {}],
    ['windows', { globalAttentionShare: 0.25, attentionWindow: 1000 }],
    ['square root', { sparseKnee: 2000, sparseExponent: 0.5 }],
    ['top-k and windows', { globalAttentionShare: 0.6, attentionWindow: 700, sparseKnee: 1500, sparseExponent: 0 }],
  ];

  it.each(attention)('is the mean over the uncached prompt: %s', (_name, cells) => {
    for (const cachedInputShare of [0, 0.3, 0.8]) {
      const promptTokens = 6000;
      const steps = 40;
      const width = (promptTokens * (1 - cachedInputShare)) / steps;
      let sum = 0;
      for (let i = 0; i < steps; i += 1) sum += at(cells, promptTokens * cachedInputShare + (i + 0.5) * width);
      const value = reading({ ...cells, promptTokens, cachedInputShare });
      expect(Math.abs(value / (sum / steps) - 1)).toBeLessThan(1e-3);
    }
  });

  it.each(attention)('ends at the read of the whole prompt when all of it is cached: %s', (_name, cells) => {
    const whole = at(cells, 6000);
    expect(reading({ ...cells, promptTokens: 6000, cachedInputShare: 1 })).toBeCloseTo(whole, 9);
    expect(Math.abs(reading({ ...cells, promptTokens: 6000, cachedInputShare: 1 - 2e-6 }) / whole - 1)).toBeLessThan(1e-5);
  });

  it('is half of what is cached and what is not, for dense attention', () => {
    expect(reading({ promptTokens: 8000, cachedInputShare: 0.5 })).toBeCloseTo((8000 * 1.5) / 2, 6);
  });
});
