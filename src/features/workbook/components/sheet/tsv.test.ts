import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTsv, writeTsv } from './tsv';

describe('text of the clipboard', () => {
  test('cells stand between tabs, lines between line breaks', () => {
    expect(readTsv('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(readTsv('1\n2')).toEqual([['1'], ['2']]);
    expect(readTsv('1\r2\r')).toEqual([['1'], ['2']]);
  });

  test('a quoted cell holds tabs, line breaks and doubled quotes', () => {
    expect(readTsv('"a\tb"\t"say ""so"""\t"two\r\nlines"\r\n')).toEqual([['a\tb', 'say "so"', 'two\nlines']]);
  });

  test('a quote inside a cell, or one that nothing closes, is a character', () => {
    expect(readTsv('5"\t"open\t"x"y\n')).toEqual([['5"', '"open', '"x"y']]);
  });

  test('empty cells stay, and short lines are filled', () => {
    expect(readTsv('\t\t\r\n1\r\n')).toEqual([
      ['', '', ''],
      ['1', '', ''],
    ]);
    expect(readTsv('1\r\n\r\n')).toEqual([['1'], ['']]);
  });

  test('what was written is read back exactly', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ',', ' ', '=', '€') });
    const grids = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      );
    fc.assert(
      fc.property(grids, (grid) => {
        // One empty cell at the end is no different from the line break that ends the text.
        const ends = grid.at(-1)?.every((text) => text === '') === true && grid[0]?.length === 1;
        expect(readTsv(`${writeTsv(grid)}${ends ? '\r\n' : ''}`)).toEqual(grid);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a long text with many open quotes takes no time', () => {
    const start = performance.now();
    readTsv('"\t'.repeat(20_000));
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
