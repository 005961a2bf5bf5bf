import { describe, expect, it } from 'vitest';
import type { PublishedCase } from './published-case';
import { caseMappings, mappingOf } from './cases/catalogue';
import { leftOutCases } from './cases/left-out';
import { publishedCases } from './published-case';
import { ourFigures, publishedFigures } from './read-published';

const mapped = publishedCases.filter((published) => mappingOf(published.id) !== undefined);
const unmapped = publishedCases.filter((published) => mappingOf(published.id) === undefined);

/** Whether a value stands to the published figure as the case says. */
const agrees = (published: PublishedCase, value: number, figure: number): boolean => {
  const least = published.min_utilisation_fraction ?? 0;
  if (published.relation === 'upper_bound') return value >= figure && figure / value >= least;
  if (published.relation === 'lower_bound') return value <= figure && value / figure >= least;
  return Math.abs(value - figure) <= published.rel_tolerance * Math.abs(figure);
};

const naiveFigures = (published: PublishedCase): readonly (readonly [string, number])[] =>
  Object.entries(published.naive_value ?? {}).flatMap(([key, naive]) => (typeof naive === 'number' ? [[key, naive] as const] : []));

describe('figures published elsewhere', () => {
  it('are all here, and all but ten are told in quantities', () => {
    expect(publishedCases).toHaveLength(198);
    expect(new Set(publishedCases.map((published) => published.id)).size).toBe(198);
    expect(mapped.length).toBe(188);
  });

  it('are left out one by one, each with a reason', () => {
    const reasons = unmapped.map(({ id }) => leftOutCases.filter((one) => one.cases.test(id)).map((one) => one.reason));
    for (const reason of reasons) expect(reason).toEqual([expect.stringMatching(/^[A-Z].{60,}\.$/s)]);
    expect(mapped.filter(({ id }) => leftOutCases.some((one) => one.cases.test(id)))).toEqual([]);
    for (const { cases } of leftOutCases)
      expect(
        unmapped.some(({ id }) => cases.test(id)),
        String(cases),
      ).toBe(true);
  });

  it('are each told by one mapping, with every figure read', () => {
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

  it('come with twenty common mistakes, nineteen of them in quantities', () => {
    const withNaive = publishedCases.filter((published) => naiveFigures(published).length > 0);
    expect(withNaive).toHaveLength(20);
    expect(withNaive.filter((published) => !mapped.includes(published)).map(({ id }) => id)).toEqual(['params-deepseek-v3']);
  });

  it.each(mapped.map((published) => [published.id, published] as const))('%s', (_id, published) => {
    const ours = ourFigures(published);
    const figures = publishedFigures(published);
    for (const [key, figure] of figures) {
      const value = ours.get(key) ?? NaN;
      expect(agrees(published, value, figure), `${key}: ours ${value}, published ${figure}`).toBe(true);
    }
    for (const [key, naive] of naiveFigures(published)) {
      const value = ours.get(key) ?? NaN;
      expect(agrees(published, naive, figures.get(key) ?? NaN), `${key} by a common mistake: ${naive}`).toBe(false);
      expect(Math.abs(value - naive), `${key}: ours is the common mistake ${naive}`).toBeGreaterThan(
        Math.max(published.rel_tolerance, 0.01) * Math.abs(naive),
      );
    }
  });
});
