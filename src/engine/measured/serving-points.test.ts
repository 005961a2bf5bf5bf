import { describe, expect, it } from 'vitest';
import { measuredModels } from './measured-model';
import { multipliedBits, pointCells } from './point-cells';
import { servingPointCount, servingPoints } from './serving-points';

describe('the measured points', () => {
  it('are 1,307, of seven models, three chips and three engines', () => {
    const points = servingPoints();
    expect(points).toHaveLength(servingPointCount);
    expect(servingPointCount).toBe(1307);
    expect(new Set(points.map(({ model }) => model)).size).toBe(measuredModels.length);
    expect(new Set(points.map(({ system }) => system))).toEqual(new Set(['h100', 'h200', 'b200']));
    expect(new Set(points.map(({ backend }) => backend))).toEqual(new Set(['vllm', 'trtllm', 'sglang']));
    expect(new Set(points.map(({ source }) => source)).size).toBe(servingPointCount);
  });

  it('have layouts that multiply to their chips, and times above zero', () => {
    for (const point of servingPoints()) {
      expect(point.tensorParallel * point.attentionDataParallel, point.source).toBe(point.chips);
      expect(point.tpot, point.source).toBeGreaterThan(0);
      expect(point.ttft, point.source).toBeGreaterThan(0);
    }
  });

  it('multiply in the format of their weights, but at 16 bits for int4 and for mxfp4 on Hopper', () => {
    expect(multipliedBits('fp8', 'h100')).toBe(8);
    expect(multipliedBits('nvfp4', 'b200')).toBe(4);
    expect(multipliedBits('int4', 'b200')).toBe(16);
    expect(multipliedBits('mxfp4', 'h200')).toBe(16);
    expect(multipliedBits('mxfp4', 'b200')).toBe(8);
  });

  it('set the mean lengths, not the nominal ones', () => {
    const point = servingPoints().find(({ meanLengthShare }) => meanLengthShare === 0.9);
    if (point === undefined) throw new Error('No point has drawn lengths.');
    const cells = pointCells(point);
    expect(cells.contextLength).toBeCloseTo(0.9 * (point.inputTokens + point.outputTokens / 2), 9);
    expect(cells.batch).toBe(point.concurrency);
  });
});
