import { describe, expect, it } from 'vitest';
import { evaluate } from '../src/engine/evaluate';
import { makePlan } from '../src/engine/plan';
import { makeLoop } from './bench/loop';
import { modelColumns } from './bench/model-columns';

describe('the plain loop that the benchmark compares with', () => {
  it('gives the values of every formula in every lane', async () => {
    const lanes = 300;
    const { definitions, columns } = modelColumns(lanes);
    const loop = await makeLoop(definitions, columns, lanes);
    const out = new Map(loop.outputs.map((id) => [id, new Float64Array(lanes)]));
    loop.run(columns, out);
    const run = evaluate(makePlan(definitions), columns, lanes);
    expect(loop.outputs.length).toBeGreaterThan(150);
    for (const [id, column] of out) {
      expect(column.every(Number.isFinite) || column.some((value) => value === Infinity), id).toBe(true);
      expect([...column], id).toEqual([...run.column(id)]);
    }
  });
});
