import { describe, expect, it } from 'vitest';
import type { Definition } from './definition';
import { derived, solved, type Solver } from './quantity';
import { named, run, spec } from './testing/run-cells';

describe('the graph again', () => {
  const x = named('x');
  const y = derived({ ...spec, id: 'y', label: 'y', formula: () => ({ text: '' }) });
  /** Smallest x at which y reaches 100, found by halving. */
  const reach: Solver = (at, lanes) => {
    const low = new Float64Array(lanes);
    const high = new Float64Array(lanes).fill(1e6);
    for (let round = 0; round < 80; round += 1) {
      const middle = low.map((value, i) => (value + (high[i] ?? 0)) / 2);
      const found = at(middle)[0] ?? new Float64Array(lanes).fill(NaN);
      for (let i = 0; i < lanes; i += 1) {
        if (Number.isNaN(found[i] ?? NaN)) high[i] = NaN;
        else if ((found[i] ?? NaN) >= 100) high[i] = middle[i] ?? NaN;
        else low[i] = middle[i] ?? NaN;
      }
    }
    return high;
  };
  const need: Definition = {
    kind: 'solved',
    quantity: solved({ ...spec, id: 'need', label: 'need', variable: () => x, reads: () => [y], solve: reach }),
  };

  it('replaces the variable and keeps the rest', () => {
    const result = run({ x: [1, 2], k: [10, 20], y: 'k * x', need });
    expect([...result.column('need')].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([10, 5]);
  });

  it("does not rest on the variable's own cell", () => {
    const result = run({ x: '0.5 * need', k: 10, y: 'k * x', need });
    expect(result.column('x')[0]).toBeCloseTo(5, 9);
    expect(result.column('y')[0]).toBeCloseTo(50, 9);
  });

  it('is a loop where what stays rests on the search', () =>
    expect(run({ x: 1, k: 'need', y: 'k * x', need }).errorAt('need', 0)).toMatchObject({ code: 'cycle' }));

  it('says what it met on the way', () => {
    const result = run({ x: 1, k: { kind: 'unset', message: 'k is not set.' }, y: 'k * x', need });
    expect(result.errorAt('need', 0)).toEqual({ code: 'unset', root: 'k', message: 'k is not set.' });
    const broken = run({ x: 1, y: 'sqrt(1 - x)', need });
    expect(broken.errorAt('need', 0)).toMatchObject({ code: 'domain', root: 'need' });
    expect(broken.errorAt('need', 0)?.message).toContain(
      'need has no value: at x 500000, In y, sqrt has no value below 0: 1 - x is -499999.',
    );
  });

  it('is asked for from outside too, in blocks', () => {
    const lanes = 1000;
    const k = Array.from({ length: lanes }, (_, i) => i);
    const result = run({ x: 1, k, y: 'k * x', z: 'y + x' });
    const at = result.at('x', ['z', 'k', 'x']);
    const [z, same, trial] = at(new Float64Array(lanes).fill(3));
    expect([...(z ?? [])]).toEqual(k.map((value) => value * 3 + 3));
    expect([...(same ?? [])]).toEqual(k);
    expect(trial?.[0]).toBe(3);
    expect([...result.column('z')]).toEqual(k.map((value) => value + 1));
    expect(() => at(new Float64Array(2))).toThrow('2 lanes, not 1000');
    expect(() => result.at('x', ['nothing'])).toThrow('The plan has no "nothing".');
  });

  const u = named('u');
  const nested: Definition = {
    kind: 'solved',
    quantity: solved({ ...spec, id: 'nested', label: 'nested', variable: () => u, reads: () => [named('w')], solve: reach }),
  };
  it('holds searches within searches', () => {
    // need is 100/k and rests on k = u, the variable of the outer search over w = need * u² = 100 * u.
    const result = run({ x: 1, u: 4, k: 'u', y: 'k * x', need, w: 'need * u^2', nested });
    expect(result.column('need')[0]).toBeCloseTo(25, 9);
    expect(result.column('nested')[0]).toBeCloseTo(1, 6);
  });
});
