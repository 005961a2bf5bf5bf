import { describe, expect, it } from 'vitest';
import { evaluateCells } from '../reference/evaluate-cells';
import type { Cells } from '../reference/published-case';

const figure = (cells: Cells, id: string): number => Number(evaluateCells(cells).values[id]);

describe('demand over a deployment', () => {
  it('grows as compound growth does, and joins the flat case without a step', () => {
    const mean = (growthPerMonth: number): number => figure({ growthPerMonth, lifetimeDays: 365.25 }, 'growthFactor');
    expect(mean(0)).toBe(1);
    expect(mean(0.1)).toBeCloseTo((1.1 ** 12 - 1) / (12 * Math.log(1.1)), 12);
    expect(mean(-0.05)).toBeCloseTo((0.95 ** 12 - 1) / (12 * Math.log(0.95)), 12);
    expect(mean(1e-9)).toBeCloseTo(1 + 6e-9, 14);
    expect(Math.abs(mean(1e-6) - (1 + 6e-6))).toBeLessThan(1e-10);
  });

  it('survives in part', () => {
    const survives = (cells: Cells): number => figure({ lifetimeDays: 60, ...cells }, 'survivalShare');
    expect(survives({})).toBe(1);
    expect(survives({ obsolescenceProbability: 0.3 })).toBeCloseTo(0.7, 12);
    expect(survives({ obsolescenceHazard: 1 / 60 })).toBeCloseTo(1 - Math.exp(-1), 12);
    expect(survives({ obsolescenceHazard: 1.5e-7 })).toBeCloseTo(survives({ obsolescenceHazard: 1.7e-7 }), 5);
  });
});

describe('peak compute', () => {
  const chip = { peakFlops16: 1e15, peakFlops8: 2e15, peakFlops4: 4e15 };

  it('follows the format of the arithmetic', () => {
    for (const [weightFormat, peak] of [
      [16, 1e15],
      [8, 2e15],
      [4, 4e15],
    ] as const) {
      expect(figure({ ...chip, weightFormat }, 'peakFlops')).toBe(peak);
    }
  });

  it('has no value for a format that no chip multiplies in', () => {
    const { values, errors } = evaluateCells({ ...chip, weightFormat: 6 });
    expect(values.peakFlops).toBeUndefined();
    expect(errors.peakFlops?.message.length).toBeGreaterThan(10);
  });

  it('needs only the peak of the chosen format', () => {
    expect(figure({ peakFlops8: 2e15 }, 'peakFlops')).toBe(2e15);
  });
});
