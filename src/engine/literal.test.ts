import { describe, expect, it } from 'vitest';
import { readLiteral } from './literal';
import { unit } from './unit';

const value = (text: string, row: string): number | string => {
  const reading = readLiteral(text, unit(row));
  return reading.ok ? reading.value : reading.message;
};

describe('numbers of a row', () => {
  it.each([
    ['3.35 TB/s', 'B/s', 3.35e12],
    ['80 GB', 'B', 80e9],
    ['64 GiB', 'B', 64 * 1024 ** 3],
    ['1.67 kB', 'B', 1670],
    ['80B', 'B', 80],
    ['671B', 'params', 671e9],
    ['671 B params', 'params', 671e9],
    ['671 billion', 'params', 671e9],
    ['50M tok/s', 'tok/s', 50e6],
    ['200k', 'tokens', 200_000],
    ['4K', 'tokens', 4000],
    ['1.5t', 'tokens', 1.5e12],
    ['100 Mtok', 'tokens', 100e6],
    ['1e5', 'tokens', 1e5],
    ['1_000', 'seq', 1000],
    ['40%', '1', 0.4],
    ['3 %', '1', 0.03],
    ['$2.50/h', 'USD/chip/h', 2.5],
    ['$2.50/gpu/h', 'USD/chip/h', 2.5],
    ['2.5 USD/chip/hour', 'USD/chip/h', 2.5],
    ['$48/d', 'USD/h', 2],
    ['$0.30/Mtok', 'USD/Mtok', 0.3],
    ['0.0000003 USD/tok', 'USD/Mtok', 0.3],
    ['$3', 'USD/Mtok', 3],
    ['$2M', 'USD', 2e6],
    ['-$3', 'USD', -3],
    ['$0.08/kWh', 'USD/kWh', 0.08],
    ['989 TFLOP/s', 'FLOP/s', 989e12],
    ['1979 TFLOPS', 'FLOP/s', 1979e12],
    ['0.5 ms', 's', 0.0005],
    ['5 µs', 's', 5e-6],
    ['5 min', 's', 300],
    ['2 h', 's', 7200],
    ['1 year', 'h', 8766],
    ['1440 h', 'd', 60],
    ['0.7 kW', 'W', 700],
    ['700 W', 'kW', 0.7],
    ['0.001/d', '1/d', 0.001],
    ['8 GPUs', 'chips', 8],
    ['8 experts', '1', 8],
    ['3 widgets', 'widgets', 3],
    ['−3', '1', -3],
    ['Infinity', 'seq', Infinity],
    ['-∞', 'seq', -Infinity],
    ['12', 'USD/Mtok/h', 12],
    ['0.5 1/d', '1/d', 0.5],
    ['3B', 'tok/s', 3e9],
    ['$2B', 'USD', 2e9],
    ['5T FLOP/s', 'FLOP/s', 5e12],
  ])('%s in a row of %s', (text, row, wanted) => expect(value(text, row)).toBe(wanted));
});

describe('commas, points and spaces', () => {
  it.each([
    ['3,35', 3.35],
    ['0,125', 0.125],
    [',5', 0.5],
    ['1,000', 1000],
    ['1,234,567', 1_234_567],
    ['12,345.67', 12_345.67],
    ['1.234,56', 1234.56],
    ['1.234.567', 1_234_567],
    ['1 234 567', 1_234_567],
    ['1\u2009234\u2009567', 1_234_567],
    ['10.000', 10],
    ['2,5e3', 2500],
  ])('%s', (text, wanted) => expect(value(text, '1')).toBe(wanted));

  it.each(['12,34,567', '1.2.3', '1,2,3', '1__0', '1 23', '', 'abc', '__proto__', '--3'])('refuses "%s"', (text) =>
    expect(readLiteral(text, unit('1')).ok).toBe(false),
  );
});

describe('refusals', () => {
  it.each([
    ['3 s', 'B', 'This row is in B, not in s: use B, kB, MB, GB, TB, or KiB to TiB.'],
    ['3 chips', 'tokens', 'This row is in tokens, not in chips: use tokens, or leave the unit out.'],
    ['$2/chip/h', 'USD/h', 'This row is in USD/h, not in $/chip/h: use USD/h, or leave the unit out.'],
    ['$1000/month', 'USD', 'This row is in USD, not in $/month: use USD, or leave the unit out.'],
    ['3 B', 's', 'This row is in s, not in B: use µs, ms, s, min, h or d.'],
    ['3 B/s', 'tok/s', 'This row is in tok/s, not in B/s: use tok/s, or leave the unit out.'],
    ['80T', 'B', '"T" alone is unclear in a row of B: write TB for bytes.'],
    ['50%', 'seq', 'A percentage has no unit, but this row is in seq: type a number of seq.'],
    ['3 constructor', '1', 'This row is a number without unit and does not know "constructor": use no unit, or %.'],
    ['1e999', 'tokens', 'The number is too large.'],
    ['400 Gb/s', 'B/s', 'This row is in B/s and does not know "Gb": use GB/s or TB/s.'],
  ])('%s in a row of %s', (text, row, message) => expect(value(text, row)).toBe(message));

  it.each(['5m', '5 m', '5 m tokens'])('never takes m for a million: %s', (text) =>
    expect(value(text, 'tokens')).toContain('never a million'),
  );

  it.each(['100B to 300B', '100-300', '$2–$3', '100B .. 300B'])('says that a cell holds one value: %s', (text) =>
    expect(value(text, 'params')).toContain('is a range'),
  );

  it('never throws', () => {
    for (const text of ['$', '%', '-', '$-', '3/', '3//s', '/s', '3 $', '3e', '3e+', '∞∞', '\u0000', '='.repeat(300), '3 s·', '3 /']) {
      expect(() => readLiteral(text, unit('B/s'))).not.toThrow();
    }
  });
});

describe('what was understood', () => {
  it.each([
    ['3,35', 'B/s', '3.35 B/s'],
    ['3.35 TB/s', 'B/s', '3.35 TB/s'],
    ['671B', 'params', '671 billion params'],
    ['1,234,567', 'tokens', '1.234567 million tokens'],
    ['1,000', 'tokens', '1000 tokens'],
    ['0,125', 's', '125 ms'],
    ['40%', '1', '0.4 (40 %)'],
    ['80B', 'B', '80 B (bytes, not billions)'],
    ['2 h', 's', '7200 s'],
  ])('%s in a row of %s', (text, row, wanted) => {
    const reading = readLiteral(text, unit(row));
    expect(reading.ok && reading.understood).toBe(wanted);
  });
});
