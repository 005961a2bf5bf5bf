import { describe, expect, test } from 'vitest';
import { between, everything, extended, isValue, only, sizeWords, whole } from './selection';
import type { Layout } from './navigate';

const layout: Layout = {
  rows: ['header', 'group:A', 'a1', 'a2', 'group:B', 'b1', 'b2'],
  columns: ['label', 's', 't', 'u'],
  groups: new Set(['group:A', 'group:B']),
};
const at = (row: string, column: string) => ({ row, column });
const rowsAndColumns = (selection: ReturnType<typeof only>) => selection && [selection.rows, selection.columns];

describe('a selection', () => {
  test('holds the values between two places and no group line', () => {
    expect(rowsAndColumns(between(layout, at('a2', 'u'), at('b1', 't')))).toEqual([
      ['a2', 'b1'],
      ['t', 'u'],
    ]);
  });

  test('is the same from either corner', () => {
    expect(rowsAndColumns(between(layout, at('b1', 's'), at('a1', 'u')))).toEqual(
      rowsAndColumns(between(layout, at('a1', 'u'), at('b1', 's'))),
    );
  });

  test('there is none on heads, labels, group lines and what is not shown', () => {
    expect(only(layout, at('header', 's'))).toBeNull();
    expect(only(layout, at('a1', 'label'))).toBeNull();
    expect(only(layout, at('group:A', 's'))).toBeNull();
    expect(only(layout, at('gone', 's'))).toBeNull();
    expect(isValue(layout, at('a1', 's'))).toBe(true);
  });

  test('passes over a group line when it grows down or up', () => {
    expect(extended(layout, at('a2', 's'), at('a2', 's'), 'down')?.focus).toEqual(at('b1', 's'));
    expect(extended(layout, at('b1', 's'), at('b1', 's'), 'up')?.focus).toEqual(at('a2', 's'));
  });

  test('shrinks back over the anchor and never leaves the values', () => {
    const one = extended(layout, at('a1', 't'), at('a1', 't'), 'right');
    expect(rowsAndColumns(one)).toEqual([['a1'], ['t', 'u']]);
    const back = extended(layout, at('a1', 't'), at('a1', 'u'), 'left');
    expect(rowsAndColumns(back)).toEqual([['a1'], ['t']]);
    expect(extended(layout, at('a1', 's'), at('a1', 's'), 'left')?.focus).toEqual(at('a1', 's'));
    expect(extended(layout, at('a1', 's'), at('a1', 's'), 'up')?.focus).toEqual(at('a1', 's'));
  });

  test('grows to the ends', () => {
    expect(rowsAndColumns(extended(layout, at('a2', 't'), at('a2', 't'), 'columnEnd'))).toEqual([['a2', 'b1', 'b2'], ['t']]);
    expect(rowsAndColumns(extended(layout, at('a2', 't'), at('a2', 't'), 'gridStart'))).toEqual([
      ['a1', 'a2'],
      ['s', 't'],
    ]);
  });

  test('of a row, a column and everything', () => {
    expect(rowsAndColumns(whole(layout, at('b1', 't'), 'row'))).toEqual([['b1'], ['s', 't', 'u']]);
    expect(rowsAndColumns(whole(layout, at('b1', 't'), 'column'))).toEqual([['a1', 'a2', 'b1', 'b2'], ['t']]);
    expect(rowsAndColumns(everything(layout))).toEqual([
      ['a1', 'a2', 'b1', 'b2'],
      ['s', 't', 'u'],
    ]);
    expect(everything({ ...layout, columns: ['label'] })).toBeNull();
  });

  test('is told by its size, rows first', () => {
    expect(sizeWords(3, 2)).toBe('3 × 2 cells');
    expect(sizeWords(1, 1)).toBe('1 × 1 cell');
  });
});
