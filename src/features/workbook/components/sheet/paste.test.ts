import { describe, expect, test } from 'vitest';
import { clearPlan, copyContent, fillPlan } from './cell-commands';
import type { Layout } from './navigate';
import { mostEdits, pastePlan } from './paste';
import type { Cells } from './paste';
import { between, only } from './selection';
import { cellFixture, rowFixture } from './view-fixture';

const rows = [
  rowFixture(
    'chips',
    { s: cellFixture('72', { full: '72 chips' }), t: cellFixture('8', { full: '8 chips', state: 'overridden', text: '8' }) },
    { label: 'Chips' },
  ),
  rowFixture(
    'price',
    { s: cellFixture('2', { full: '2 USD/chip/h' }), t: cellFixture('3', { full: '3 USD/chip/h', text: '$3/h' }) },
    { unit: 'USD/chip/h' },
  ),
  rowFixture(
    'fixed',
    { s: cellFixture('8', { full: '8' }), t: cellFixture('8', { full: '8' }) },
    { label: 'Bits of a byte', settable: false },
  ),
];
const byId = new Map(rows.map((row) => [row.id, row]));
const cells: Cells = { row: (id) => byId.get(id), cell: (row, scenario) => byId.get(row)?.cells[scenario] };
const layout: Layout = {
  rows: ['header', 'group:A', 'chips', 'price', 'group:B', 'fixed'],
  columns: ['label', 's', 't'],
  groups: new Set(['group:A', 'group:B']),
};
const range = (row: string, column: string, toRow = row, toColumn = column) => {
  const selection = between(layout, { row, column }, { row: toRow, column: toColumn });
  if (selection === null) throw new Error('no such cells');
  return selection;
};
const paste = (text: string, selection = range('chips', 's')) =>
  pastePlan({ plain: text, html: '', typed: '' }, layout, selection, cells, '.');
const texts = (plan: ReturnType<typeof paste>) =>
  plan.ok ? plan.edits.map(({ quantityId, scenarioId, text }) => `${quantityId} ${scenarioId} ${text}`) : plan.message;

describe('a paste', () => {
  test('goes on from one cell', () => {
    expect(texts(paste('1\t2\r\n3\t4\r\n'))).toEqual(['chips s 1', 'chips t 2', 'price s 3', 'price t 4']);
  });

  test('one cell fills a selection, and a line every line of it', () => {
    expect(texts(paste('5', range('chips', 's', 'price', 't')))).toEqual(['chips s 5', 'chips t 5', 'price s 5', 'price t 5']);
    expect(texts(paste('5\t6', range('chips', 's', 'price', 't')))).toEqual(['chips s 5', 'chips t 6', 'price s 5', 'price t 6']);
  });

  test('that does not fit is refused whole, and says by how much', () => {
    expect(texts(paste('1\t2\t3'))).toBe('The clipboard holds 1 × 3 cells and only 3 × 2 cells fit from here on. Nothing was pasted.');
    expect(texts(paste('1\n2\n3', range('chips', 's', 'price', 's')))).toContain('holds 3 × 1 cells and 2 × 1 cells are selected');
    expect(texts(paste(' \n'))).toContain('no text');
  });

  test('on a constant is refused whole by its name', () => {
    expect(texts(paste('1\n2\n3'))).toContain('Bits of a byte is a constant');
  });

  test('an empty cell goes back to base, and what stays as it is is left out', () => {
    expect(texts(paste('\n$3/h', range('chips', 't')))).toEqual(['chips t null']);
    expect(texts(paste('72\n', range('chips', 's', 'price', 's')))).toEqual(['chips s 72', 'price s 72']);
  });

  test('a plain price is in the unit of a row of prices', () => {
    expect(texts(paste('$1,234.50', range('price', 's')))).toEqual(['price s 1234.50']);
    expect(texts(paste('$3.5/h', range('price', 's')))).toEqual(['price s $3.5/h']);
    expect(texts(paste('$5', range('chips', 's')))).toEqual(['chips s $5']);
  });

  test('says how it read a figure that could mean two', () => {
    const plan = paste('1,234', range('chips', 's'));
    expect(plan.ok && plan.said).toBe('Pasted 1 × 1 cell. 1,234 was read as 1234.');
  });

  test('of more cells than go together is refused', () => {
    const many = Array.from({ length: mostEdits + 1 }, (_, i) => `r${i}`);
    const wide: Layout = { rows: ['header', ...many], columns: ['label', 's'], groups: new Set() };
    const selection = only(wide, { row: 'r0', column: 's' });
    if (selection === null) throw new Error('no such cell');
    const text = many.map(() => '1').join('\n');
    expect(pastePlan({ plain: text, html: '', typed: '' }, wide, selection, cells, '.')).toMatchObject({
      ok: false,
      message: expect.stringContaining('501 cells'),
    });
  });
});

describe('copy, clear and fill', () => {
  test('a copy holds full values with their units, tabs between columns', () => {
    expect(copyContent(range('chips', 's', 'price', 't'), cells).plain).toBe('72 chips\t8 chips\r\n2 USD/chip/h\t3 USD/chip/h');
  });

  test('clearing takes own cells only', () => {
    expect(texts(clearPlan(range('chips', 's', 'price', 't'), cells))).toEqual(['chips t null', 'price t null']);
  });

  test('filling right takes what was typed, else the value', () => {
    expect(texts(fillPlan(range('chips', 's', 'price', 't'), cells, 'right'))).toEqual(['chips t 72 chips', 'price t 2 USD/chip/h']);
    expect(texts(fillPlan(range('chips', 't', 'price', 't'), cells, 'down'))).toEqual(['price t 8']);
    expect(texts(fillPlan(range('chips', 's'), cells, 'down'))).toContain('Select the cell to fill from');
  });
});
