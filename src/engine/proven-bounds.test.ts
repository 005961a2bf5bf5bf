import { describe, expect, it } from 'vitest';
import { namesIn } from './ast';
import type { Definition } from './definition';
import { evaluate } from './evaluate';
import { parseOnce } from './plan-cache';
import { makePlan } from './plan';
import { boundsProver } from './proven-bounds';
import type { Bounds } from './quantity';
import { modelFormulas, quantities } from './registry';

const nodeOf = (text: string) => {
  const parsed = parseOnce(text);
  if (!parsed.ok) throw new Error(parsed.fault.message);
  return parsed.node;
};

const rows: Readonly<Record<string, Bounds>> = {
  some: { min: 0 },
  more: { min: 0, aboveMin: true },
  share: { min: 0, max: 1 },
  any: {},
};
const definitions = new Map<string, Definition>(Object.entries(rows).map(([id, bounds]) => [id, { kind: 'column', bounds }]));
const isProven = (text: string, bounds: Bounds): boolean => boundsProver(definitions)(nodeOf(text), bounds);

/** What a bounded row may be at its worst: its limits, the zero with a minus, and the smallest and largest of doubles. */
const worst = ({ min = -Infinity, max = Infinity, aboveMin, whole }: Bounds): readonly number[] =>
  [min, -0, 0, 5e-324, 1e-300, 0.5, 1, 2, 1e300, 1.7e308, max, -1e300].filter(
    (value) => (aboveMin === true ? value > min : value >= min) && value <= max && (whole !== true || Math.trunc(value) === value),
  );

describe('bounds that a formula cannot leave', () => {
  it.each([
    ['some * more / more', { min: 0 }],
    ['some + more', { min: 0, aboveMin: true }],
    ['max(any, more)', { min: 0, aboveMin: true }],
    ['share * share', { min: 0, max: 1 }],
    ['any > 0 ? share : 1', { min: 0, max: 1 }],
    ['more ^ any', { min: 0 }],
    ['1 - share', { min: 0, max: 1 }],
  ] as const)('%s keeps %j', (text, bounds) => expect(isProven(text, bounds)).toBe(true));

  it.each([
    ['more * more', { min: 0, aboveMin: true }],
    ['some / some', { min: 0 }],
    ['some ^ any', { min: 0 }],
    ['some - some', { min: 0 }],
    ['share + share', { min: 0, max: 1 }],
    ['log(more)', { min: 0 }],
    ['any', { min: 0 }],
    ['2', { min: 0, whole: true }],
  ] as const)('%s may leave %j', (text, bounds) => expect(isProven(text, bounds)).toBe(false));

  it('hold for every declared formula that is not looked at, at the worst values of what it names', () => {
    const declared = new Map<string, Definition>(quantities.map(({ id, bounds }) => [id, { kind: 'column', bounds }]));
    const prove = boundsProver(declared);
    const lanes = 400;
    let state = 7;
    const pick = (from: readonly number[]): number => from[(state = (state * 16_807) % 2_147_483_647) % from.length] ?? NaN;
    let spared = 0;
    for (const { id, bounds } of quantities) {
      const node = modelFormulas().get(id);
      if (node === undefined || !prove(node, bounds)) continue;
      spared += 1;
      const names = namesIn(node);
      const alone = new Map<string, Definition>([
        ...names.map((name) => [name, { kind: 'column' }] as const),
        ['result', { kind: 'formula', node }],
      ]);
      const columns = new Map(
        names.map((name) => {
          const values = worst(declared.get(name)?.bounds ?? {});
          return [name, Float64Array.from({ length: lanes }, () => pick(values))] as const;
        }),
      );
      const { min = -Infinity, max = Infinity, aboveMin } = bounds;
      const out = evaluate(makePlan(alone), columns, lanes).column('result');
      const outside = out.filter((value) => value < min || value > max || (aboveMin === true && value === min));
      expect([id, ...outside]).toEqual([id]);
    }
    expect(spared).toBeGreaterThan(60);
  });
});
