import { expect, test } from 'vitest';
import { addressOf, pagesOf } from './place';

test('every page about a workbook has the same row, and a link shows those that are its own', () => {
  const [workbook, link] = [{ kind: 'workbook', id: 'w1', editable: false } as const, { kind: 'link', token: 'tok' } as const];
  expect(pagesOf(workbook).map((page) => addressOf(workbook, page))).toEqual([
    '/w/w1',
    ...['charts', 'compare', 'analyse', 'review', 'history', 'fidelity'].map((page) => `/w/w1/${page}`),
  ]);
  expect(pagesOf(link).map((page) => addressOf(link, page))).toEqual(['/s/tok', '/s/tok/charts', '/s/tok/compare', '/s/tok/analyse']);
});
