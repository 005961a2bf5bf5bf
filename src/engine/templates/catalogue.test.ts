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
  it('are the six that the product names', () => {
    expect(templates.map((template) => template.id)).toEqual([
      'blackboard-lecture',
      'deepseek-v3',
      'fast-standard-slow',
      'train-100b',
      'long-context',
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

  it('makes fast mode about six times dearer', () => {
    expect(figure('fast-standard-slow', 'Standard', 'fastCostMultiple')).toBeCloseTo(6.2, 1);
    expect(figure('fast-standard-slow', 'Standard', 'stepTime') / figure('fast-standard-slow', 'Fast', 'stepTime')).toBeCloseTo(2.5, 1);
  });

  it('halves the training tokens when half of the models fail', () => {
    const tokens = (scenario: string): number => figure('train-100b', scenario, 'pretrainTokens');
    expect(tokens('One in two fails') / tokens('Frontier for sure')).toBeCloseTo(0.5, 9);
    expect(tokens('One in four fails') / tokens('Frontier for sure')).toBeCloseTo(0.75, 9);
  });

  it('moves with the context in the DeepSeek-V3 template, and leaves the critical batch alone', () => {
    expect(figure('deepseek-v3', 'Production', 'contextLength')).toBe(4000);
    expect(figure('deepseek-v3', 'Production', 'criticalBatch')).toBeCloseTo(5357, -1);
  });
});
