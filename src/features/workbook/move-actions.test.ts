import { describe, expect, it } from 'vitest';
import { behind, dropped } from './move-actions';

const ids = ['a', 'b', 'c', 'd'];
/** The order that comes of it, told by the scenario that it stands behind. */
const after = (id: string, at: string | null | undefined) => {
  if (at === undefined) return 'stays';
  const rest = ids.filter((other) => other !== id);
  return rest.toSpliced(at === null ? 0 : rest.indexOf(at) + 1, 0, id).join('');
};

describe('a scenario that is moved', () => {
  it('goes one place to the left or right, as far as there is one', () => {
    expect(ids.map((id) => after(id, behind(ids, id, 'left')))).toEqual(['stays', 'bacd', 'acbd', 'abdc']);
    expect(ids.map((id) => after(id, behind(ids, id, 'right')))).toEqual(['bacd', 'acbd', 'abdc', 'stays']);
    expect(behind(ids, 'x', 'left')).toBeUndefined();
  });

  it('goes to the side of the one that it is dropped on, unless it is there already', () => {
    expect(after('d', dropped(ids, 'd', 'a', 'before'))).toBe('dabc');
    expect(after('a', dropped(ids, 'a', 'c', 'behind'))).toBe('bcad');
    expect(after('a', dropped(ids, 'a', 'c', 'before'))).toBe('bacd');
    expect([dropped(ids, 'b', 'a', 'behind'), dropped(ids, 'b', 'c', 'before'), dropped(ids, 'b', 'b', 'before')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
