import { describe, expect, test } from 'vitest';
import { decimalOf, readFigures } from './pasted-figures';

const read = (cells: readonly string[], local: '.' | ',' = '.') => {
  const outcome = readFigures([cells], local);
  return outcome.ok ? outcome.grid[0] : outcome.message;
};

describe('figures of a clipboard', () => {
  test('English and German separators', () => {
    expect(read(['1,234.5', '12,000', '3.35 TB/s'])).toEqual(['1234.5', '12000', '3.35 TB/s']);
    expect(read(['1.234,5', '12.000', '3,35 TB/s'])).toEqual(['1234.5', '12000', '3.35 TB/s']);
    expect(read(['1.234.567', '0,5'])).toEqual(['1234567', '0.5']);
    expect(read(["1'234.5", '1’000'])).toEqual(['1234.5', '1000']);
  });

  test('one clear figure tells how the others are meant', () => {
    expect(read(['1,234', '0,5'])).toEqual(['1.234', '0.5']);
    expect(read(['1,234', '0.5'], ',')).toEqual(['1234', '0.5']);
  });

  test('an unclear figure is read as the language has it, and that is said', () => {
    expect(readFigures([['1,234']], '.')).toEqual({ ok: true, grid: [['1234']], guessed: { text: '1,234', as: '1234' } });
    expect(readFigures([['1,234 GB']], ',')).toEqual({ ok: true, grid: [['1.234 GB']], guessed: { text: '1,234', as: '1.234' } });
  });

  test('a point is a decimal point unless a comma is', () => {
    expect(read(['1.234'], ',')).toEqual(['1.234']);
    expect(read(['1.234', '0,5'])).toEqual(['1234', '0.5']);
  });

  test('two ways of writing are refused with both', () => {
    expect(read(['0.5', '0,5'])).toContain('0.5 and 0,5');
  });

  test('brackets are a minus; exponents, percentages, words and formulas stay', () => {
    expect(read(['(1,234.50)', '1E+15', '12.5%', '$3.50', 'flash', '', '= max(1.5, 2)'])).toEqual([
      '-1234.50',
      '1E+15',
      '12.5%',
      '$3.50',
      'flash',
      '',
      '= max(1.5, 2)',
    ]);
  });

  test('every digit of a figure is kept', () => {
    expect(read(['1000000000000000', '2.220446049250313e-16', '1.000.000.000.000.001,5', '0,1'])).toBeTypeOf('string');
    expect(read(['1000000000000000', '9007199254740993', '2.220446049250313e-16'])).toEqual([
      '1000000000000000',
      '9007199254740993',
      '2.220446049250313e-16',
    ]);
  });

  test('the decimal sign of a language', () => {
    expect([decimalOf('de-DE'), decimalOf('en-GB'), decimalOf('fr-FR')]).toEqual([',', '.', ',']);
  });
});
