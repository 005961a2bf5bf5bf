import { describe, expect, it } from 'vitest';
import { drawer } from './testing/draw';
import { HeldWorkbook } from './testing/held-workbook';
import { drawOperations } from './testing/operations';
import { SimpleModel } from './testing/simple-model';

const sequences = 10_000;

/** The first step after which both show something else; null where they agree throughout. */
function firstDifference(seed: number, workbook: HeldWorkbook): number | null {
  const model = new SimpleModel();
  for (const [i, done] of drawOperations(drawer(seed), 25).entries()) {
    model.do(done);
    workbook.do(done);
    if (JSON.stringify(sorted(model)) !== JSON.stringify(sorted(workbook))) return i;
  }
  return null;
}

const sorted = (one: { shown: SimpleModel['shown'] }) =>
  one.shown().map((column) => ({ ...column, values: Object.entries(column.values).toSorted(([a], [b]) => (a < b ? -1 : 1)) }));

describe('generated sequences of edits, undo, redo, re-basing, pushing, detaching and deleting', () => {
  it('leave the rules and a simple model in the same state, step by step', { timeout: 600_000 }, () => {
    const differing: (readonly [seed: number, step: number])[] = [];
    for (let seed = 1; seed <= sequences; seed += 1) {
      const step = firstDifference(seed, new HeldWorkbook());
      if (step !== null) differing.push([seed, step]);
    }
    expect(differing).toEqual([]);
  });

  it('differ where an undo no longer asks who set a cell last: the check above sees it', () => {
    const seeds = Array.from({ length: 300 }, (_, i) => i + 1);
    expect(seeds.some((seed) => firstDifference(seed, new HeldWorkbook(true)) !== null)).toBe(true);
  });
});
