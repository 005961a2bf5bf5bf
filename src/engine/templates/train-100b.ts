import type { Template } from './template';

/** How many tokens to train on, when the model may be overtaken before it has served. */
export const train100b: Template = {
  id: 'train-100b',
  name: 'How long to train a 100B-active model',
  sentence: 'Pre-training, reinforcement learning and serving in balance, and what the risk of missing the frontier does to the plan.',
  headline: { quantity: 'overtraining', scenario: 'Frontier for sure' },
  document: {
    format: 'ridgebook/1',
    name: 'How long to train a 100B-active model',
    scenarios: [
      {
        name: 'Frontier for sure',
        note: '50M tokens a second for 60 days, as in the lecture; decode a third as efficient as training. These are 259T tokens and 130 times Chinchilla; the lecture rounds down to 200T and 100 times.',
        presets: {
          hardware: 'gb200-nvl72',
          model: 'hyp-frontier-100b-s8',
          traffic: 'lecture',
          storage: 'ddr-flash-disk-2026',
          fidelity: 'blackboard',
          plan: 'balanced',
        },
        cells: {
          chipHourPrice: '$2/h',
          contextLength: '50k',
          promptTokens: '50k',
          requestOutputTokens: 500,
          layers: 60,
          modelDim: 7168,
          trainTokensInFlight: 8192,
        },
      },
      {
        name: 'One in four fails',
        base: 'Frontier for sure',
        cells: { obsolescenceProbability: '25%' },
      },
      {
        name: 'One in two fails',
        base: 'Frontier for sure',
        cells: { obsolescenceProbability: '50%' },
      },
    ],
  },
};
