import { expect, it } from 'vitest';
import { clearPlan, fillPlan } from './components/sheet/cell-commands';
import { layoutOf } from './components/sheet/navigate';
import { whole } from './components/sheet/selection';
import { sheetItems } from './components/sheet/sheet-items';
import { cellFixture, rowFixture, viewFixture } from './components/sheet/view-fixture';
import type { PastColumn } from './data-past-column';
import { besideRow, createPast, mostPast, pastAddress, pastId, pastRefs, pastWords } from './past';
import { createWorkbookStore } from './store';

const column = (revision: number, cells: PastColumn['cells'] = {}): PastColumn => ({
  ...{ revision, scenarioId: 'a', name: 'Base', version: '', at: '2026-11-26T10:00:00.000Z', by: 'Ada', engineVersion: '1' },
  cells,
});
const all = { search: '', onlyDiffering: true, closed: new Set<string>(), chosen: new Set<string>() };

it('columns of versions come, go, are written down, and are no more than the sheet shows', async () => {
  const kept: string[] = [];
  const past = createPast(
    (ref) => (ref.revision === 99 ? Promise.reject(new Error('gone')) : Promise.resolve(column(ref.revision, { chips: cellFixture('8') }))),
    (columns) => kept.push(pastAddress(columns).join(' ')),
    () => 'It is not there.',
  );
  expect(await past.show({ revision: 99 })).toBe('It is not there.');
  expect(await past.show({ revision: 1 })).toBeNull();
  expect(await past.show({ revision: 1, scenarioId: 'a' })).toContain('already');
  expect(past.cell('chips', pastId({ revision: 1, scenarioId: 'a' }))?.display).toBe('8');
  for (let revision = 2; revision <= mostPast; revision += 1) expect(await past.show({ revision })).toBeNull();
  expect(await past.show({ revision: 50 })).toContain('Remove one first');
  past.remove('version:2:a');
  expect(kept.at(-1)).toBe('1.a 3.a 4.a');
});

it('an address names revisions and scenarios, and nothing else', () => {
  expect(pastRefs(['12.a-b', '7', '-1', '1e9', '3.<script>', ''])).toEqual([{ revision: 12, scenarioId: 'a-b' }, { revision: 7 }]);
  expect([pastWords(column(3)), pastWords({ revision: 3, version: 'signed off' })]).toEqual(['Revision 3', 'Version 3, signed off']);
});

it('a past figure names its unit only where the row has another one by now', () => {
  const cell = cellFixture('14.4', { unit: 'ms', full: '0.0144 s' });
  expect(besideRow(cell, { unit: 'ms' }).unit).toBeUndefined();
  expect(besideRow(cell, { unit: 's' }).unit).toBe('ms');
  expect(besideRow(cellFixture('—', { unit: 'ms' }), { unit: 's' }).unit).toBeUndefined();
});

it('a row differs where a version held another figure, whatever its prefix, or did not hold it', () => {
  const row = rowFixture('chips', { a: cellFixture('72', { full: '72 chips' }) });
  const ids = (past: readonly PastColumn[]) => sheetItems([row], all, past).length;
  expect(ids([])).toBe(0);
  expect(ids([column(1, { chips: cellFixture('0.072', { full: '72 chips', unit: 'k' }) })])).toBe(0);
  expect(ids([column(1, { chips: cellFixture('8', { full: '8 chips' }) })])).toBe(2);
  expect(ids([column(1)])).toBe(2);
});

it('nothing is cleared, filled or pasted into a version', () => {
  const store = createWorkbookStore(viewFixture());
  const items = sheetItems(store.view().rows, { ...all, onlyDiffering: false });
  const layout = layoutOf(items, ['a', 'b', 'version:1:a']);
  const selection = whole(layout, { row: 'chipHourPrice', column: 'a' }, 'row');
  if (selection === null) throw new Error('Nothing is selected.');
  expect(selection.columns).toHaveLength(3);
  expect(clearPlan(selection, store)).toMatchObject({ ok: true, edits: [{ scenarioId: 'b' }] });
  expect(fillPlan(selection, store, 'right')).toMatchObject({ ok: false });
});
