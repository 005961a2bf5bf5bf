import { describe, expect, it } from 'vitest';
import { sweepScenario } from '../evaluate-document';
import { findTemplate } from '../templates/catalogue';
import { readyScenario } from './ready';
import { tornado } from './tornado';

const template = findTemplate('deepseek-v3');
if (template === undefined) throw new Error('DeepSeek-V3 is gone.');
const { document } = template;
const ready = readyScenario(document, 'Production');

describe('a tornado', () => {
  it('moves one input at a time', () => {
    const { now, bars } = tornado(ready, 'outputPrice', 0.2);
    expect(bars.length).toBeGreaterThan(5);
    for (const { quantity, low, high, atLow, atHigh } of bars) {
      const swept = sweepScenario(document, 'Production', { id: quantity, values: [low, high] }, ['outputPrice']);
      expect([atLow, atHigh], quantity).toEqual(swept.outputPrice);
    }
    const span = bars.map(({ atLow, atHigh }) => Math.max(atLow, atHigh, now) - Math.min(atLow, atHigh, now));
    expect(span).toEqual(span.toSorted((a, b) => b - a));
  });

  it('knows how strongly the result follows', () => {
    const { bars } = tornado(ready, 'outputPrice', 0.1);
    const of = (id: string): number => bars.find(({ quantity }) => quantity === id)?.elasticity ?? NaN;
    // A price in proportion to the chip-hour, and divided by what the margin leaves: m/(1-m) = 1 at a half.
    expect(of('chipHourPrice')).toBeCloseTo(1, 9);
    expect(of('margin')).toBeCloseTo(1, 6);
    expect(bars.some(({ quantity }) => quantity === 'lifetimeDays')).toBe(false);
  });

  it('takes ranges of its own, also of what is computed', () => {
    const { bars } = tornado(ready, 'decodeCost', 0.1, [{ quantity: 'stepTime', low: 0.01, high: 0.1 }]);
    expect(bars[0]).toMatchObject({ quantity: 'stepTime', low: 0.01, high: 0.1 });
    expect((bars[0]?.atHigh ?? NaN) / (bars[0]?.atLow ?? NaN)).toBeCloseTo(10, 9);
  });

  it('keeps inputs within their bounds', () => {
    const { bars } = tornado(ready, 'outputPrice', 0.5);
    for (const { quantity, high } of bars.filter((bar) => bar.quantity.endsWith('Efficiency')))
      expect(high, quantity).toBeLessThanOrEqual(1);
    expect(() => tornado(ready, 'outputPrice', 1)).toThrow(/less than 100/);
  });
});
