import type { CellView, RowView, ScenarioView, WorkbookView } from '../../view';

/** A small workbook for tests: two scenarios, a row of each kind of cell. */
export const scenarioFixture = (id: string, name: string, more: Partial<ScenarioView> = {}): ScenarioView => ({
  id,
  name,
  note: '',
  baseId: null,
  version: 1,
  presets: {},
  presetLabels: {},
  regime: 'memory-bound',
  warnings: [],
  ...more,
});

export const cellFixture = (display: string, more: Partial<CellView> = {}): CellView => ({ state: 'plain', display, version: 0, ...more });

export const rowFixture = (id: string, cells: Record<string, CellView>, more: Partial<RowView> = {}): RowView => ({
  id,
  label: id,
  group: 'Hardware',
  unit: '',
  description: '',
  source: '',
  settable: true,
  cells,
  ...more,
});

export const viewFixture = (more: Partial<WorkbookView> = {}): WorkbookView => ({
  id: 'w',
  name: 'Plan',
  revision: 1,
  engineVersion: '0.1.0',
  scenarios: [scenarioFixture('a', 'Base'), scenarioFixture('b', 'Dearer', { baseId: 'a' })],
  rows: [
    rowFixture('chips', { a: cellFixture('72'), b: cellFixture('72') }, { label: 'Chips', unit: 'chips' }),
    rowFixture(
      'chipHourPrice',
      { a: cellFixture('2'), b: cellFixture('3', { state: 'overridden', text: '$3/h', version: 2, inherited: '2' }) },
      { label: 'Chip price', unit: 'USD/chip/h', group: 'Prices' },
    ),
    rowFixture(
      'stepTime',
      {
        a: cellFixture('14.4', { full: '0.0144 s' }),
        b: cellFixture('—', { state: 'dependent', root: 'chips', message: 'Waits for Chips.' }),
      },
      { label: 'Step time', unit: 'ms', group: 'Batch and latency', formula: 'max(computeTime, memoryTime)' },
    ),
  ],
  charts: {
    pools: { unit: 'M USD', caption: '', data: [] },
    tiers: { unit: 'USD/Mtok', caption: '', data: [] },
    stepTime: { unit: 'ms', caption: '', series: [] },
  },
  ...more,
});
