import { describe, expect, it } from 'vitest';
import type { WorkbookDocument } from './document';
import { evaluateDocument } from './evaluate-document';
import { currentText, formerIds, withCurrentIds } from './former-ids';
import { quantityById } from './registry';

const former = new Map([
  ['tickTime', 'stepTime'],
  ['bandwidth', 'hbmBandwidth'],
]);
const old: WorkbookDocument = {
  format: 'ridgebook/1',
  name: 'Old',
  rows: [{ id: 'twice', label: 'Twice', unit: 's', formula: '2*tickTime' }],
  scenarios: [{ name: 'Base', cells: { tickTime: '3 ms', bandwidth: '= 2*bandwidthOfMine + 1 B/s', layers: 'tickTime' } }],
};

describe('ids of earlier releases', () => {
  it('are understood in cells, formulas and rows', () => {
    const today = withCurrentIds(old, former);
    expect(today.rows?.[0]?.formula).toBe('2*stepTime');
    expect(today.scenarios[0]?.cells).toEqual({ stepTime: '3 ms', hbmBandwidth: '= 2*bandwidthOfMine + 1 B/s', layers: 'tickTime' });
    const [base] = evaluateDocument({ ...today, scenarios: [{ name: 'Base', cells: { stepTime: '3 ms' } }] });
    expect(base?.values['twice']).toBeCloseTo(0.006, 12);
  });

  it('do not stand above a cell of today, nor above a row of the same id', () => {
    const both: WorkbookDocument = { ...old, scenarios: [{ name: 'Base', cells: { stepTime: '1 s', tickTime: '2 s' } }] };
    expect(withCurrentIds(both, former).scenarios[0]?.cells).toEqual({ stepTime: '1 s' });
    const own: WorkbookDocument = { ...old, rows: [{ id: 'tickTime', label: 'Mine', unit: 's', formula: '1 s' }] };
    expect(withCurrentIds(own, former).scenarios[0]?.cells).toHaveProperty('tickTime');
  });

  it('leave a document alone where there are none', () => {
    expect(withCurrentIds(old, new Map())).toBe(old);
    expect(currentText('tickTime', former)).toBe('tickTime');
    expect(currentText(3, former)).toBe(3);
  });

  it('are no ids of today, each of one quantity', () => {
    for (const id of formerIds.keys()) expect(quantityById.has(id), id).toBe(false);
  });
});
