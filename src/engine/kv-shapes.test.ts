import { describe, expect, it } from 'vitest';
import { evaluateCells } from './reference/evaluate-cells';
import { kvShapes } from './kv-shapes';

/** Bytes that a shape's own words work out to. */
const weightOf = (shape: string): number => {
  const [layers, heads, size, bytes] = /^(\d+) layers? × (\d+) KV heads? × (\d+) × (\d+) B/.exec(shape)?.slice(1).map(Number) ?? [];
  if (layers !== undefined) return layers * 2 * (heads ?? NaN) * (size ?? NaN) * (bytes ?? NaN);
  const [some, rank, rotary, each] = /^(\d+) layers? × latent rank (\d+) \+ (\d+) × (\d+) B/.exec(shape)?.slice(1).map(Number) ?? [];
  return (some ?? NaN) * ((rank ?? NaN) + (rotary ?? NaN)) * (each ?? NaN);
};

describe('shapes that explain a cache', () => {
  it.each([833, 1667, 5000, 70_272, 131_072])('of %d bytes weigh as much as their words say, within a quarter', (bytes) => {
    const shapes = kvShapes(bytes);
    expect(shapes.length).toBeGreaterThan(2);
    expect(new Set(shapes).size).toBe(shapes.length);
    const distances = shapes.map((shape) => Math.abs(weightOf(shape) / bytes - 1));
    for (const distance of distances) expect(distance).toBeLessThanOrEqual(0.25);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
  });

  it('find the shapes of published models', () => {
    expect(kvShapes(61 * 576 * 2)).toContain('61 layers × latent rank 512 + 64 × 2 B = 70.3 kB');
    expect(kvShapes(32 * 2 * 8 * 128 * 2)).toContain('32 layers × 8 KV heads × 128 × 2 B = 131 kB');
    expect(kvShapes(1667)).toContain('1 layer × 8 KV heads × 128 × 1 B = 2.05 kB');
  });

  it('stand in a scenario as a list, and no expression can use it', () => {
    const board = { activeParams: 100e9, weightBytesPerParam: 1, hardwareRatio: 300 };
    const rows = [{ id: 'twice', label: 'Twice', unit: 'B', formula: '2*kvShapesForCliff' }];
    const { values, errors } = evaluateCells(board, rows);
    expect(values['kvShapesForCliff']).toEqual(kvShapes(100e9 / (300 * 200_000)));
    expect(errors['twice']?.message).toContain('kvShapesForCliff is a list and no number');
    expect(evaluateCells({}).errors['kvShapesForCliff']?.code).toBe('unset');
  });

  it('are none where nothing can be meant', () => {
    for (const bytes of [0, 1, Infinity, NaN, 1e12]) expect(kvShapes(bytes), String(bytes)).toEqual([]);
  });
});
