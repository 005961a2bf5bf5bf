import { expect, it } from 'vitest';
import { problemsOf } from './problems';
import { cellFixture, rowFixture } from './view-fixture';

const waits = (root: string) => ({ a: cellFixture('—', { state: 'dependent', root }) });

it('lists each failure at its root, errors first, and counts the rows that wait', () => {
  const rows = [
    rowFixture('price', { a: cellFixture('—', { state: 'unset', message: 'Type a price.', root: 'price' }) }),
    rowFixture('broken', { a: cellFixture('—', { state: 'error', message: 'No such name.', root: 'broken' }) }),
    rowFixture('cost', waits('price')),
    rowFixture('margin', waits('price')),
  ];
  expect(problemsOf(rows, 'a')).toEqual([
    { rowId: 'broken', label: 'broken', message: 'No such name.', kind: 'error', waiting: 0 },
    { rowId: 'price', label: 'price', message: 'Type a price.', kind: 'unset', waiting: 2 },
  ]);
});
