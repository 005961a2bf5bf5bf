import { describe, expect, it } from 'vitest';
import type { Definition } from './definition';
import { makePlan } from './plan';
import { print } from './print';
import { shareParts } from './share';
import { formula, run } from './testing/run-cells';

const shared = (cells: Record<string, string>): Record<string, string> => {
  const definitions = new Map<string, Definition>(Object.entries(cells).map(([id, text]) => [id, formula(text)]));
  const made = shareParts(definitions);
  return Object.fromEntries([...made].map(([id, one]) => [id, one.kind === 'formula' ? print(one.node) : one.kind]));
};

describe('shared parts', () => {
  it('are taken out once, the largest first', () =>
    expect(shared({ x: 'log(a * b) + 1', y: 'log(a * b) * 2', z: 'a * b' })).toEqual({
      x: '#3 + 1',
      y: '#3 * 2',
      z: '#2',
      '#2': 'a * b',
      '#3': 'log(#2)',
    }));

  it('leave alone what stands once, a name, a number, and a zero of the other sign', () => {
    const cells = { x: 'a + 1', y: 'a - 1', z: 'b * -0', w: 'b * 0' };
    expect(Object.keys(shared(cells))).toEqual(['x', 'y', 'z', 'w']);
    const definitions = new Map<string, Definition>([['x', formula('a + 1')]]);
    expect(shareParts(definitions)).toBe(definitions);
  });

  it('are no rows of the plan', () => {
    const plan = makePlan(
      new Map([
        ['x', formula('(a + 1) * 2')],
        ['y', formula('(a + 1) * 3')],
      ]),
    );
    expect(plan.ids).toEqual(['x', 'y']);
    expect(plan.nodes).toHaveLength(3);
    expect(plan.definitions.size).toBe(2);
  });

  it('never show in a sentence', () => {
    const faulty = run({ a: 0, x: '(a / a) * 2', y: '(a / a) * 3' });
    expect(faulty.errorAt('y', 0)?.message).toContain('In y, 0 divided by 0 has no value');
    const loop = run({ a: '(b + 1) * 2', b: '(b + 1) * 3 + (a - 1)', c: 'a - 1' });
    expect(loop.errorAt('a', 0)?.message).not.toContain('#');
    expect(loop.errorAt('a', 0)?.code).toBe('cycle');
  });

  it('are worked out again at trial values', () => {
    const result = run({ a: [1, 2], x: '(a + 1) * 2', y: '(a + 1) * 3' });
    const [y, x] = result.at('a', ['y', 'x'])(Float64Array.of(9, 19));
    expect([...(y ?? []), ...(x ?? [])]).toEqual([30, 60, 20, 40]);
  });
});
