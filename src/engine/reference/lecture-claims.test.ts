import { describe, expect, it } from 'vitest';
import { quantityById } from '../registry';
import { claims } from './claims';
import { evaluateCells } from './evaluate-cells';

const given = (cells: Readonly<Record<string, number | undefined>>): Record<string, number> =>
  Object.fromEntries(Object.entries(cells).flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])));

describe('the lecture’s figures', () => {
  it('are all here', () => {
    expect(claims).toHaveLength(132);
    expect(new Set(claims.map((claim) => claim.id)).size).toBe(132);
  });

  it.each(claims.map((claim) => [claim.id, claim] as const))('%s', (_id, claim) => {
    const { values, errors } = evaluateCells(given(claim.cells));
    for (const [id, published] of Object.entries(claim.expected)) {
      if (published === undefined) continue;
      expect(quantityById.has(id), id).toBe(true);
      expect(errors[id]?.message, id).toBeUndefined();
      const value = values[id];
      const target = published === 'Infinity' ? Infinity : Number(published);
      if (target === Infinity) expect(value, id).toBe(Infinity);
      else
        expect(Math.abs(Number(value) - target), `${id} is ${String(value)}, claimed ${target}`).toBeLessThanOrEqual(
          claim.tolerance * (target === 0 ? 1 : Math.abs(target)),
        );
    }
  });
});
