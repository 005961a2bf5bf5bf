import { describe, expect, it } from 'vitest';
import { distanceFromMeasured } from './fit-distance';
import { pointCells } from './measured/point-cells';
import { servingPoints } from './measured/serving-points';

const [first] = servingPoints();
if (first === undefined) throw new Error('There are no measured points.');
const cells = pointCells(first);

describe('the distance from the measured points', () => {
  it('is nothing at a measured point', () => {
    const distance = distanceFromMeasured(cells);
    expect(distance.factor).toBeCloseTo(1, 12);
    expect(distance.outside).toEqual([]);
    expect(distance.sentence).toBeUndefined();
  });

  it('names what lies outside, with what was measured', () => {
    const { outside, sentence } = distanceFromMeasured({ ...cells, batch: 8192, contextLength: 200_000 });
    expect(outside.map(({ id }) => id)).toEqual(['batch', 'contextLength']);
    expect(sentence).toContain('the batch (8,190 sequences; measured');
    expect(sentence).toContain('the context (200,000 tokens; measured');
  });

  it('says where a scenario does what no point did', () => {
    expect(distanceFromMeasured({ ...cells, disaggregated: 1 }).sentence).toContain('prefill on chips of its own');
    expect(distanceFromMeasured({ ...cells, hbmBandwidth: 22e12 }).sentence).toContain('22 TB/s');
  });

  it('sees a gap between the points although every value was measured somewhere', () => {
    const { outside, factor, sentence } = distanceFromMeasured({ ...cells, activeParams: 5.2e9, totalParams: 1e12 });
    expect(outside).toEqual([]);
    expect(factor).toBeGreaterThan(3);
    expect(sentence).toContain('nearest measured point');
  });
});
