import { describe, expect, it } from 'vitest';
import { findTemplate } from '../templates/catalogue';
import { monteCarlo, type Ranged } from './monte-carlo';
import { readyScenario, readyScenarios, valueIn } from './ready';
import { quantileAt, summaryOf } from './statistics';

const template = findTemplate('blackboard-lecture');
if (template === undefined) throw new Error('The lecture is gone.');
const rows = [
  { id: 'sum', label: 'Sum', unit: '1', formula: '3 * margin + peakToAverage' },
  { id: 'broken', label: 'Broken', unit: '1', formula: 'sqrt(margin - 0.25)' },
];
const document = { ...template.document, rows };
const ready = readyScenario(document, 'Blackboard');
const uniform = (quantity: string, low: number, high: number): Ranged => ({ quantity, distribution: { kind: 'uniform', low, high } });
const both = [uniform('margin', 0, 0.5), uniform('peakToAverage', 1, 2)];

const ask = (ranged: readonly Ranged[], results: readonly string[], condition?: string, draws = 20_000, seed = 1) => {
  const [outcome] = monteCarlo([{ ready, ranged }], { seed, draws, results, ...(condition === undefined ? {} : { condition }) });
  if (outcome === undefined) throw new Error('One scenario gave none.');
  return outcome;
};

describe('Monte Carlo', () => {
  it('finds mean, spread and percentiles of a sum', () => {
    const found = ask(both, ['sum']).results.sum;
    // Uniform on 0 … 1.5 and on 1 … 2: mean 2.25, variance (1.5² + 1)/12.
    expect(found?.mean).toBeCloseTo(2.25, 1);
    expect(found?.deviation).toBeCloseTo(Math.sqrt(3.25 / 12), 1);
    expect(found?.percentiles.find(({ percent }) => percent === 50)?.value).toBeCloseTo(2.25, 1);
    expect(found?.missing).toBe(0);
    const counted = found?.histogram;
    expect((counted?.counts.reduce((sum, count) => sum + count, 0) ?? 0) + (counted?.below ?? 0) + (counted?.above ?? 0)).toBe(20_000);
  });

  it('knows which input drives the variance', () => {
    const drivers = ask(both, ['sum']).results.sum?.drivers;
    expect(drivers?.map(({ quantity }) => quantity)).toEqual(['margin', 'peakToAverage']);
    expect(drivers?.[0]?.share).toBeCloseTo(2.25 / 3.25, 1);
    expect(drivers?.[1]?.share).toBeCloseTo(1 / 3.25, 1);
    expect(ask(both, ['stepTime']).results.stepTime?.drivers.map(({ share }) => share)).toEqual([0, 0]);
    expect(ask([uniform('hbmBandwidth', 1e12, 1e13)], ['memoryTime']).results.memoryTime?.drivers[0]?.rises).toBe(false);
  });

  it('counts how often a condition holds', () => {
    const { holds } = ask(both, ['sum'], 'margin > 0.4 and sum < 100');
    expect(Math.abs((holds?.share ?? NaN) - 0.2)).toBeLessThan(4 * (holds?.error ?? NaN));
    expect(() => ask(both, ['sum'], 'margin > 1 s')).toThrow(/The condition/);
    expect(() => ask(both, ['sum'], 'margn > 1')).toThrow(/margn/);
  });

  it('counts draws without a value apart', () => {
    const { results, holds } = ask(both, ['broken'], 'broken > 0');
    expect((results.broken?.missing ?? 0) / 20_000).toBeCloseTo(0.5, 1);
    expect(holds?.missing).toBe(results.broken?.missing);
    expect(holds?.share).toBe(1);
  });

  it('gives the same draws for the same seed, whatever else is drawn', () => {
    expect(ask(both, ['sum'])).toEqual(ask(both, ['sum']));
    expect(ask(both.toReversed(), ['sum']).results.sum?.mean).toBe(ask(both, ['sum']).results.sum?.mean);
    expect(ask(both, ['sum'], undefined, 1000, 2).results.sum?.mean).not.toBe(ask(both, ['sum'], undefined, 1000, 1).results.sum?.mean);
  });

  it('draws a quantity alike in all scenarios', () => {
    const ranged = [uniform('chipHourPrice', 1, 5)];
    const all = readyScenarios(document, ['Blackboard', 'A rack at full rate']);
    const outcomes = monteCarlo(
      all.map((one) => ({ ready: one, ranged })),
      { seed: 3, draws: 1000, results: ['decodeCost'] },
    );
    const ratios = outcomes[0]?.results.decodeCost?.percentiles.map(
      ({ value }, i) => value / (outcomes[1]?.results.decodeCost?.percentiles[i]?.value ?? NaN),
    );
    for (const ratio of ratios ?? []) expect(ratio).toBeCloseTo(ratios?.[0] ?? NaN, 9);
    expect(ratios?.[0]).toBeCloseTo(valueIn(all[0] ?? ready, 'decodeCost') / valueIn(all[1] ?? ready, 'decodeCost'), 9);
  });

  it('refuses too many draws, and two ranges for one quantity', () => {
    expect(() => ask(both, ['sum'], undefined, 1e6)).toThrow(/200000 draws/);
    expect(() => ask([...both, uniform('margin', 0, 1)], ['sum'])).toThrow('margin has two ranges; give it one.');
  });
});

describe('statistics', () => {
  it('take percentiles between draws', () => {
    expect([0, 0.5, 0.9, 1].map((share) => quantileAt(Float64Array.of(1, 2, 3, 4), share))).toEqual([1, 2.5, 3.7, 4]);
    expect(summaryOf(new Float64Array(5).fill(NaN))).toMatchObject({ missing: 5, mean: NaN, histogram: undefined });
  });

  it('bin in the logarithm where draws span decades', () => {
    const { histogram } = summaryOf(Float64Array.from({ length: 4000 }, (_, i) => 10 ** (i / 1000)));
    expect(histogram?.scale).toBe('log');
    const counts = histogram?.counts ?? [];
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThan(4);
  });
});
