import { describe, expect, it } from 'vitest';
import { groupRow, headerRow, labelColumn } from './place';
import { below, firstCell, layoutOf, step } from './navigate';
import { sheetItems } from './sheet-items';
import { viewFixture } from './view-fixture';

const items = sheetItems(viewFixture().rows, { search: '', onlyDiffering: false, closed: new Set(), chosen: new Set() });
const layout = layoutOf(items, ['a', 'b']);

describe('step', () => {
  it('moves through groups and stops at the edges', () => {
    expect(step(layout, { row: 'chips', column: 'a' }, 'down')).toEqual({ row: groupRow('Prices'), column: 'a' });
    expect(step(layout, { row: 'chips', column: 'a' }, 'left')).toEqual({ row: 'chips', column: labelColumn });
    expect(step(layout, { row: headerRow, column: 'b' }, 'up')).toEqual({ row: headerRow, column: 'b' });
    expect(step(layout, { row: 'stepTime', column: 'b' }, 'right')).toEqual({ row: 'stepTime', column: 'b' });
  });

  it('goes to the ends of row, column and grid', () => {
    expect(step(layout, { row: 'chips', column: 'a' }, 'rowEnd').column).toBe('b');
    expect(step(layout, { row: 'chips', column: 'b' }, 'columnEnd')).toEqual({ row: 'stepTime', column: 'b' });
    expect(step(layout, { row: 'chips', column: 'a' }, 'gridEnd')).toEqual({ row: 'stepTime', column: 'b' });
    expect(step(layout, { row: 'stepTime', column: 'b' }, 'pageUp').row).toBe(headerRow);
  });

  it('begins again where the place is no longer shown', () => {
    expect(step(layout, { row: 'gone', column: 'gone' }, 'down')).toEqual({ row: groupRow('Hardware'), column: labelColumn });
  });
});

describe('below', () => {
  it('skips the line of a group', () => {
    expect(below(layout, { row: 'chips', column: 'b' })).toEqual({ row: 'chipHourPrice', column: 'b' });
  });
  it('stays on the last row', () => {
    expect(below(layout, { row: 'stepTime', column: 'b' })).toEqual({ row: 'stepTime', column: 'b' });
  });
});

it('starts at the first value', () => {
  expect(firstCell(layout)).toEqual({ row: 'chips', column: 'a' });
});
