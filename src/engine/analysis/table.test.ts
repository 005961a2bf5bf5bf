import { describe, expect, it } from 'vitest';
import { sweepScenario } from '../evaluate-document';
import { findTemplate } from '../templates/catalogue';
import { readyScenario } from './ready';
import { oneWay, twoWay } from './table';

const template = findTemplate('deepseek-v3');
if (template === undefined) throw new Error('DeepSeek-V3 is gone.');
const { document } = template;
const ready = readyScenario(document, 'Production');

describe('tables', () => {
  it('hold what a sweep of the document gives', () => {
    const { at, results } = oneWay(ready, { quantity: 'batch', range: { low: 1, high: 4096, scale: 'log' }, points: 25 }, [
      'stepTime',
      'decodeCost',
    ]);
    expect(at[0]).toBe(1);
    expect(at.at(-1)).toBe(4096);
    expect(results).toEqual(sweepScenario(document, 'Production', { id: 'batch', values: at }, ['stepTime', 'decodeCost']));
  });

  it('hold each pair of values in its place', () => {
    const table = twoWay(
      ready,
      { quantity: 'contextLength', range: { low: 1000, high: 9000, scale: 'linear' }, points: 9 },
      { quantity: 'chipHourPrice', range: { low: 1, high: 4, scale: 'linear' }, points: 4 },
      ['decodeCost'],
    );
    expect(table.across).toEqual([1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 9000]);
    expect(table.down).toEqual([1, 2, 3, 4]);
    for (const [j, price] of table.down.entries()) {
      const cells = { contextLength: 7000, chipHourPrice: price };
      const scenarios = [...document.scenarios, { name: 'There', base: 'Production', cells }];
      const there = sweepScenario({ ...document, scenarios }, 'There', { id: 'chipHourPrice', values: [price] }, ['decodeCost']);
      expect(table.results.decodeCost?.[j * 9 + 6]).toBe(there.decodeCost?.[0]);
    }
  });

  it('refuse what is too large or not to be walked', () => {
    const axis = { quantity: 'batch', range: { low: 1, high: 10, scale: 'log' as const }, points: 401 };
    const other = { ...axis, quantity: 'contextLength' };
    expect(() => twoWay(ready, axis, other, ['stepTime', 'decodeCost'])).toThrow(/fewer points/);
    expect(() => twoWay(ready, axis, axis, ['stepTime'])).toThrow(/two different quantities/);
    expect(() => oneWay(ready, { ...axis, points: 1 }, ['stepTime'])).toThrow(/2 to 401/);
    expect(() => oneWay(ready, { ...axis, range: { low: 0, high: 1, scale: 'log' } }, ['stepTime'])).toThrow(/batch: .*above 0/);
  });
});
