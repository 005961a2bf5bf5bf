import { expect, test } from 'vitest';
import { embedParts, partsOf } from './embed-parts';

test('a frame shows the parts that its address names, in their order, and all where it names none', () => {
  expect(partsOf('pools,sheet')).toEqual(['sheet', 'pools']);
  expect(partsOf(['tiers', 'pools'])).toEqual(['pools', 'tiers']);
  for (const none of [undefined, '', 'nothing', '__proto__']) expect(partsOf(none)).toEqual(embedParts);
});
