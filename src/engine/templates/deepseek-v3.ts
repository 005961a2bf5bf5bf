import type { Template } from './template';

/** DeepSeek's production week of February 2025, on chips of the H800's class. */
export const deepseekV3: Template = {
  id: 'deepseek-v3',
  name: 'DeepSeek-V3 as published',
  sentence: 'A published model on published traffic: 671B parameters on 144 Hopper chips, its step, its price and its fleet.',
  headline: { quantity: 'decodeCost', scenario: 'Production' },
  document: {
    format: 'ridgebook/1',
    name: 'DeepSeek-V3 as published',
    scenarios: [
      {
        name: 'Production',
        note: 'One decode unit of 18 nodes. Traffic of one day as DeepSeek published it: 608B tokens in, 168B out, 56.3 % of the input cached.',
        presets: {
          hardware: 'h100-sxm',
          model: 'deepseek-v3',
          traffic: 'chat',
          storage: 'ddr-flash-disk-2026',
          fidelity: 'blackboard',
          plan: 'deepseek-v3-as-published',
        },
        cells: {
          contextLength: '4k',
          chips: 144,
          chipHourPrice: '$2/h',
          batchMultiple: 2,
          outputTokensPerSecond: 1_944_444,
          inputTokensPerOutputToken: 3.619,
          cachedInputShare: '56.3%',
          peakToAverage: 1.226,
          promptTokens: 3600,
          requestOutputTokens: 1000,
          observedInputPrice: 0.55,
          observedOutputPrice: 2.19,
          observedCacheHitPrice: 0.14,
          trainTokensInFlight: 4096,
        },
      },
      {
        name: 'One node',
        base: 'Production',
        note: 'The same model on eight chips, whose HBM the weights nearly fill.',
        cells: { chips: 8 },
      },
      {
        name: 'Calibrated',
        base: 'Production',
        note: 'The same plan with the efficiencies that published measurements show.',
        presets: { fidelity: 'calibrated' },
      },
    ],
  },
};
