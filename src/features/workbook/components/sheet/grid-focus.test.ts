import { expect, test, vi } from 'vitest';
import { createGridFocus } from './grid-focus';
import { between } from './selection';
import type { Layout } from './navigate';

const layout: Layout = { rows: ['header', 'a', 'b', 'c'], columns: ['label', 's', 't'], groups: new Set() };
const at = (row: string, column: string) => ({ row, column });

test('a move tells the two rows it concerns and no others', () => {
  const focus = createGridFocus(at('a', 's'));
  const heard = Object.fromEntries(['a', 'b', 'c'].map((row) => [row, vi.fn()]));
  for (const [row, listener] of Object.entries(heard)) focus.subscribe(row, listener);
  focus.move(at('b', 's'), true);
  expect([heard['a'], heard['b'], heard['c']].map((listener) => listener?.mock.calls.length)).toEqual([1, 1, 0]);
});

test('a selection keeps its columns as one object while only rows are added', () => {
  const focus = createGridFocus(at('a', 's'));
  focus.setLayout(layout);
  focus.select(between(layout, at('a', 's'), at('b', 't')));
  const columns = focus.selectedIn('a');
  focus.select(between(layout, at('a', 's'), at('c', 't')));
  expect(focus.selectedIn('a')).toBe(columns);
  expect(focus.selectedIn('c')).toBe(columns);
  expect(focus.active()).toEqual(at('a', 's'));
});

test('one cell is no selection, and a move or an edit ends one', () => {
  const focus = createGridFocus(at('a', 's'));
  focus.select(between(layout, at('b', 't'), at('b', 't')));
  expect(focus.selection()).toBeNull();
  expect(focus.active()).toEqual(at('b', 't'));
  focus.select(between(layout, at('a', 's'), at('b', 't')));
  focus.move(at('c', 's'), false);
  expect([focus.selection(), focus.selectedIn('a')]).toEqual([null, null]);
});

test('a selection follows what is shown', () => {
  const focus = createGridFocus(at('a', 's'));
  focus.select(between(layout, at('a', 's'), at('c', 's')));
  focus.setLayout({ ...layout, rows: ['header', 'a', 'c'] });
  expect(focus.selection()?.rows).toEqual(['a', 'c']);
  focus.setLayout({ ...layout, rows: ['header', 'a'] });
  expect(focus.selection()).toBeNull();
});
