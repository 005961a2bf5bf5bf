import { describe, expect, it } from 'vitest';
import { quantityById } from '@/engine/registry';
import { glossary } from './glossary';

describe('the glossary', () => {
  it.each(glossary.map((term) => [term.term, term] as const))('%s: one or two sentences, and quantities that exist', (_, term) => {
    expect(term.words).toMatch(/^[A-Z].*\.$/);
    expect(term.words.match(/\.(\s|$)/g)?.length).toBeLessThanOrEqual(2);
    expect(term.quantities.filter((id) => !quantityById.has(id))).toEqual([]);
    expect(term.quantities.length).toBeGreaterThan(0);
  });

  it('goes by the alphabet, each term once', () => {
    const terms = glossary.map(({ term }) => term.toLowerCase());
    expect(terms).toEqual([...new Set(terms)].toSorted((a, b) => a.localeCompare(b, 'en')));
  });

  it('leads to each of the seven equations', () =>
    expect([...new Set(glossary.flatMap(({ equation }) => equation ?? []))].toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7]));
});
