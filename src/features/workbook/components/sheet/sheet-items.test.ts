import { describe, expect, it } from 'vitest';
import { differs, sheetItems } from './sheet-items';
import { cellFixture, rowFixture, viewFixture } from './view-fixture';

const { rows } = viewFixture();
const all = { search: '', onlyDiffering: false, closed: new Set<string>(), chosen: new Set<string>() };
const ids = (filter: Parameters<typeof sheetItems>[1]) =>
  sheetItems(rows, filter).flatMap((item) => (item.kind === 'row' ? [item.id] : []));

describe('sheetItems', () => {
  it('puts a line above each group', () => {
    expect(sheetItems(rows, all).map((item) => (item.kind === 'group' ? item.group : item.id))).toEqual([
      'Hardware',
      'chips',
      'Prices',
      'chipHourPrice',
      'Batch and latency',
      'stepTime',
    ]);
  });

  it('folds a closed group and still counts its rows', () => {
    const items = sheetItems(rows, { ...all, closed: new Set(['Prices']) });
    expect(items).toContainEqual({ kind: 'group', group: 'Prices', rows: 1, open: false });
    expect(items).not.toContainEqual(expect.objectContaining({ id: 'chipHourPrice' }));
  });

  it('finds rows by every word, in label, id, group or unit, also in closed groups', () => {
    expect(ids({ ...all, search: 'price chip', closed: new Set(['Prices']) })).toEqual(['chipHourPrice']);
    expect(ids({ ...all, search: 'latency' })).toEqual(['stepTime']);
    expect(ids({ ...all, search: 'nothing' })).toEqual([]);
  });

  it('keeps only rows in which scenarios differ', () => {
    expect(ids({ ...all, onlyDiffering: true })).toEqual(['chipHourPrice', 'stepTime']);
  });

  it('tells values apart that round to the same figure', () => {
    expect(differs(rowFixture('x', { a: cellFixture('1', { full: '1.00001' }), b: cellFixture('1', { full: '1.00002' }) }))).toBe(true);
  });

  it('are the chosen ones alone where some are chosen', () => expect(ids({ ...all, chosen: new Set(['stepTime']) })).toEqual(['stepTime']));
});
