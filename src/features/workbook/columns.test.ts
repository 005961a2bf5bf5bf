import { expect, it } from 'vitest';
import { columnReader } from './columns';
import { scenarioFixture } from './components/sheet/view-fixture';

it('gives the same columns while names and presets are the same, and only new ones where they changed', () => {
  const read = columnReader();
  const [a, b] = [scenarioFixture('a', 'Base'), scenarioFixture('b', 'Fast')];
  const first = read([a, b]);
  expect(first.map(({ id, name }) => [id, name])).toEqual([
    ['a', 'Base'],
    ['b', 'Fast'],
  ]);
  expect(read([{ ...a, regime: 'compute-bound', warnings: [] }, { ...b }])).toBe(first);
  const renamed = read([a, { ...b, name: 'Slow' }]);
  expect(renamed).not.toBe(first);
  expect(renamed[0]).toBe(first[0]);
  expect(renamed[1]?.name).toBe('Slow');
  expect(read([b, a]).map(({ id }) => id)).toEqual(['b', 'a']);
  expect(read([a])).toHaveLength(1);
});
