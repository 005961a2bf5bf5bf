import { describe, expect, it } from 'vitest';
import type { Definition } from './definition';
import { evaluate } from './evaluate';
import { makePlan } from './plan';
import { Room } from './room';
import { formula } from './testing/run-cells';

const plan = makePlan(
  new Map<string, Definition>([
    ['a', { kind: 'column', bounds: { min: 0 } }],
    ['b', { kind: 'column' }],
    ['c', formula('a * b')],
    ['d', formula('b + 1')],
  ]),
);

describe('a room', () => {
  it('is taken over by the next run, and changes no given column', () => {
    const room = new Room();
    const a = Float64Array.of(1, -2, 3);
    const first = evaluate(
      plan,
      new Map<string, Float64Array | number>([
        ['a', a],
        ['b', 2],
      ]),
      3,
      room,
    );
    expect([...first.column('c')]).toEqual([2, NaN, 6]);
    const second = evaluate(
      plan,
      new Map<string, Float64Array | number>([
        ['a', Float64Array.of(4, 5, 6)],
        ['b', 3],
      ]),
      3,
      room,
    );
    expect([...second.column('c')]).toEqual([12, 15, 18]);
    expect([...second.column('d')]).toEqual([4, 4, 4]);
    expect(second.column('c').buffer).toBe(first.column('c').buffer);
    expect([...a]).toEqual([1, -2, 3]);
  });

  it('serves another plan, another number of lanes, and other columns that vary', () => {
    const room = new Room();
    const other = makePlan(
      new Map<string, Definition>([
        ['x', { kind: 'column' }],
        ['y', formula('x ^ 2')],
      ]),
    );
    const lanes = 1000;
    const wide = Float64Array.from({ length: lanes }, (_, i) => i);
    expect(evaluate(other, new Map([['x', wide]]), lanes, room).column('y')[999]).toBe(999 ** 2);
    expect([
      ...evaluate(
        plan,
        new Map([
          ['a', 2],
          ['b', 5],
        ]),
        1,
        room,
      ).column('c'),
    ]).toEqual([10]);
    const swapped = evaluate(
      plan,
      new Map<string, Float64Array | number>([
        ['a', 2],
        ['b', wide],
      ]),
      lanes,
      room,
    );
    expect([swapped.column('c')[999], swapped.column('d')[999], swapped.column('a')[500]]).toEqual([1998, 1000, 2]);
    expect(evaluate(other, new Map([['x', wide]]), lanes, room).column('y')[998]).toBe(998 ** 2);
  });

  it('is not shared by runs that were given none', () => {
    const run = (value: number) =>
      evaluate(
        plan,
        new Map([
          ['a', value],
          ['b', 2],
        ]),
        1,
      );
    const first = run(1);
    run(5);
    expect(first.column('c')[0]).toBe(2);
  });
});

describe('a side of a choice', () => {
  const choice = makePlan(
    new Map<string, Definition>([
      ['a', { kind: 'column' }],
      ['x', formula('a > 0 ? a^1.5 + a * 2 - 1 : a < 0 ? (0 - a)^1.5 * 3 + a : 0/0')],
    ]),
  );
  const by = (values: readonly number[]): number[] => [
    ...evaluate(choice, new Map([['a', Float64Array.from(values)]]), values.length).column('x'),
  ];

  it('is left out where no lane of a block takes it, with the same values', () => {
    const alone = [-2, -1, 1, 2, 0, NaN].map((value) => by([value])[0]);
    expect(by([-2, -1, 1, 2, 0, NaN])).toEqual(alone);
    expect(by([4, 4])).toEqual([15, 15]);
    expect(by([-4, -4])).toEqual([20, 20]);
  });
});
