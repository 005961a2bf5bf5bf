import { describe, expect, it } from 'vitest';
import { compareWithHandWritten, scenariosPerSecond } from './bench';
import type { Definition } from './definition';
import { parse } from './parse';
import { makePlan } from './plan';

const clock = (): number => performance.now();

describe('the benchmark', () => {
  it('compares with a loop that gives the same values', () => {
    const comparison = compareWithHandWritten(1000, clock, 20);
    expect(comparison.difference).toBe(0);
    expect(comparison.ratio).toBeCloseTo(comparison.handWrittenPerSecond / comparison.enginePerSecond, 6);
  });

  it('counts scenarios', () => {
    const parsed = parse('a * 2');
    if (!parsed.ok) throw new Error(parsed.fault.message);
    const plan = makePlan(
      new Map<string, Definition>([
        ['a', { kind: 'column' }],
        ['b', { kind: 'formula', node: parsed.node }],
      ]),
    );
    expect(scenariosPerSecond(plan, new Map([['a', new Float64Array(64).fill(3)]]), 64, clock, 5)).toBeGreaterThan(1000);
  });
});
