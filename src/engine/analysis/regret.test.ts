import { describe, expect, it } from 'vitest';
import { findTemplate } from '../templates/catalogue';
import { readyScenarios } from './ready';
import { regretTable } from './regret';

const template = findTemplate('train-100b');
if (template === undefined) throw new Error('The plan of a 100B model is gone.');
const { document } = template;

describe('a regret table', () => {
  const table = regretTable(readyScenarios(document), [0, 0.25, 0.5]);
  const [sure, quarter, half] = table.plans;

  it('holds what each plan decided', () => {
    const tokens = sure?.pretrainTokens ?? NaN;
    expect(quarter?.pretrainTokens).toBeCloseTo(0.75 * tokens, -3);
    expect(half?.pretrainTokens).toBeCloseTo(0.5 * tokens, -3);
  });

  it('costs each plan at each probability', () => {
    // Balanced at p, a plan spends (1 - p) on each of pre-training and RL; inference then costs 1 - q at the probability q.
    const pool = (sure?.cost[0] ?? NaN) / 3;
    for (const [p, plan] of [
      [0, sure],
      [0.25, quarter],
      [0.5, half],
    ] as const) {
      for (const [i, q] of [0, 0.25, 0.5].entries()) expect((plan?.cost[i] ?? NaN) / pool).toBeCloseTo(2 * (1 - p) + 1 - q, 9);
    }
    expect((sure?.expectedCost ?? NaN) / pool).toBeCloseTo(2.75, 9);
    expect((sure?.worstRegret ?? NaN) / pool).toBeCloseTo(1, 9);
    expect(half?.worstRegret).toBe(0);
    expect(table.leastRegret).toBe('One in two fails');
    expect(table.leastExpected).toBe('One in two fails');
  });

  it('says by how much equation 7 would change the training', () => {
    expect(sure?.tokenChange.map((change) => Number(change.toFixed(9)))).toEqual([0, -0.25, -0.5]);
    expect(half?.tokenChange[0]).toBeCloseTo(1, 9);
  });

  it('weighs the probabilities', () => {
    const weighed = regretTable(readyScenarios(document), [0, 0.5], [3, 1]);
    expect(weighed.weights).toEqual([0.75, 0.25]);
    const [plan] = weighed.plans;
    expect(plan?.expectedCost).toBeCloseTo(0.75 * (plan?.cost[0] ?? NaN) + 0.25 * (plan?.cost[1] ?? NaN), 3);
  });

  it('names no plan where none has a cost', () => {
    const empty = { ...document, scenarios: [{ name: 'Empty' }] };
    const [plan] = regretTable(readyScenarios(empty), [0, 1]).plans;
    expect(plan?.worstRegret).toBeNaN();
    expect(regretTable(readyScenarios(empty), [0, 1]).leastRegret).toBeUndefined();
  });
});
