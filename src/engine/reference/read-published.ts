import type { Cells, PublishedCase, Reading } from './published-case';
import { inputOf, unitOfKey } from './published-case';
import { quantityById } from '../registry';

/** What the engine is asked for a published figure. */
export type Question = { readonly formula: string; readonly unit: string; readonly cells: Cells };

export const questionOf = (published: PublishedCase, key: string, reading: Reading): Question => {
  const { formula, cells = {}, unit } = typeof reading === 'string' ? { formula: reading } : reading;
  const declared = quantityById.get(formula)?.unit.text;
  return { formula, unit: unit ?? declared ?? unitOfKey(key), cells: typeof cells === 'function' ? cells(inputOf(published)) : cells };
};

/** Figures of a case that are numbers, by key. */
export const publishedFigures = (published: PublishedCase): ReadonlyMap<string, number> =>
  new Map(Object.entries(published.expected).flatMap(([key, figure]) => (typeof figure === 'number' ? [[key, figure] as const] : [])));
