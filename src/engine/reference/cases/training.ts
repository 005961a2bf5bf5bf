import type { CaseMapping, Cells, Input } from '../published-case';

const run = (input: Input): Cells => ({
  activeParams: input('params'),
  pretrainTokens: input('tokens'),
  chipHourPrice: 1,
  pretrainMfu: 1,
});
const trainingFlops = 'pretrainFlopsPerParam*activeParams*pretrainTokens';
const hours = 'pretrainCost/chipHourPrice';

/** The size's own Chinchilla optimum under the fitted law, and the joint optimum with serving in plain FLOP. */
const sardana = (input: Input, inferenceTokens: string): Cells => ({
  lossE: input('E'),
  lossA: input('A'),
  lossB: input('B'),
  lossAlpha: input('alpha'),
  lossBeta: input('beta'),
  activeParams: input('baseline_params'),
  pretrainTokens: '= (lossBeta*lossB/(lossAlpha*lossA)*activeParams^lossAlpha)^(1/lossBeta)',
  plannedInferenceTokens: input(inferenceTokens),
  rlTokens: 0,
  inferenceRelativeEfficiency: 1,
  pretrainMfu: 1,
  trainPeakFlops: 1e15,
  chipHourPrice: 1,
});
const asFlops = (cost: string): string => `${cost}*secondsPerHour/chipHourPrice*trainPeakFlops*pretrainMfu`;
const optimum = {
  baseline_tokens: 'pretrainTokens',
  baseline_total_flops: asFlops('totalCost'),
  target_loss_nats: 'loss',
  optimal_params: 'optimalActiveParams',
  optimal_tokens: 'optimalPretrainTokens',
  optimal_total_flops: asFlops('optimalCost'),
  flops_saving: asFlops('(totalCost - optimalCost)'),
  flops_saving_fraction: 'optimalSaving',
  expected_inference_tokens: 'inferenceTokens',
};

/** Training cost and time, scaling laws and the joint optimum. */
export const trainingCases: readonly CaseMapping[] = [
  { cases: /^flops-/, cells: run, read: { training_flops: trainingFlops } },
  {
    cases: /^hours-floor-/,
    cells: (input) => ({ ...run(input), trainPeakFlops: input('peak_flops_per_s') }),
    read: { gpu_hours: hours },
  },
  {
    cases: /^time-llama3-70b-/,
    cells: (input) => ({
      ...run(input),
      pretrainMfu: input('mfu'),
      trainPeakFlops: input('peak_flops_per_s'),
      chips: input('chips'),
    }),
    read: { training_time_s: `${hours}*secondsPerHour/chips` },
  },
  {
    // The published rate counts recomputed work, so eight operations per parameter and token were done.
    cases: /^time-megatron-175b$/,
    cells: (input) => ({
      ...run(input),
      pretrainFlopsPerParam: 8,
      trainPeakFlops: input('achieved_flops_per_s_per_gpu'),
      chips: input('gpus'),
    }),
    read: { training_time_s: `${hours}*secondsPerHour/chips` },
  },
  {
    cases: /^mfu-palm-inference-decode-/,
    cells: (input) => ({
      activeParams: input('params'),
      batch: input('batch'),
      stepTime: input('time_s') / input('tokens_per_sequence'),
      chips: input('chips'),
      peakFlops: input('peak_flops_per_s'),
    }),
    read: { mfu: 'decodeMfu' },
  },
  {
    cases: /^chin-loss-/,
    cells: (input) => ({
      lossE: input('E'),
      lossA: input('A'),
      lossB: input('B'),
      lossAlpha: input('alpha'),
      lossBeta: input('beta'),
      activeParams: input('params'),
      pretrainTokens: input('tokens'),
    }),
    read: { loss_nats: 'loss' },
  },
  {
    cases: /^chin-table3-/,
    cells: run,
    read: { training_flops: trainingFlops, tokens_per_param: 'overtraining*chinchillaTokens/activeParams' },
  },
  { cases: /^sardana-/, cells: (input) => sardana(input, 'inference_tokens'), read: optimum },
  {
    cases: /^obs-p/,
    cells: (input) => ({
      ...sardana(input, 'inference_tokens_if_successful'),
      obsolescenceProbability: input('obsolescence_probability'),
    }),
    read: optimum,
  },
  {
    cases: /^joint-lecture-inference-volume$/,
    cells: (input) => ({
      outputTokensPerSecond: input('tokens_per_s'),
      lifetimeDays: input('lifetime_s') / 86_400,
      inputTokensPerOutputToken: 0,
      cachedInputShare: 0,
    }),
    read: { inference_tokens: 'plannedInferenceTokens' },
  },
  {
    cases: /^ctx-train-flops-per-token-/,
    cells: (input) => ({
      activeParams: input('active_params'),
      promptTokens: input('context_tokens'),
      cachedInputShare: 0,
      attentionFlopsPerPair: 2 * input('layers') * input('heads') * (input('qk_head_dim') + input('v_head_dim')),
    }),
    read: { training_flops_per_token: '3*prefillFlopsPerToken' },
  },
  {
    cases: /^rev-compute-overhead-33$/,
    cells: () => ({}),
    read: { compute_overhead_fraction: 'reversibleFlopsFactor - 1' },
  },
];
