import { expect, it } from 'vitest';
import { readCell } from '@/engine/evaluate-document';
import { templates } from '@/engine/templates/catalogue';
import { viewOfDocument } from './data';
import { readAs } from './components/sheet/read-as';
import { cellFixture } from './components/sheet/view-fixture';

const row = { unit: 'TB/s', cells: { a: cellFixture('3.35', { full: '3350000000000 B/s' }) } };

it('says how a bare number was read where the row is shown in another unit', () => {
  expect(readAs('5', row)).toBe('5 was read as 5 B/s. For TB/s, type 5 TB/s.');
  for (const text of ['5 TB/s', '5T', '= 5', '4 to 5', '']) expect(readAs(text, row)).toBeUndefined();
  expect(readAs('5', { ...row, unit: 'B/s' })).toBeUndefined();
  expect(readAs('5', { unit: 'TB/s', cells: {} })).toBeUndefined();
});

it('advises a text that the row takes, whatever its unit', () => {
  const advised = templates.flatMap(({ id, document }) =>
    viewOfDocument(id, document).rows.flatMap((each) => {
      const text = each.settable && each.own === undefined ? /type (.*)\.$/.exec(readAs('0.5', each) ?? '')?.[1] : undefined;
      return text === undefined ? [] : [{ id: each.id, text, reading: readCell(each.id, text, []) }];
    }),
  );
  expect(advised.length).toBeGreaterThan(20);
  expect(advised.filter(({ reading }) => !reading.ok && !/at (least|most)|between|above|below|whole/.test(reading.message))).toEqual([]);
});
