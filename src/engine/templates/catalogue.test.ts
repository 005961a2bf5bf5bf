import { describe, expect, it } from 'vitest';
import { evaluateDocument } from '../evaluate-document';
import { quantityById } from '../registry';
import { templates } from './catalogue';

const evaluated = (id: string) => {
  const template = templates.find((one) => one.id === id);
  if (template === undefined) throw new Error(`No template ${id}.`);
  return { template, scenarios: new Map(evaluateDocument(template.document).map((one) => [one.name, one])) };
};
const figure = (id: string, scenario: string, quantity: string): number => Number(evaluated(id).scenarios.get(scenario)?.values[quantity]);

describe('templates', () => {
  it('are those that the product names', () => {
    expect(templates.map((template) => template.id)).toEqual([
      'blackboard-lecture',
      'deepseek-v3',
      'fast-standard-slow',
      'train-100b',
      'long-context',
      'kv-cache',
      'rubin-blackwell',
      'empty',
    ]);
  });

  it.each(templates.map((template) => [template.id] as const))('%s evaluates, and nothing is wrong but what is not set', (id) => {
    const { template, scenarios } = evaluated(id);
    expect(quantityById.has(template.headline.quantity)).toBe(true);
    expect([...scenarios.keys()]).toContain(template.headline.scenario);
    for (const [name, scenario] of scenarios) {
      const wrong = Object.entries(scenario.errors).filter(([, error]) => error.code !== 'unset');
      expect(wrong.map(([quantity, error]) => `${name}, ${quantity}: ${error.message}`)).toEqual([]);
    }
    if (id !== 'empty') {
      const value = scenarios.get(template.headline.scenario)?.values[template.headline.quantity];
      expect(Number.isFinite(value)).toBe(true);
    }
  });

  it('charts pools, price tiers and step time in every scenario of every template but the empty one', () => {
    for (const { id } of templates) {
      if (id === 'empty') continue;
      for (const [name, { values, errors }] of evaluated(id).scenarios) {
        for (const quantity of [
          'pretrainCost',
          'rlCost',
          'inferenceCost',
          'inputPrice',
          'outputPrice',
          'slowPrice',
          'longContextPrice',
          'stepTime',
          'fleetCostPerMonth',
        ]) {
          expect(errors[quantity]?.message, `${id}, ${name}, ${quantity}`).toBeUndefined();
          expect(values[quantity], `${id}, ${name}, ${quantity}`).toBeTypeOf('number');
        }
      }
    }
  });

  it('reproduces the blackboard', () => {
    const board = (quantity: string, scenario = 'Blackboard'): number => figure('blackboard-lecture', scenario, quantity);
    expect(board('criticalBatch')).toBeCloseTo(2400, 9);
    expect(board('worstWait')).toBeCloseTo(0.04, 12);
    expect(board('kvBytesFromCliff')).toBeCloseTo(1666.67, 2);
    expect(board('contextWall')).toBeCloseTo(200_000, 4);
    expect(board('overtraining')).toBeCloseTo(100, 9);
    expect(board('poolImbalance')).toBeCloseTo(1, 9);
    expect(board('throughput', 'A rack at full rate')).toBeCloseTo(128_000, 6);
    expect(board('decodeCost', 'A rack at full rate')).toBeCloseTo(0.3125, 9);
    expect(board('hbmDrainTime', 'A Rubin rack')).toBeCloseTo(0.0144, 9);
    expect(board('criticalBatch', 'A Rubin rack')).toBeCloseTo(2400, 9);
    expect(board('overtraining', 'An even chance')).toBeCloseTo(50, 9);
  });
});
