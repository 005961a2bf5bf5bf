import { describe, expect, it } from 'vitest';
import { decades, tick } from '@/components/chart-figures';
import { drawable, joinedMarks, timeSpan } from './step-time-data';
import { tierGroups } from './tiers-data';

const points = [
  { batch: 1, compute: 0.001, weights: 1.2, kv: 0, step: 1.2 },
  { batch: 1000, compute: 1, weights: 1.2, kv: 0.3, step: 1.5 },
];

describe('step time', () => {
  it('spans whole decades and leaves out what a log axis cannot hold', () => {
    const series = { scenarioId: 'a', name: 'A', points, marks: [] };
    const [low, high] = timeSpan(series);
    expect(low).toBeLessThanOrEqual(0.012);
    expect(high).toBe(10);
    expect(drawable(series, low)[0]).toMatchObject({ batch: 1, kv: null, step: 1.2 });
  });

  it('joins marks that fall on one place', () => {
    const marks = [
      { label: 'you run', batch: 2400 },
      { label: 'critical batch', batch: 2400 },
      { label: 'balance batch', batch: 1e9 },
    ];
    expect(joinedMarks(marks, 1e4)).toEqual([{ label: 'you run, critical batch: 2400', batch: 2400 }]);
  });
});

it('leaves out a tier that nobody prices', () => {
  const datum = { scenarioId: 'a', name: 'A', input: 1, output: 5, fast: null, slow: null, longContext: null };
  expect(tierGroups({ unit: 'USD/Mtok', caption: '', data: [datum] })).toEqual([
    { label: 'Input', values: [1] },
    { label: 'Output', values: [5] },
  ]);
});

it('writes axes shortly', () => {
  expect([tick(1000), tick(25_000), tick(2e6)]).toEqual(['1000', '25k', '2M']);
  expect(decades(1, 9600)).toEqual([1, 10, 100, 1000, 10_000]);
});
