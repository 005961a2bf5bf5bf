import { describe, expect, it } from 'vitest';
import { fittingWidth, parseKept } from './kept-view';

describe('what a browser keeps of the view', () => {
  it('is read back', () => {
    const text = JSON.stringify({ density: 'compact', label: 300, columns: { a: 200 } });
    expect(parseKept(text)).toEqual({ density: 'compact', widths: { label: 300, columns: { a: 200 } } });
  });

  it('counts for nothing where it is something else', () => {
    const nothing = { widths: { columns: {} } };
    for (const text of [null, '', '{', '7', 'null', '[]', '{"density":"huge","label":"1","columns":{"a":1e9,"b":"x"}}'])
      expect(parseKept(text)).toEqual(nothing);
  });

  it('keeps widths within what can be read', () => {
    expect([fittingWidth(1), fittingWidth(200.4), fittingWidth(1e9)]).toEqual([72, 200, 640]);
  });
});
