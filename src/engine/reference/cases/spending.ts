import type { CaseMapping, Cells, Input } from '../published-case';

/** Training as hours of one chip: unit price, so that a cost is a time. */
const asHours: Cells = { chipHourPrice: 1, pretrainMfu: 1 };
const hours = 'pretrainCost/chipHourPrice';
const deepseek = { activeParams: 37e9, pretrainTokens: 14.8e12 };
const secondsPerHour = 3600;
/** Rate of work at which so many tokens take so many chip-hours. */
const rateFor = (tokens: number, chipHours: number): Cells => ({
  trainPeakFlops: (6 * deepseek.activeParams * tokens) / (chipHours * secondsPerHour),
});
/** A training rate in tokens a second stands as a batch that a step of one second advances. */
const rate = (input: Input, width: number, chips: number): Cells => ({
  activeParams: input('params'),
  attentionFlopsPerPair: 4 * input('layers') * width,
  contextLength: input('context_tokens'),
  batch: input('tokens_per_s'),
  stepTime: 1,
  chips,
  peakFlops: input('peak_flops_per_s'),
});
/** Backward passes cost twice the forward one. */
const trainingMfu = '3*flopsPerToken*batch/stepTime/replicaFlops';

/** What training runs took and cost, and how much of the chips' arithmetic they used. */
export const spendingCases: readonly CaseMapping[] = [
  {
    cases: /^pfdays-gpt3$/,
    cells: (input) => ({ ...asHours, activeParams: 175e9, pretrainTokens: input('training_flops') / (6 * 175e9), trainPeakFlops: 1e15 }),
    read: { petaflop_s_days: { formula: `${hours}/hoursPerDay`, unit: 'd' } },
  },
  {
    // The three published stages: pre-training is one pool, what follows it the other, and nothing is served.
    cases: /^cost-deepseek-v3$/,
    cells: (input) => ({
      ...deepseek,
      ...rateFor(deepseek.pretrainTokens, input('gpu_hours_pretrain')),
      pretrainMfu: 1,
      chipHourPrice: input('price_usd_per_gpu_hour'),
      rlFlopsPerParam: 6,
      rlRelativeEfficiency: 1,
      rlTokens:
        (deepseek.pretrainTokens * (input('gpu_hours_context_extension') + input('gpu_hours_post_training'))) / input('gpu_hours_pretrain'),
      inferenceTokens: 0,
    }),
    read: {
      gpu_hours_total: { formula: 'totalCost/chipHourPrice', unit: 'h' },
      cost_pretrain_usd: { formula: 'pretrainCost', unit: 'USD' },
      cost_total_usd: { formula: 'totalCost', unit: 'USD' },
    },
  },
  {
    cases: /^hours-deepseek-v3-per-trillion$/,
    cells: (input) => ({
      ...asHours,
      ...deepseek,
      ...rateFor(1e12, input('gpu_hours_per_1e12_tokens')),
      pretrainTokens: input('tokens'),
      chips: input('gpus'),
    }),
    read: {
      gpu_hours_pretrain: { formula: hours, unit: 'h' },
      days_per_1e12_tokens: { formula: `${hours}/chips/hoursPerDay`, unit: 'd', cells: { pretrainTokens: 1e12 } },
    },
  },
  {
    // Sixteen squares of the width a layer: four of attention, twelve of a gated feed-forward part four times as wide.
    cases: /^ctx-attention-flops-ratio$/,
    cells: (input) => ({
      activeParams: 16 * input('d_model') ** 2,
      attentionFlopsPerPair: 4 * input('d_model'),
      contextLength: input('context_tokens'),
    }),
    read: { attention_over_matmul_flops: { formula: 'flopsPerToken/(flopsPerMac*activeParams) - 1', unit: '1' } },
  },
  {
    cases: /^mfu-to-hfu-full-remat$/,
    cells: (input) => ({ pretrainMfu: input('mfu') }),
    read: { hfu: 'pretrainMfu*checkpointFlopsFactor' },
  },
  {
    // Half the achieved rate is the size that would do it at one token a second.
    cases: /^mfu-llama3-405b-/,
    cells: (input) => ({
      chips: input('gpus'),
      activeParams: (input('achieved_flops_per_s_per_gpu') * input('gpus')) / 2,
      batch: 1,
      stepTime: 1,
      peakFlops: input('peak_flops_per_s'),
    }),
    read: { mfu: 'decodeMfu' },
  },
  {
    cases: /^mfu-mpt-/,
    cells: (input) => rate(input, input('d_model'), input('gpus')),
    read: { mfu: trainingMfu },
  },
  {
    cases: /^mfu-mt-nlg-530b$/,
    cells: (input) => rate(input, input('heads') * input('head_dim'), input('chips')),
    read: { mfu_without_attention: '3*decodeMfu', mfu_with_attention: trainingMfu },
  },
  {
    cases: /^mfu-deepseek-v3-fp8peak$/,
    cells: (input) => ({
      ...asHours,
      activeParams: input('params'),
      pretrainTokens: input('tokens'),
      trainPeakFlops: input('peak_flops_per_s'),
      lifetimeDays: input('gpu_hours') / 24,
    }),
    read: {
      available_flops: 'trainPeakFlops*secondsPerHour*hoursPerDay*lifetimeDays',
      mfu: `${hours}/(hoursPerDay*lifetimeDays)`,
    },
  },
];
