import { describe, expect, it } from 'vitest';
import { drawnLines, offsetsOf, windowAt } from './row-window';
import type { SheetItem } from './sheet-items';

const items: readonly SheetItem[] = [
  { kind: 'group', group: 'Hardware', rows: 120, open: true },
  ...Array.from({ length: 120 }, (_, i) => ({ kind: 'row', id: `r${i}`, group: 'Hardware' }) as const),
];
const heights = { row: 28, group: 32 };
const offsets = offsetsOf(items, heights);

describe('the lines that are drawn', () => {
  it('cover the screen at every place of the scroll', () => {
    for (let top = 0; top <= 32 + 120 * 28 - 600; top += 13) {
      const { from, to } = windowAt(offsets, top, 600);
      expect(offsets[from]).toBeLessThanOrEqual(top);
      expect(offsets[to]).toBeGreaterThanOrEqual(top + 600);
      expect(to - from).toBeLessThan(64);
    }
  });

  it('are all of them where all fit', () => expect(windowAt(offsets, 0, 5000)).toEqual({ from: 0, to: 121 }));

  it('are none of an empty sheet', () => expect(drawnLines([], windowAt(offsetsOf([], heights), 0, 600), -1).lines).toEqual([]));

  it('fill the height of the whole sheet with gaps, and keep the line with the keyboard', () => {
    const { lines, rest } = drawnLines(items, { from: 40, to: 80 }, 5);
    expect(lines.map(({ index }) => index)).toEqual([5, ...Array.from({ length: 40 }, (_, i) => 40 + i)]);
    expect(lines[0]?.gap).toBe('calc(var(--row) * 4 + var(--group-row) * 1)');
    expect(lines[1]?.gap).toBe('calc(var(--row) * 34 + var(--group-row) * 0)');
    expect(lines[2]?.gap).toBeUndefined();
    expect(rest).toBe('calc(var(--row) * 41 + var(--group-row) * 0)');
  });
});
