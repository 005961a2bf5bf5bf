import { describe, expect, it } from 'vitest';
import { findTemplate } from '@/engine/templates/catalogue';
import { buildSheet } from './build-view';
import { diffView } from './diff-view';
import { fromDocument } from './stored';
import type { StoredWorkbook } from './stored';

const template = findTemplate('fast-standard-slow');
if (template === undefined) throw new Error('The template fast-standard-slow is not there.');
const stored = fromDocument('w', template.document);

/** A revision later, with one cell of the first scenario set. */
const edited = (from: StoredWorkbook, quantityId: string, text: string | null, version: number): StoredWorkbook => ({
  ...from,
  revision: from.revision + 1,
  scenarios: from.scenarios.map((scenario, i) =>
    i > 0
      ? scenario
      : { ...scenario, cells: { ...scenario.cells, [quantityId]: { text, version, reason: '', by: 'Ada', at: '2026-01-01T00:00:00Z' } } },
  ),
});

const steps: readonly (readonly [string, string | null])[] = [
  ['contextLength', '16k'],
  ['chips', '= 8 / 0'],
  ['contextLength', '= chips'],
  ['chips', null],
  ['stepTime', '20 ms'],
  ['contextLength', null],
  ['contextLength', '16k'],
];

describe('rows taken from the revision before', () => {
  it('show what rows made anew show, through edits, errors and clearing', () => {
    let workbook = stored;
    let before = buildSheet(workbook);
    for (const [i, [id, text]] of steps.entries()) {
      workbook = edited(workbook, id, text, i + 1);
      const taken = buildSheet(workbook, before);
      expect(taken.sheet).toEqual(buildSheet(workbook).sheet);
      expect(diffView(before.sheet, taken.sheet)).toEqual(diffView(structuredClone(before.sheet), taken.sheet));
      before = taken;
    }
  });

  it('are the same objects where nothing changed', () => {
    const before = buildSheet(stored);
    const after = buildSheet(edited(stored, 'chipHourPrice', '$7/h', 1), before);
    const rowOf = (built: typeof before, id: string) => built.rows.rowById.get(id);
    expect(rowOf(after, 'layers')).toBe(rowOf(before, 'layers'));
    expect(rowOf(after, 'chipHourPrice')).not.toBe(rowOf(before, 'chipHourPrice'));
  });

  it('are made anew where a team row has another name', () => {
    const [row] = [{ key: 'perDay', label: 'Per day', version: 1, unit: '1', formula: '2' }];
    const before = buildSheet({ ...stored, rows: [row] });
    const after = buildSheet({ ...stored, rows: [{ ...row, label: 'A day' }] }, before);
    expect(after.rows.rowById.get('perDay')?.label).toBe('A day');
  });
});
