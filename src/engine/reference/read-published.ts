import { mappingOf } from './cases/catalogue';
import { evaluateCells } from './evaluate-cells';
import type { Cells, PublishedCase, Reading } from './published-case';
import { inputOf, unitOfKey } from './published-case';
import { quantityById } from '../registry';

/** What the engine is asked for a published figure. */
export type Question = { readonly key: string; readonly formula: string; readonly unit: string; readonly cells: Cells };

const rowOf = (key: string): string => `published${key.replace(/[^a-zA-Z0-9]/g, 'X')}`;

export const questionOf = (published: PublishedCase, key: string, reading: Reading): Question => {
  const { formula, cells = {}, unit } = typeof reading === 'string' ? { formula: reading } : reading;
  const declared = quantityById.get(formula)?.unit.text;
  return { key, formula, unit: unit ?? declared ?? unitOfKey(key), cells: typeof cells === 'function' ? cells(inputOf(published)) : cells };
};

/** Figures of a case that are numbers, by key. */
export const publishedFigures = (published: PublishedCase): ReadonlyMap<string, number> =>
  new Map(Object.entries(published.expected).flatMap(([key, figure]) => (typeof figure === 'number' ? [[key, figure] as const] : [])));

/** Our value for each published figure of a case; throws where no mapping tells the case, or where a value has an error. */
export const ourFigures = (published: PublishedCase): ReadonlyMap<string, number> => {
  const mapping = mappingOf(published.id);
  if (mapping === undefined) throw new Error(`${published.id} is told by no mapping.`);
  const shared = mapping.cells(inputOf(published));
  const questions = [...publishedFigures(published).keys()].map((key) => {
    const reading = mapping.read[key];
    if (reading === undefined) throw new Error(`${published.id} does not read "${key}".`);
    return questionOf(published, key, reading);
  });
  const ours = new Map<string, number>();
  for (const cells of new Set(questions.map((question) => JSON.stringify(question.cells)))) {
    const asked = questions.filter((question) => JSON.stringify(question.cells) === cells);
    const rows = asked.map(({ key, formula, unit }) => ({ id: rowOf(key), label: key, unit, formula }));
    const { values, errors } = evaluateCells({ ...shared, ...asked[0]?.cells }, rows);
    for (const { key, formula } of asked) {
      const error = errors[rowOf(key)];
      if (error !== undefined) throw new Error(`${published.id}, ${formula}: ${error.message}`);
      ours.set(key, Number(values[rowOf(key)]));
    }
  }
  return ours;
};
