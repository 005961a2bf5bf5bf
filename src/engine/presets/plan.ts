import type { Preset } from './preset';

const deepseekReport = 'https://github.com/deepseek-ai/DeepSeek-V3/blob/9b4e9788e4a3a731f7567338ed15d3ec549ce03b/README.md';

/** The format and utilisation of training where a plan says nothing else. */
const training = { trainPeakFlops: '= peakFlops', pretrainMfu: 0.4 };

/** How many tokens a model is trained on, and in which arithmetic. */
export const planPresets: readonly Preset[] = [
  {
    kind: 'plan',
    id: 'balanced',
    label: 'Balanced pools',
    version: '2026-04-29',
    figures: 'assumed',
    note: 'Equation 7: pre-training, RL and inference cost the same.',
    cells: { pretrainTokens: '= balancedPretrainTokens', rlTokens: '= balancedRlTokens', ...training },
    sources: [{ url: 'https://www.dwarkesh.com/p/reiner-pope', date: '2026-04-29', fields: ['pretrainTokens', 'rlTokens'] }],
  },
  {
    kind: 'plan',
    id: 'published',
    label: 'Tokens as published',
    version: '2026-11-22',
    figures: 'published',
    otherwise: { rlTokens: 'assumed', pretrainMfu: 'assumed' },
    note: 'The count that the makers of the chosen model publish, trained in bf16. Nobody publishes RL tokens: they stay balanced.',
    cells: {
      pretrainTokens: '= publishedPretrainTokens',
      rlTokens: '= balancedRlTokens',
      trainPeakFlops: '= peakFlops16',
      pretrainMfu: 0.4,
    },
    sources: [],
  },
  {
    kind: 'plan',
    id: 'chinchilla',
    label: 'Chinchilla, 20 tokens a parameter',
    version: '2026-11-22',
    figures: 'published',
    otherwise: { rlTokens: 'assumed', pretrainMfu: 'assumed' },
    note: 'Best for training alone: 20 tokens for each active parameter.',
    cells: { pretrainTokens: '= chinchillaTokens', rlTokens: '= balancedRlTokens', ...training },
    sources: [{ url: 'https://arxiv.org/abs/2203.15556', date: '2022-03-29', fields: ['pretrainTokens'] }],
  },
  {
    kind: 'plan',
    id: 'deepseek-v3-as-published',
    label: 'DeepSeek-V3 as published',
    version: '2026-11-22',
    figures: 'published',
    otherwise: { pretrainMfu: 'published', rlTokens: 'assumed' },
    note: '14.8T tokens in 2.664M GPU-hours of fp8 training, which is 17.3 % of the fp8 peak of an H100-class chip. RL tokens are those at which RL takes the 5,000 GPU-hours of post-training.',
    cells: { pretrainTokens: 14.8e12, rlTokens: 18.5e9, trainPeakFlops: '= peakFlops8', pretrainMfu: 0.1731 },
    sources: [{ url: deepseekReport, date: '2025-08-28', fields: ['pretrainTokens', 'gpuHours', 'pretrainMfu'] }],
  },
];
