import { describe, expect, it } from 'vitest';
import { dimensionText, dimensionToThe, overDimension, readUnit, sameDimension, timesDimension, unit } from './unit';

describe('units', () => {
  it.each([
    ['USD/chip/h', { USD: 1, h: -1 }],
    ['USD/kWh', { USD: 1, kW: -1, h: -1 }],
    ['tok/s', { s: -1 }],
    ['1/d', { d: -1 }],
    ['1', {}],
    ['FLOP/B', { FLOP: 1, B: -1 }],
    ['USD/Mtok/h', { USD: 1, h: -1 }],
    ['kW·h', { kW: 1, h: 1 }],
    ['h/h', {}],
  ])('%s', (text, dimension) => expect(unit(text)).toEqual({ text, dimension }));

  it.each(['', 'GB', 'TB/s', 'ms', 'USD/min', '$/h', '%', 'B/', 'B//s', 'a b', '3', 'B^2', '1/1', 'x'.repeat(61), 'TFLOPS', 'hours'])(
    'refuses "%s"',
    (text) => {
      const reading = readUnit(text);
      expect(reading.ok).toBe(false);
      expect(reading.ok || reading.message).toContain('is not a unit');
      expect(() => unit(text)).toThrow('is not a unit');
    },
  );

  it('takes a name of the prototype as a label', () => expect(unit('constructor/toString').dimension).toEqual({}));
});

describe('dimensions', () => {
  it('add, subtract and multiply their exponents', () => {
    expect(timesDimension({ USD: 1, h: -1 }, { s: 1 })).toEqual({ USD: 1, h: -1, s: 1 });
    expect(overDimension({ B: 1 }, { B: 1, s: 1 })).toEqual({ s: -1 });
    expect(dimensionToThe({ B: 1, s: -1 }, 0.5)).toEqual({ B: 0.5, s: -0.5 });
    expect(sameDimension(dimensionToThe(dimensionToThe({ B: 1 }, 1 / 3), 3), { B: 1 })).toBe(true);
    expect(sameDimension({ s: 1 }, { h: 1 })).toBe(false);
  });

  it.each([
    [{ USD: 1, h: -1, s: 1 }, 'USD·s/h'],
    [{ d: -1 }, '1/d'],
    [{}, '1'],
    [{ B: 2 }, 'B^2'],
    [{ B: 1, s: -2 }, 'B/s^2'],
    [{ USD: 1, kW: -1, h: -1 }, 'USD/kW/h'],
  ])('print as %j', (dimension, text) => expect(dimensionText(dimension)).toBe(text));
});
