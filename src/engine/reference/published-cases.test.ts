import { describe, expect, it } from 'vitest';
import type { PublishedCase, Reading } from './published-case';
import { caseMappings, mappingOf } from './cases/catalogue';
import { evaluateCells } from './evaluate-cells';
import { inputOf, publishedCases, unitOfKey } from './published-case';

const rowId = 'publishedFigure';
const mapped = publishedCases.filter((published) => mappingOf(published.id) !== undefined);

const read = (published: PublishedCase, key: string, reading: Reading): number => {
  const mapping = mappingOf(published.id);
  if (mapping === undefined) throw new Error(`${published.id} is told by no mapping.`);
  const { formula, cells = {}, unit = unitOfKey(key) } = typeof reading === 'string' ? { formula: reading } : reading;
  const plain = /^\w+$/.test(formula);
  const { values, errors } = evaluateCells(
    { ...mapping.cells(inputOf(published)), ...cells },
    plain ? [] : [{ id: rowId, label: 'Published figure', unit, formula }],
  );
  const id = plain ? formula : rowId;
  expect(errors[id]?.message, formula).toBeUndefined();
  return Number(values[id]);
};

const expectRelation = (published: PublishedCase, key: string, value: number, figure: number): void => {
  const words = `${key}: ours ${value}, published ${figure}`;
  const least = published.min_utilisation_fraction ?? 0;
  if (published.relation === 'upper_bound') {
    expect(value, words).toBeGreaterThanOrEqual(figure);
    expect(figure / value, words).toBeGreaterThanOrEqual(least);
  } else if (published.relation === 'lower_bound') {
    expect(value, words).toBeLessThanOrEqual(figure);
    expect(value / figure, words).toBeGreaterThanOrEqual(least);
  } else {
    const allowed = published.rel_tolerance * Math.abs(figure);
    expect(Math.abs(value - figure), words).toBeLessThanOrEqual(allowed);
    const naive = published.naive_value?.[key];
    if (typeof naive === 'number') expect(Math.abs(naive - figure), `${words}, by a common mistake ${naive}`).toBeGreaterThan(allowed);
  }
};

describe('figures published elsewhere', () => {
  it('are all here, and most are told in quantities', () => {
    expect(publishedCases).toHaveLength(198);
    expect(new Set(publishedCases.map((published) => published.id)).size).toBe(198);
    expect(mapped.length).toBe(137);
  });

  it('are each told by one mapping at most, with every figure read', () => {
    for (const published of mapped) {
      expect(
        caseMappings.filter((mapping) => mapping.cases.test(published.id)),
        published.id,
      ).toHaveLength(1);
      const known = mappingOf(published.id)?.read ?? {};
      for (const [key, value] of Object.entries(published.expected)) {
        if (value !== undefined) expect(Object.keys(known), published.id).toContain(key);
      }
    }
  });

  it.each(mapped.map((published) => [published.id, published] as const))('%s', (_id, published) => {
    for (const [key, figure] of Object.entries(published.expected)) {
      const reading = mappingOf(published.id)?.read[key];
      if (typeof figure !== 'number' || reading === undefined) continue;
      const value = read(published, key, reading);
      expectRelation(published, key, value, figure);
    }
  });
});
