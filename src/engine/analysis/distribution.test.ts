import { describe, expect, it } from 'vitest';
import { normalQuantile, normalShare, quantileOf } from './distribution';
import { generator, streamOf } from './random';

const at = (shares: readonly number[], value: (u: number) => number): number[] =>
  shares.map((share) => Number(value(share).toPrecision(7)));

describe('distributions', () => {
  it('know the normal distribution', () => {
    for (const [u, x] of [
      [0.5, 0],
      [0.95, 1.6448536269514722],
      [0.975, 1.959963984540054],
      [0.001, -3.090232306167813],
    ] as const) {
      expect(normalQuantile(u)).toBeCloseTo(x, 8);
      expect(normalShare(x)).toBeCloseTo(u, 6);
    }
  });

  it('put 90 % of the draws into a range', () => {
    expect(at([0.05, 0.5, 0.95], quantileOf({ kind: 'interval', low: 100, high: 400 }, 'x', {}))).toEqual([100, 200, 400]);
    expect(at([0.05, 0.5, 0.95], quantileOf({ kind: 'interval', low: -1, high: 3 }, 'x', {}))).toEqual([-1, 1, 3]);
  });

  it('lose no draw to the bounds of a quantity', () => {
    const share = quantileOf({ kind: 'interval', low: 0.5, high: 0.99 }, 'x', { min: 0, max: 1 });
    const draws = Array.from({ length: 999 }, (_, i) => share((i + 1) / 1000));
    expect(Math.max(...draws)).toBeLessThanOrEqual(1);
    expect(new Set(draws).size).toBe(999);
    expect(draws).toEqual(draws.toSorted((a, b) => a - b));
  });

  it('draw the other shapes', () => {
    expect(at([0.25, 0.5], quantileOf({ kind: 'uniform', low: 2, high: 4 }, 'x', {}))).toEqual([2.5, 3]);
    expect(at([0.5, 0.875], quantileOf({ kind: 'triangular', low: 0, mode: 1, high: 2 }, 'x', {}))).toEqual([1, 1.5]);
    expect(at([0.74, 0.76], quantileOf({ kind: 'bernoulli', probability: 0.25 }, 'x', {}))).toEqual([0, 1]);
    expect(at([0.5], quantileOf({ kind: 'normal', mean: 5, deviation: 1 }, 'x', {}))).toEqual([5]);
  });

  it('refuse a range upside down, by name', () => {
    expect(() => quantileOf({ kind: 'uniform', low: 4, high: 2 }, 'margin', {})).toThrow(
      'margin: the low end of a range must be below its high end.',
    );
    expect(() => quantileOf({ kind: 'triangular', low: 0, mode: 3, high: 2 }, 'margin', {})).toThrow(/mode/);
  });

  it('draw the same numbers from the same seed on every machine', () => {
    const first = (seed: number, name: string): number[] => {
      const next = generator(streamOf(seed, name));
      return [next(), next(), next()].map((u) => Math.round(u * 1e9));
    };
    expect(first(1, 'margin')).toEqual(first(1, 'margin'));
    expect(first(1, 'margin')).not.toEqual(first(2, 'margin'));
    expect(first(1, 'margin')).not.toEqual(first(1, 'batch'));
    expect(first(1, 'margin')).toEqual([529694328, 414413298, 983574868]);
  });
});
