import { describe, expect, it } from 'vitest';
import { judgeCase } from '../evidence/published-evidence';
import { wordsOf } from '../evidence/published-words';
import { verdictIf } from '../evidence/verdict';
import type { PublishedCase } from './published-case';
import { caseMappings, mappingOf } from './cases/catalogue';
import { leftOutCases } from './cases/left-out';
import { publishedCases } from './published-case';
import { publishedFigures } from './read-published';

const mapped = publishedCases.filter((published) => mappingOf(published.id) !== undefined);
const unmapped = publishedCases.filter((published) => mappingOf(published.id) === undefined);

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
    const { figures } = judgeCase(published);
    expect(figures.map(({ name }) => name)).toEqual([...publishedFigures(published).keys()].map(wordsOf));
    const verdict = published.relation === 'equal' ? 'equal' : 'within-bound';
    for (const figure of figures) {
      const said = `${figure.name}: ours ${figure.ours}, published ${figure.published}${figure.failure ?? ''}`;
      expect(figure.verdict, said).toBe(verdict);
    }
    const mistaken = figures.filter((figure) => figure.mistaken !== undefined);
    expect(mistaken.map((figure) => figure.mistaken)).toEqual(naiveFigures(published).map(([, naive]) => naive));
    for (const figure of mistaken) {
      const { name, ours = NaN, mistaken: naive = NaN, tolerance } = figure;
      expect(verdictIf(figure, naive), `${name} by a common mistake: ${naive}`).toBe('disagrees');
      expect(Math.abs(ours - naive), `${name}: ours is the common mistake ${naive}`).toBeGreaterThan(
        Math.max(tolerance, 0.01) * Math.abs(naive),
      );
    }
  });
});
