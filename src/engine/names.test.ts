import { describe, expect, it } from 'vitest';
import { nameProblem, nearestName } from './names';
import { quantities } from './registry';

describe('ids of rows', () => {
  it.each(['chipsPerUser', 'a', 'x1', 'constructor', 'layers'])('may be %s', (id) => expect(nameProblem(id)).toBeUndefined());

  it.each([
    ['', 'is not an id'],
    ['1a', 'is not an id'],
    ['__proto__', 'is not an id'],
    ['a b', 'is not an id'],
    ['a.b', 'is not an id'],
    ['x'.repeat(65), 'at most 64'],
    ['min', 'is a word of the formula language'],
    ['and', 'is a word of the formula language'],
    ['s', 'is a unit'],
    ['GB', 'is a unit'],
    ['tok', 'is a unit'],
  ])('may not be "%s"', (id, why) => expect(nameProblem(id)).toContain(why));

  it('of all quantities are good', () => expect(quantities.map(({ id }) => nameProblem(id)).filter(Boolean)).toEqual([]));
});

describe('a misspelt id', () => {
  const ids = ['batch', 'batchMultiple', 'criticalBatch', 'hbmCapacity'];
  it.each([
    ['criticalBtach', 'criticalBatch'],
    ['hbmcapacity', 'hbmCapacity'],
    ['batc', 'batch'],
    ['somethingElse', undefined],
    ['x'.repeat(5000), undefined],
  ])('%s', (wrong, wanted) => expect(nearestName(wrong, ids)).toBe(wanted));
});
