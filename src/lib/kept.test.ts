import { describe, expect, it } from 'vitest';
import { kept } from './kept';

const charts = () => ({
  pools: {
    caption: 'One',
    data: [
      { name: 'A', cost: 1 },
      { name: 'B', cost: null },
    ],
  },
  stepTime: { series: [{ name: 'A', points: [1, 2, 3] }] },
});

describe('what is drawn', () => {
  it('stays the same object where an answer holds the same', () => {
    const before = charts();
    expect(kept(before, charts())).toBe(before);
  });

  it('changes only on the way to what differs', () => {
    const before = charts();
    const answer = charts();
    answer.pools.data[1] = { name: 'B', cost: 2 };
    const after = kept(before, answer);
    expect(after).toEqual(answer);
    expect(after.pools).not.toBe(before.pools);
    expect(after.pools.data[0]).toBe(before.pools.data[0]);
    expect(after.pools.data[1]).not.toBe(before.pools.data[1]);
    expect(after.stepTime).toBe(before.stepTime);
  });

  it.each([
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: 1, b: 2 }, { a: 1 }],
    [{ a: undefined }, { b: undefined }],
    [[1, 2], [1]],
    [[1], { 0: 1 }],
    [{ a: null }, { a: {} }],
    [null, { a: 1 }],
  ])('is what the answer says: %j becomes %j', (before, answer) => {
    expect(kept<unknown>(before, answer)).toStrictEqual(answer);
  });
});
