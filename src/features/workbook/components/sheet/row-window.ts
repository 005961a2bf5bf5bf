import type { SheetItem } from './sheet-items';

/** Heights of the two kinds of lines, in pixels. */
export type LineHeights = { readonly row: number; readonly group: number };

/** A run of lines: `from` included, `to` not. */
export type RowWindow = { readonly from: number; readonly to: number };

/** A line that is drawn, and the empty space above it where lines before it are not. */
export type DrawnLine = { readonly item: SheetItem; readonly index: number; readonly gap?: string };

/** What a page draws before it knows its size. */
export const firstWindow: RowWindow = { from: 0, to: 48 };

/** Lines above and below the screen that are drawn too, so that a quick turn of the wheel shows no blank. */
const ahead = 12;
/** The window moves in steps, so that most scrolling draws nothing anew. */
const stride = 8;

/** Where each line begins, and where the last ends. */
export function offsetsOf(items: readonly SheetItem[], heights: LineHeights): readonly number[] {
  const offsets = [0];
  for (const item of items) offsets.push((offsets.at(-1) ?? 0) + heights[item.kind]);
  return offsets;
}

/** The lines on the screen with some on either side. `top` and `height` are those of the visible part, in pixels. */
export function windowAt(offsets: readonly number[], top: number, height: number): RowWindow {
  const lines = offsets.length - 1;
  const first = lineAt(offsets, top);
  const last = lineAt(offsets, top + height);
  const from = Math.floor((first - ahead) / stride) * stride;
  const to = Math.ceil((last + 1 + ahead) / stride) * stride;
  return { from: Math.max(0, Math.min(from, lines)), to: Math.min(lines, to) };
}

/** The line that covers a height, by halving. */
function lineAt(offsets: readonly number[], y: number): number {
  let low = 0;
  let high = Math.max(0, offsets.length - 2);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((offsets[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The lines to draw: those of the window, and the one with the keyboard wherever it is. Heights stay those of the style sheet. */
export function drawnLines(
  items: readonly SheetItem[],
  { from, to }: RowWindow,
  kept: number,
): { readonly lines: readonly DrawnLine[]; readonly rest: string } {
  const wanted = items.flatMap((_, index) => ((index >= from && index < to) || index === kept ? [index] : []));
  let after = 0;
  const lines = wanted.flatMap((index): readonly DrawnLine[] => {
    const item = items[index];
    const gap = index === after ? undefined : spaceOf(items.slice(after, index));
    after = index + 1;
    return item === undefined ? [] : [{ item, index, ...(gap === undefined ? {} : { gap }) }];
  });
  return { lines, rest: spaceOf(items.slice(after)) };
}

function spaceOf(items: readonly SheetItem[]): string {
  const groups = items.filter((item) => item.kind === 'group').length;
  return `calc(var(--row) * ${items.length - groups} + var(--group-row) * ${groups})`;
}
