import { describe, expect, it } from 'vitest';
import type { CellText, WorkbookDocument } from '../document';
import { evaluateDocument } from '../evaluate-document';
import { findTemplate } from '../templates/catalogue';
import { goalSeek, type Goal } from './goal-seek';
import { readyScenario } from './ready';

const template = findTemplate('blackboard-lecture');
if (template === undefined) throw new Error('The lecture is gone.');
const { document } = template;

const typed = (cells: Readonly<Record<string, CellText>>, id: string, of: WorkbookDocument = document): unknown =>
  evaluateDocument({ ...of, scenarios: of.scenarios.map((one, i) => (i === 0 ? { ...one, cells: { ...one.cells, ...cells } } : one)) })[0]
    ?.values[id];

const seek = (goal: Goal) => goalSeek(readyScenario(document, 'Blackboard'), goal);

describe('goal seek', () => {
  it('finds the value that gives the target when it is typed', () => {
    const goals: Goal[] = [
      { vary: 'contextLength', range: { low: 1e3, high: 1e6, scale: 'log' }, result: 'decodeCost', target: 0.05 },
      { vary: 'chipHourPrice', range: { low: 0.1, high: 10, scale: 'linear' }, result: 'outputPrice', target: 0.1 },
      { vary: 'batch', range: { low: 1, high: 1e5, scale: 'log' }, result: 'stepTime', target: 0.05 },
      { vary: 'activeParams', range: { low: 1e9, high: 1e12, scale: 'log' }, result: 'totalCost', target: 2e8 },
      { vary: 'obsolescenceProbability', range: { low: 0, high: 1, scale: 'linear' }, result: 'overtraining', target: 50 },
    ];
    for (const goal of goals) {
      const { solutions } = seek(goal);
      expect(solutions.length, goal.result).toBeGreaterThan(0);
      for (const { from, to } of solutions) {
        for (const answer of [from, to]) {
          const value = Number(typed({ [goal.vary]: answer }, goal.result));
          expect(Math.abs(value / goal.target - 1), `${goal.vary} ${answer}`).toBeLessThan(1e-6);
        }
      }
    }
  });

  it('finds each of several solutions', () => {
    const rows = [{ id: 'parabola', label: 'Parabola', unit: '1', formula: '(margin - 0.2) * (margin - 0.6) * (margin - 0.61)' }];
    const { solutions } = goalSeek(readyScenario({ ...document, rows }, 'Blackboard'), {
      vary: 'margin',
      range: { low: 0.01, high: 0.9, scale: 'linear' },
      result: 'parabola',
      target: 0,
    });
    expect(solutions.map(({ from }) => Number(from.toFixed(9)))).toEqual([0.2, 0.6, 0.61]);
  });

  it('finds a target that is touched and not crossed', () => {
    const rows = [{ id: 'touch', label: 'Touch', unit: '1', formula: '1 + (margin - 0.3)^2' }];
    const { solutions } = goalSeek(readyScenario({ ...document, rows }, 'Blackboard'), {
      vary: 'margin',
      range: { low: 0.01, high: 0.9, scale: 'linear' },
      result: 'touch',
      target: 1,
    });
    expect(solutions).toHaveLength(1);
    expect(solutions[0]?.from).toBeCloseTo(0.3, 4);
  });

  it('finds a stretch on which the target holds', () => {
    const rows = [{ id: 'flat', label: 'Flat', unit: '1', formula: 'clamp(margin, 0.3, 0.7)' }];
    const ready = readyScenario({ ...document, rows }, 'Blackboard');
    const { solutions } = goalSeek(ready, { vary: 'margin', range: { low: 0, high: 0.9, scale: 'linear' }, result: 'flat', target: 0.3 });
    expect(solutions).toHaveLength(1);
    expect(solutions[0]?.from).toBe(0);
    expect(solutions[0]?.to).toBeCloseTo(0.3, 8);
  });

  it('names the nearest value where nothing gives the target', () => {
    const { solutions, nearest } = seek({ vary: 'batch', range: { low: 1, high: 1e6, scale: 'log' }, result: 'stepTime', target: 1e-6 });
    expect(solutions).toEqual([]);
    expect(nearest?.at).toBe(1);
    expect(nearest?.value).toBeCloseTo(Number(typed({ batch: 1 }, 'stepTime')), 12);
  });

  it('says where a result steps over the target', () => {
    const rows = [{ id: 'step', label: 'Step', unit: '1', formula: 'margin > 0.4 ? 2 : 1' }];
    const ready = readyScenario({ ...document, rows }, 'Blackboard');
    const answer = goalSeek(ready, { vary: 'margin', range: { low: 0, high: 0.9, scale: 'linear' }, result: 'step', target: 1.5 });
    expect(answer.solutions).toEqual([]);
    expect(answer.jumps).toEqual([{ before: 0.4, after: expect.closeTo(0.4, 12) }]);
  });

  it('keeps to whole numbers where the row does', () => {
    const rows = [{ id: 'bits', label: 'Bits', unit: '1', formula: '3 * weightFormat' }];
    const ready = readyScenario({ ...document, rows }, 'Blackboard');
    const goal: Goal = { vary: 'weightFormat', range: { low: 4, high: 16, scale: 'linear' }, result: 'bits', target: 30 };
    expect(goalSeek(ready, goal).solutions).toEqual([{ from: 10, to: 10 }]);
    const between = goalSeek(ready, { ...goal, target: 31 });
    expect(between.solutions).toEqual([]);
    expect(between.jumps).toEqual([{ before: 10, after: 11 }]);
  });

  it('refuses what cannot be walked', () => {
    const goal: Goal = { vary: 'margin', range: { low: 0, high: 1, scale: 'log' }, result: 'outputPrice', target: 1 };
    expect(() => seek(goal)).toThrow(/above 0/);
    expect(() => seek({ ...goal, range: { low: 1, high: 0, scale: 'linear' } })).toThrow(/below its high end/);
    expect(() => seek({ ...goal, vary: 'margins', range: { low: 0.1, high: 1, scale: 'log' } })).toThrow(/perhaps margin is meant/);
  });
});
