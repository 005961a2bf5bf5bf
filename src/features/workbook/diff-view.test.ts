import { describe, expect, it } from 'vitest';
import { applyPatch } from './apply-patch';
import { diffView } from './diff-view';
import type { CellView, RowView, WorkbookView } from './view';

const cell = (display: string): CellView => ({ state: 'plain', display, version: 0 });
const row = (id: string, cells: Record<string, CellView>): RowView => ({
  id,
  label: id,
  group: 'Hardware',
  unit: 's',
  description: '',
  source: '',
  settable: true,
  cells,
});
const view = (rows: readonly RowView[], over: Partial<WorkbookView> = {}): WorkbookView => ({
  id: 'w',
  name: 'Plan',
  revision: 1,
  engineVersion: '0.1.0',
  scenarios: [
    { id: 'a', name: 'Base', note: '', baseId: null, version: 1, presets: {}, presetLabels: {}, regime: 'unknown', warnings: [] },
  ],
  rows,
  charts: {
    pools: { unit: 'M USD', caption: '', data: [] },
    tiers: { unit: 'USD/Mtok', caption: '', data: [] },
    stepTime: { unit: 'ms', caption: '', series: [] },
  },
  ...over,
});

const before = view([row('x', { a: cell('1') }), row('y', { a: cell('2') })]);

describe('the difference between two views', () => {
  it('is empty for the same view', () => expect(diffView(before, before)).toEqual({ from: 1, revision: 1, cells: [] }));

  it('names only the cells that changed', () => {
    const after = view([row('x', { a: cell('1') }), row('y', { a: cell('3') })], { revision: 2 });
    expect(diffView(before, after)).toEqual({ from: 1, revision: 2, cells: [['y', ['a'], cell('3')]] });
  });

  it('says once what several scenarios show alike', () => {
    const [base] = before.scenarios;
    const scenarios = base ? [base, { ...base, id: 'b' }, { ...base, id: 'c' }] : [];
    const sheet = (a: string, b: string, c: string, revision: number) =>
      view([row('x', { a: cell(a), b: cell(b), c: cell(c) })], { scenarios, revision });
    const patch = diffView(sheet('1', '1', '1', 1), sheet('2', '3', '2', 2));
    expect(patch.cells).toEqual([
      ['x', ['a', 'c'], cell('2')],
      ['x', ['b'], cell('3')],
    ]);
    expect(applyPatch(sheet('1', '1', '1', 1), patch).view).toEqual(sheet('2', '3', '2', 2));
  });

  it('resends a row whose unit changed', () => {
    const changed = { ...row('y', { a: cell('2') }), unit: 'ms' };
    expect(diffView(before, view([row('x', { a: cell('1') }), changed])).rows).toEqual([changed]);
  });

  it('resends every row when a scenario comes', () => {
    const [base] = before.scenarios;
    const scenarios = base ? [base, { ...base, id: 'b', name: 'Fast' }] : [];
    const after = view([row('x', { a: cell('1'), b: cell('4') }), row('y', { a: cell('2'), b: cell('5') })], { scenarios });
    expect(diffView(before, after)).toMatchObject({ scenarios, rows: after.rows, everyRow: true, cells: [] });
  });

  it('resends every row when one goes, so that it goes for the reader too', () => {
    const after = view(before.rows.slice(1), { revision: 2 });
    const patch = diffView(before, after);
    expect(applyPatch(before, patch).view.rows.map(({ id }) => id)).toEqual(['y']);
    expect(patch.everyRow).toBe(true);
  });
});
