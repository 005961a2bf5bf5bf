import { describe, expect, it } from 'vitest';
import type { Change, ScenarioState } from '@/features/history/schema';
import { changesSince } from './changes-since';

const cell = (scenarioId: string, before: string | null, after: string | null): Change => ({
  on: 'cell',
  scenarioId,
  quantityId: 'batch',
  before: before === null ? null : { text: before, reason: '', version: 1 },
  after: { text: after, reason: '', version: 2 },
});
const state = (more: Partial<ScenarioState>): ScenarioState => ({
  ...{ name: 'A', note: '', position: 0, baseId: null, presets: {}, version: 1, deleted: false },
  ...more,
});
const scenario = (before: Partial<ScenarioState>, after: Partial<ScenarioState>): Change => ({
  on: 'scenario',
  id: 'a',
  before: state(before),
  after: state(after),
});
const since = (...changes: Change[]) => changesSince([{ actorName: 'Ada', changes }], new Map([['a', 'A']]), (id) => `the ${id}`);

describe('what changed since an analysis was kept', () => {
  it('names cells of the scenarios asked about, from what they were to what they are, and by whom', () => {
    expect(since(cell('a', '8', '16'), cell('b', '1', '2'), cell('a', '16', '32'))).toEqual(['the batch in A: 8 → 32 (Ada)']);
    expect(since(cell('a', null, '8'))).toEqual(['the batch in A: not set → 8 (Ada)']);
  });
  it('is nothing where all went back', () => {
    expect(since(cell('a', '8', '16'), cell('a', '16', '8'), scenario({ name: 'A' }, { name: 'B' }))).toEqual([]);
  });
  it('names presets, bases, rows and deletions', () => {
    const presets = { hardware: { id: 'h100-sxm', version: '1' } };
    const row = { key: 'r', label: 'Profit', unit: 'USD', formula: 'margin', position: 0, version: 1 };
    expect(
      since(
        scenario({}, { presets }),
        scenario({ presets }, { presets, baseId: 'b' }),
        scenario({ presets, baseId: 'b' }, { presets, baseId: 'b', deleted: true }),
        { on: 'row', id: 'r', before: row, after: { ...row, formula: 'margin*2' } },
      ),
    ).toEqual([
      'A, hardware preset: not set → h100-sxm (Ada)',
      'A has another base (Ada)',
      'A was deleted (Ada)',
      'Row Profit: margin USD → margin*2 USD (Ada)',
    ]);
  });
});
