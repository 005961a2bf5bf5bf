import { describe, expect, it } from 'vitest';
import { judgeClaim } from '../evidence/lecture-evidence';
import { verdictIf } from '../evidence/verdict';
import { evaluateDocument } from '../evaluate-document';
import { claims } from './claims';

const given = (cells: Readonly<Record<string, number | undefined>>): Record<string, number> =>
  Object.fromEntries(Object.entries(cells).flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])));

describe('the lecture’s figures', () => {
  it('are all here', () => {
    expect(claims).toHaveLength(132);
    expect(new Set(claims.map((claim) => claim.id)).size).toBe(132);
  });

  it.each(claims.map((claim) => [claim.id, claim] as const))('%s', (_id, claim) => {
    const { figures } = judgeClaim(claim);
    expect(figures.map(({ reading }) => reading)).toEqual(Object.keys(claim.expected));
    for (const figure of figures) {
      const { name, ours, published, tolerance } = figure;
      expect(figure.failure, name).toBeUndefined();
      expect(figure.verdict, `${name} is ${ours}, claimed ${published}`).toBe('equal');
      const beside = published + 2 * Math.max(tolerance, 1e-9) * (Math.abs(published) || 1);
      if (Number.isFinite(published)) expect(verdictIf(figure, beside), `${name} would be ${beside}`).toBe('disagrees');
    }
  });

  it('are judged by the values that a sheet shows', () => {
    const scenarios = claims.map(({ id, cells }) => ({ name: id, cells: given(cells) }));
    const shown = evaluateDocument({ format: 'ridgebook/1', name: 'Lecture', scenarios });
    claims.forEach((claim, place) => {
      for (const { reading = '', ours } of judgeClaim(claim).figures) {
        const value = shown[place]?.values[reading];
        expect(value === 'Infinity' ? Infinity : value, `${claim.id}, ${reading}`).toBe(ours);
      }
    });
  });
});
