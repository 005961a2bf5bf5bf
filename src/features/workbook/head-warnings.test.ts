import { describe, expect, it } from 'vitest';
import type { CellText } from '@/engine/document';
import { findTemplate } from '@/engine/templates/catalogue';
import { buildSheet } from './build-view';
import { fromDocument } from './stored';

const template = findTemplate('fast-standard-slow');
if (template === undefined) throw new Error('The template fast-standard-slow is not there.');

/** Warnings of the first column's head, and whether a row's cell carries one. */
const shown = (cells: Readonly<Record<string, CellText>>) => {
  const { document } = template;
  const scenarios = document.scenarios.map((one, i) => (i > 0 ? one : { ...one, cells: { ...one.cells, ...cells } }));
  const { sheet } = buildSheet(fromDocument('w', { ...document, scenarios }));
  const cautionAt = (row: string) => sheet.rows.find(({ id }) => id === row)?.cells[sheet.scenarios[0]?.id ?? '']?.caution;
  return { heads: sheet.scenarios.map(({ warnings }) => warnings.map(({ id }) => id)), cautionAt };
};

describe('warnings of a column', () => {
  it('leave to the cell what nobody asked, and say one thing once', () => {
    const { heads, cautionAt } = shown({});
    expect(heads).toEqual([['contextLength'], ['contextLength'], ['contextLength']]);
    expect(cautionAt('criticalBatch')).toContain('no critical batch');
    expect(cautionAt('retentionLongDrainTier')).toContain('explains a retention of 3600 s');
    expect(cautionAt('retentionShortDrainTier')).toBeUndefined();
  });

  it('name a retention that somebody set and no tier explains, also where it is taken from a base', () => {
    const { heads } = shown({ retentionLong: 7200, contextLength: '1k' });
    expect(heads[0]).toEqual(['retentionLongDrainTier']);
    expect(heads[1]).toContain('retentionLongDrainTier');
  });
});
