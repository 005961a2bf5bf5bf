import { describe, expect, it } from 'vitest';
import type { Definition } from './definition';
import { evaluate } from './evaluate';
import { makePlan } from './plan';
import { formula, named, run, type Cell } from './testing/run-cells';

const values = (text: string, cells: Record<string, Cell> = {}): number[] => [...run({ ...cells, result: text }).column('result')];
const fault = (text: string, cells: Record<string, Cell> = {}) => run({ ...cells, result: text }).errorAt('result', 0);

describe('operations', () => {
  it.each([
    ['1 / 0', Infinity],
    ['-1 / 0', -Infinity],
    ['1 / (1 / 0)', 0],
    ['round(2.5)', 3],
    ['round(-2.5)', -3],
    ['round(0.49999999999999994)', 0],
    ['1 / round(-0.2)', Infinity],
    ['ceil(1.2) + floor(-1.2)', 0],
    ['log(exp(1)) + log2(8) + log10(1000)', 7],
    ['clamp(5, 0, 3) + clamp(-5, 0, 3)', 3],
    ['2^10', 1024],
    ['-2^2', -4],
    ['1 < 2 and 2 <= 2 and 3 != 4 and not 0', 1],
    ['0 or 7', 1],
    ['log(0)', -Infinity],
    ['max(1, 5, 3) - min(4, 2, 9)', 3],
    ['1/0 > 5', 1],
    ['1/0 == 1/0', 1],
    ['(0/0)^0 == 1 or 1', NaN],
  ])('%s', (text, wanted) => expect(values(text)).toEqual([wanted]));
});

describe('what has no value', () => {
  it.each([
    [
      'a / b',
      { a: 0, b: 0 },
      'In result, 0 divided by 0 has no value: a is 0 and b is 0. Change one of them, or test for it with ? and :.',
    ],
    [
      'a * b',
      { a: 0, b: Infinity },
      'In result, 0 times infinite has no value: a is 0 and b is infinite. Change one of them, or test for it with ? and :.',
    ],
    [
      'a - b',
      { a: Infinity, b: Infinity },
      'In result, infinite minus infinite has no value: a is infinite and b is infinite. Change one of them, or test for it with ? and :.',
    ],
    ['(a + 1) / 0', { a: -1 }, 'In result, 0 divided by 0 has no value: a + 1 is 0. Change one of them, or test for it with ? and :.'],
    ['sqrt(a)', { a: -2 }, 'In result, sqrt has no value below 0: a is -2.'],
    ['log(a)', { a: -2 }, 'In result, log has no value below 0: a is -2.'],
    ['clamp(a, 3, 1)', { a: 2 }, 'In result, clamp has no value where its lowest value is above its highest: a is 2, 3, 1.'],
    ['a^0.5', { a: -2 }, 'In result, -2 to the power of 0.5 has no value: a is -2. Change one of them, or test for it with ? and :.'],
    ['a == 1 ? 5 : 0/0', { a: 2 }, 'In result, there is no value where a is 2; change a.'],
    ['0/0', {}, 'In result, 0 divided by 0 has no value; change the formula.'],
  ])('%s', (text, cells, message) => {
    expect(values(text, cells as Record<string, Cell>)).toEqual([NaN]);
    expect(fault(text, cells as Record<string, Cell>)).toEqual({ code: 'domain', root: 'result', message });
  });

  it('passes to what rests on it, with its root', () => {
    const result = run({ a: 0, b: 'a / a', c: 'b + 1', d: 'c * 2', e: 'a + 1' });
    expect(result.errorAt('d', 0)).toEqual(result.errorAt('b', 0));
    expect(result.errorAt('d', 0)).toMatchObject({ root: 'b', code: 'domain' });
    expect(result.errorAt('e', 0)).toBeUndefined();
  });

  it('is a matter of single lanes', () => {
    const result = run({ a: [1, 0, -1], b: 'a / a', c: 'b + 1' });
    expect([...result.column('c')]).toEqual([2, NaN, 2]);
    expect(result.errorAt('c', 0)).toBeUndefined();
    expect(result.errorAt('c', 1)).toMatchObject({ root: 'b' });
  });

  it('says what is not set', () => {
    const result = run({ price: { kind: 'unset', message: 'price is not set: type a value.' }, cost: 'price * 2' });
    expect(result.errorAt('cost', 0)).toEqual({ code: 'unset', root: 'price', message: 'price is not set: type a value.' });
  });

  it('hands on the error of a cell', () => {
    const error = { code: 'syntax', root: 'a', message: 'The formula is empty.' } as const;
    expect(run({ a: { kind: 'error', error }, b: 'a + 1' }).errorAt('b', 0)).toEqual(error);
  });

  it('names an unknown row', () => expect(run({ a: 'constructor + 1' }).errorAt('a', 0)).toMatchObject({ code: 'name', root: 'a' }));
});

describe('only the side that is needed', () => {
  const unset: Definition = { kind: 'unset', message: 'x is not set.' };
  it.each([
    ['c ? 5 : x', { c: 1, x: unset }, 5],
    ['c ? 0/0 : 7', { c: 0 }, 7],
    ['c and x', { c: 0, x: unset }, 0],
    ['c or x', { c: 3, x: unset }, 1],
  ])('%s', (text, cells, wanted) => expect(values(text, cells as Record<string, Cell>)).toEqual([wanted]));

  it('in each lane', () => {
    const result = run({ c: [0, 1, 0], x: { kind: 'unset', message: 'x is not set.' }, y: 'c ? x : 4' });
    expect([...result.column('y')]).toEqual([4, NaN, 4]);
    expect(result.errorAt('y', 1)).toMatchObject({ root: 'x', code: 'unset' });
  });

  it('but the condition is needed', () =>
    expect(fault('x ? 1 : 2', { x: { kind: 'unset', message: 'x is not set.' } })).toMatchObject({ root: 'x' }));
});

describe('bounds', () => {
  it.each([
    [{ min: 0, aboveMin: true }, -3, 'batch is -3; it must be above 0.'],
    [{ min: 0, aboveMin: true }, 0, 'batch is 0; it must be above 0.'],
    [{ min: 0 }, -1, 'batch is -1; it must be at least 0.'],
    [{ min: 0, max: 1 }, 2, 'batch is 2; it must be between 0 and 1.'],
    [{ min: 0, max: 1, aboveMin: true }, 2, 'batch is 2; it must be above 0 and at most 1.'],
    [{ min: 0, max: 1, whole: true }, 0.5, 'batch is 0.5; it must be a whole number.'],
    [{ max: 9 }, Infinity, 'batch is infinite; it must be at most 9.'],
  ])('%j', (limits, value, message) => {
    const result = run({ batch: value, cost: 'batch + 1' }, { batch: limits });
    expect(result.errorAt('batch', 0)).toEqual({ code: 'bounds', root: 'batch', message });
    expect(result.errorAt('cost', 0)).toEqual({ code: 'bounds', root: 'batch', message });
  });

  it('hold for formulas, lane by lane', () => {
    const result = run({ a: [1, -1, 2], b: 'a * 2' }, { b: { min: 0 } });
    expect([...result.column('b')]).toEqual([2, NaN, 4]);
    expect(result.errorAt('b', 1)?.message).toBe('b is -2; it must be at least 0.');
  });

  it('leave the ends themselves and infinity in', () => {
    expect(
      run({ a: [0, 1, 0.5], b: [Infinity, 1, 2] }, { a: { min: 0, max: 1 }, b: { min: 0, aboveMin: true } }).errorAt('a', 1),
    ).toBeUndefined();
    expect([...run({ b: [Infinity, 1] }, { b: { min: 0, aboveMin: true } }).column('b')]).toEqual([Infinity, 1]);
  });

  const chips = named('chips');
  it('may be another quantity', () => {
    const result = run({ parallel: [100, 8], chips: '64', cost: 'parallel + 1' }, { parallel: { atMost: () => chips } });
    expect(result.errorAt('cost', 0)?.message).toBe('parallel is 100; it must be at most chips, which is 64.');
    expect(result.column('cost')[1]).toBe(9);
  });

  it('may be another quantity that rests on the cell', () => {
    const result = run({ parallel: 8, chips: 'parallel / 2' }, { parallel: { atMost: () => chips } });
    expect(result.errorAt('parallel', 0)?.message).toBe('parallel is 8; it must be at most chips, which is 4.');
    expect(run({ parallel: 8, chips: 'parallel * 2' }, { parallel: { atMost: () => chips } }).column('parallel')[0]).toBe(8);
  });
});

describe('loops', () => {
  it('are errors of the cells on them, by name', () => {
    const result = run({ a: 'b + 1', b: 'c * 2', c: 'a - 1', d: 'c + 5', e: '7' });
    expect(result.errorAt('a', 0)).toEqual({
      code: 'cycle',
      root: 'a',
      message: 'a depends on itself: a → b → c → a. Give one of them a number.',
    });
    expect(result.errorAt('b', 0)).toMatchObject({ code: 'cycle', root: 'b' });
    expect(result.errorAt('d', 0)).toMatchObject({ code: 'cycle', root: 'c' });
    expect(result.column('e')[0]).toBe(7);
  });

  it('of one cell', () =>
    expect(run({ a: 'a + 1' }).errorAt('a', 0)?.message).toBe('a depends on itself; give it a number or a formula without a.'));

  it('spare what only needs the other side of a choice', () => expect(values('c ? 1 : loop', { c: 1, loop: 'loop + 1' })).toEqual([1]));
});

describe('columns', () => {
  it('agree over block boundaries with single lanes', () => {
    const lanes = 777;
    const a = Array.from({ length: lanes }, (_, i) => (i - 300) / 7);
    const text = 'a > 0 ? sqrt(a) * k : round(a) ^ 2 / k';
    const all = run({ a, k: 3, result: text }).column('result');
    a.forEach((value, i) => expect(all[i]).toBe(values(text, { a: value, k: 3 })[0]));
  });

  it('that are the same everywhere are given in full', () =>
    expect([...run({ a: [1, 2, 3], b: 2, c: 'b * 2' }).column('c')]).toEqual([4, 4, 4]));

  it('are only worked out for the goals', () => {
    const result = run({ a: 1, b: 'a + 1', c: 'b + 1', d: 'a * 5' }, {}, ['b']);
    expect(result.column('b')[0]).toBe(2);
    expect(() => result.column('c')).toThrow('The plan has no "c".');
  });

  it('must be there and fit', () => {
    const plan = makePlan(new Map<string, Definition>([['a', { kind: 'column' }]]));
    expect(() => evaluate(plan, new Map(), 1)).toThrow('The column of "a" is missing.');
    expect(() => evaluate(plan, new Map([['a', new Float64Array(3)]]), 2)).toThrow('has 3 lanes, not 2');
    expect(evaluate(plan, new Map([['a', NaN]]), 1).errorAt('a', 0)?.message).toBe('a was given no number.');
  });

  it('may be none', () => expect(evaluate(makePlan(new Map([['a', formula('1')]])), new Map(), 0).column('a').length).toBe(0));
});

describe('given columns', () => {
  const chips = named('chips');
  it('stay as they were', () => {
    const given = Float64Array.of(100, 8, -1);
    const definitions = new Map<string, Definition>([
      ['parallel', { kind: 'column', bounds: { min: 0, atMost: () => chips } }],
      ['chips', formula('parallel * 0 + 64')],
    ]);
    const result = evaluate(makePlan(definitions), new Map([['parallel', given]]), 3);
    expect([...result.column('parallel')]).toEqual([NaN, 8, NaN]);
    expect([...given]).toEqual([100, 8, -1]);
  });

  it('are held to a ceiling that differs from lane to lane', () => {
    const result = run({ parallel: 8, chips: [4, 16], cost: 'parallel * 2' }, { parallel: { atMost: () => chips } });
    expect([...result.column('cost')]).toEqual([NaN, 16]);
  });

  it.each([1, 2, 255, 256, 257, 1025])('may be %i lanes', (lanes) => {
    const a = Array.from({ length: lanes }, (_, i) => i + 1);
    const result = run({ a, b: 3, c: 'a * b', d: 'b + 1', e: 'c + d' });
    expect([...result.column('e')]).toEqual(a.map((value) => value * 3 + 4));
    expect(result.at('b', ['e'])(new Float64Array(lanes).fill(5))[0]?.at(-1)).toBe(lanes * 5 + 6);
    expect(result.column('d').length).toBe(lanes);
  });
});
