import { describe, expect, it } from 'vitest';
import { evaluateDocument } from '../evaluate-document';
import { findTemplate } from './catalogue';

/** Values of a template's scenarios, each evaluated once. */
const reader = (id: string): ((scenario: string, quantity: string) => number) => {
  const template = findTemplate(id);
  if (template === undefined) throw new Error(`No template ${id}.`);
  const scenarios = new Map(evaluateDocument(template.document).map(({ name, values }) => [name, values]));
  return (scenario, quantity) => Number(scenarios.get(scenario)?.[quantity]);
};

/** open-infra-index, day 6: https://github.com/deepseek-ai/open-infra-index */
describe('DeepSeek-V3 as published', () => {
  const figure = reader('deepseek-v3');

  it('shows the production figures beside ours', () => {
    for (const scenario of ['Production', 'One node', 'Calibrated', 'At the measured rates']) {
      expect(figure(scenario, 'nodesPublished')).toBe(226.75);
      expect(figure(scenario, 'peakNodesPublished')).toBe(278);
      expect(figure(scenario, 'dayCostPublished')).toBe(87_072);
      expect(figure(scenario, 'decodeRatePublished')).toBe(14_800);
      expect(figure(scenario, 'prefillRatePublished')).toBe(73_700);
      expect(figure(scenario, 'nodesRatio')).toBeCloseTo(figure(scenario, 'nodesOurs') / 226.75, 9);
    }
  });

  it('comes to the published nodes and cost at the published rates', () => {
    expect(figure('At the measured rates', 'nodesRatio')).toBeCloseTo(1, 2);
    expect(Math.abs(figure('At the measured rates', 'nodesRatio') - 1)).toBeLessThan(0.001);
    expect(Math.abs(figure('At the measured rates', 'dayCostRatio') - 1)).toBeLessThan(0.001);
    expect(Math.abs(figure('At the measured rates', 'peakNodesRatio') - 1)).toBeLessThan(0.005);
    expect(Math.abs(figure('At the measured rates', 'decodeRateRatio') - 1)).toBeLessThan(0.001);
    expect(figure('At the measured rates', 'prefillRateRatio')).toBeCloseTo(1, 9);
  });

  it('stays apart from them by what its notes say', () => {
    expect(figure('Production', 'nodesOurs')).toBeCloseTo(43.7, 1);
    expect(figure('Calibrated', 'nodesRatio')).toBeCloseTo(0.91, 2);
    expect(figure('Calibrated', 'decodeRateRatio')).toBeCloseTo(0.84, 2);
    expect(figure('Calibrated', 'prefillRateRatio')).toBeCloseTo(1.87, 2);
  });

  it('has the published batch, 2.4 times the critical one', () => {
    expect(figure('Production', 'contextLength')).toBe(4989);
    expect(figure('Production', 'criticalBatch')).toBeCloseTo(5356.63, 2);
    expect(figure('Production', 'batch') / figure('Production', 'criticalBatch')).toBeCloseTo(2.37, 2);
  });
});

/** Six times the price for 2.5 times the speed: https://www.dwarkesh.com/p/reiner-pope */
it('Fast, standard and slow mode: 2.5 times the speed for six times the price, and a floor that no wait gets below', () => {
  const figure = reader('fast-standard-slow');
  const standard = figure('Standard', 'secondsPerToken');
  expect(figure('Standard', 'fastCostMultiple')).toBeCloseTo(6.2, 1);
  expect(figure('Standard', 'stepTime') / figure('Fast', 'stepTime')).toBeCloseTo(2.5, 1);
  expect(figure('Fast', 'decodeCost') / figure('Standard', 'decodeCost')).toBeCloseTo(6, 1);
  expect(1 - figure('Slow', 'secondsPerToken') / standard).toBeCloseTo(0.27, 2);
  expect(figure('Slow', 'stepTime') / figure('Standard', 'stepTime')).toBeCloseTo(2.9, 1);
  expect(1 - figure('Standard', 'floorSecondsPerToken') / standard).toBeCloseTo(0.36, 2);
});

/** 200T tokens and 100 times Chinchilla after rounding: https://www.dwarkesh.com/p/reiner-pope */
it('How long to train: pools in balance, and tokens in proportion to the chance that the model serves', () => {
  const figure = reader('train-100b');
  expect(figure('Frontier for sure', 'plannedInferenceTokens')).toBeCloseTo(259.2e12, -3);
  expect(figure('Frontier for sure', 'overtraining')).toBeCloseTo(129.6, 9);
  for (const [scenario, chance] of [
    ['Frontier for sure', 0],
    ['One in four fails', 0.25],
    ['One in two fails', 0.5],
  ] as const) {
    expect(figure(scenario, 'obsolescenceProbability')).toBe(chance);
    expect(figure(scenario, 'pretrainTokens') / 259.2e12, scenario).toBeCloseTo(1 - chance, 9);
    expect(figure(scenario, 'pretrainCost') / figure(scenario, 'inferenceCost'), scenario).toBeCloseTo(1, 9);
    expect(figure(scenario, 'rlCost') / figure(scenario, 'inferenceCost'), scenario).toBeCloseTo(1, 9);
  }
});

/** The index keeps 128 numbers a token and layer, attention reads 2,048 tokens: https://github.com/deepseek-ai/DeepSeek-V3.2-Exp */
it('Long context on a rack: where the wall stands, and how far sparse attention moves it', () => {
  const figure = reader('long-context');
  expect(figure('Dense at 128k', 'contextWall')).toBeCloseTo((2 * 37e9 * 8e12) / 5e15 / 35_136, 6);
  expect(figure('Sparse at 128k', 'contextWall')).toBeCloseTo(((2 * 37e9 * 8e12) / 5e15 - 2048 * 35_136) / 7808, 6);
  expect(figure('Dense, all attention counted', 'contextWall')).toBeCloseTo(14_890, -1);
  expect(figure('Dense, all attention counted', 'stepTime')).toBe(figure('Dense at 128k', 'stepTime'));
  expect(figure('Dense at 128k', 'kvBytesReadPerSequence') / figure('Sparse at 128k', 'kvBytesReadPerSequence')).toBeCloseTo(4.2, 1);
  expect(figure('Dense at 128k', 'prefillCost') / figure('Dense at 8k', 'prefillCost')).toBeCloseTo(5.3, 1);
});

/** Transfers logged by https://gitea.gahow.org/gahow/agentic-kvc; drain times of the lecture, https://www.dwarkesh.com/p/reiner-pope */
describe('Keep, move or recompute the KV cache', () => {
  const figure = reader('kv-cache');

  it('says for how long each place pays', () => {
    expect(figure('DeepSeek-V3', 'hbmBreakEvenHold') * 3600).toBeCloseTo(78.35, 2);
    expect(figure('DeepSeek-V3', 'ddrBreakEvenHold') * 60).toBeCloseTo(40, 0);
    expect(figure('The lecture’s 2 KB', 'hbmBreakEvenHold') * 3600).toBeCloseTo(3633, 0);
    expect(figure('Llama 3 70B', 'hbmBreakEvenHold') * 3600).toBeCloseTo(32, 0);
    expect(figure('Llama 3 70B', 'kvBytesPerToken')).toBe(327_680);
  });

  it('moves a context in the time that was measured', () => {
    expect(figure('A measured transfer', 'kvBytesPerSequence')).toBe(6_442_450_944);
    expect(figure('A measured transfer', 'moveFromDdr') / 0.118471343).toBeCloseTo(1, 4);
    expect(figure('A measured transfer', 'computeAgain')).toBeCloseTo(3, 1);
  });

  it('drains flash in the five minutes that are sold, and disk in far more than the lecture’s hour', () => {
    expect(figure('The lecture’s 2 KB', 'flashDrainTime')).toBe(256);
    expect(figure('The lecture’s 2 KB', 'diskDrainTime') / 3600).toBeCloseTo(17.4, 1);
  });
});

/** 288 GB at 22 TB/s, 20 in the lecture: https://mirrorfrog.com/en/blog/nvidia-vera-rubin-platform-6-chips-deep-dive */
it('Rubin against Blackwell: drain time, critical batch, and price of a token', () => {
  const figure = reader('rubin-blackwell');
  const against = (quantity: string): number => figure('Vera Rubin NVL72', quantity) / figure('GB200 NVL72', quantity);
  expect(figure('GB200 NVL72', 'hbmDrainTime')).toBeCloseTo(0.02325, 9);
  expect(figure('Vera Rubin NVL72', 'hbmDrainTime')).toBeCloseTo(0.01309, 5);
  expect(figure('Rubin as the lecture has it', 'hbmDrainTime')).toBeCloseTo(0.0144, 9);
  expect(against('hbmBandwidth')).toBe(2.75);
  expect(against('peakFlops')).toBe(3.5);
  expect(against('criticalBatch')).toBeCloseTo(1.27, 2);
  expect(against('chipHourPrice')).toBeCloseTo(2.13, 2);
  expect(against('decodeCost')).toBeCloseTo(0.73, 2);
});
