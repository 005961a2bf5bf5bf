import { expect, test } from 'vitest';
import { differencesBetween } from './differs';
import type { SheetView } from './view';

const sheet = (full: string, display: string, label = 'Step time'): SheetView => ({
  ...{ id: 'w', name: 'Plan', revision: 1, engineVersion: '1' },
  scenarios: [
    { id: 's', name: 'Base', note: '', baseId: null, version: 1, presets: {}, presetLabels: {}, regime: 'unknown', warnings: [] },
  ],
  rows: [
    {
      ...{ id: 'stepTime', label, group: 'Batch and latency', unit: 'ms', description: '', source: '', settable: true },
      cells: { s: { state: 'plain', display, full, version: 0 } },
    },
  ],
});

test('two engines differ where their values do, and not in the last digits of a sum', () => {
  expect(differencesBetween(sheet('0.0144 s', '14.4'), sheet('0.0144000000000001 s', '14.4')).cells).toEqual([]);
  expect(differencesBetween(sheet('0.0144 s', '14.4'), sheet('0.0149 s', '14.9')).cells).toEqual([
    { quantity: 'Step time', scenario: 'Base', pinned: '14.4 ms', today: '14.9 ms' },
  ]);
  expect(differencesBetween(sheet('never', 'never'), sheet('0.0149 s', '14.9')).cells).toHaveLength(1);
});

test('a quantity that is no more has no value today', () => {
  const today = { ...sheet('', ''), rows: [] };
  expect(differencesBetween(sheet('0.0144 s', '14.4'), today).cells).toMatchObject([{ pinned: '14.4 ms', today: null }]);
});
