import type { CaseMapping, Cells, Input } from '../published-case';

/** No KV, weights spread over endless sequences: nothing that is served can beat the arithmetic alone. */
const arithmeticAlone = (input: Input): Cells => ({
  chips: input('gpus'),
  activeParams: input('active_params'),
  totalParams: input('active_params'),
  peakFlops: input('peak_flops_per_s'),
  hbmBandwidth: 1e15,
  kvBytesPerToken: 0,
  contextLength: 1,
  batch: 1,
  layers: 1,
  moeLayers: 0,
  experts: 1,
  expertsPerToken: 1,
  promptTokens: 1,
  cachedInputShare: 0,
});
const dense = (input: Input): Cells => ({
  experts: 1,
  expertsPerToken: 1,
  activeParams: input('active_params'),
  totalParams: input('active_params'),
  weightBytesPerParam: input('bytes_per_weight'),
  kvBytesPerToken: input('kv_bytes_per_token'),
  contextLength: input('context_tokens'),
  peakFlops: input('peak_flops_per_s'),
  hbmBandwidth: input('hbm_bandwidth_bytes_per_s'),
});

const readsToBreakEven = (write: string): string =>
  `ceil((${write}/observedInputPrice - 1)/(1 - observedCacheHitPrice/observedInputPrice))`;

/** Published serving measurements, which the roofline must bound, and prices. */
export const servingCases: readonly CaseMapping[] = [
  {
    cases: /^serve-(mlperf41|trtllm)-(?!.*ignoring-prefill)/,
    cells: (input) => ({
      ...arithmeticAlone(input),
      disaggregated: 0,
      inputTokensPerOutputToken: input('input_tokens') / input('output_tokens'),
    }),
    read: { output_tokens_per_s: '1/floorSecondsPerToken' },
  },
  {
    cases: /^serve-(trtllm-.*-ignoring-prefill|inferencemax-b200-gptoss)$/,
    cells: arithmeticAlone,
    read: { output_tokens_per_s: '1/floorSecondsPerToken' },
  },
  {
    cases: /^serve-(sglang-prefill-|deepseek-prefill-profile|deepseek-production-prefill)/,
    cells: arithmeticAlone,
    read: { input_tokens_per_s_per_node: '1/prefillSecondsPerToken' },
  },
  {
    // Weights outside the experts are copied on every rank.
    cases: /^serve-(sglang-decode-|deepseek-decode-profile)/,
    cells: (input) => ({
      chips: input('ep_ranks'),
      batch: input('batch_per_gpu') * input('ep_ranks'),
      activeParams: input('active_params'),
      weightBytes: input('non_expert_bytes') * input('ep_ranks') + input('expert_bytes_total'),
      kvBytesPerToken: input('kv_bytes_per_token'),
      contextLength: input('context_tokens'),
      peakFlops: input('peak_flops_per_s'),
      hbmBandwidth: input('hbm_bandwidth_bytes_per_s'),
      scaleUpChips: input('gpus'),
    }),
    read: { output_tokens_per_s_per_node: 'batch/rooflineTime/chips*scaleUpChips' },
  },
  {
    cases: /^serve-palm540b-decode-/,
    cells: (input) => ({ ...dense(input), batch: input('batch'), chips: input('chips') }),
    read: { step_time_s: 'rooflineTime' },
  },
  {
    cases: /^serve-fastertransformer-13b-/,
    cells: (input) => ({ ...dense(input), batch: 1, chips: input('gpus'), promptTokens: 512, cachedInputShare: 0 }),
    read: { prefill_time_s: 'promptTokens*prefillSecondsPerToken', decode_time_per_token_s: 'rooflineTime' },
  },
  {
    cases: /^serve-achievable-matmul-/,
    cells: (input) => ({ chips: 1, peakFlops: input('peak_flops_per_s') }),
    read: { achieved_flops_per_s: 'replicaFlops' },
  },
  {
    cases: /^price-sglang-output-20c$/,
    cells: (input) => ({
      chips: input('gpus_per_node'),
      chipHourPrice: input('price_usd_per_gpu_hour'),
      batch: input('output_tokens_per_s_per_node'),
      stepTime: 1,
    }),
    read: { cost_usd_per_1e6_output: 'decodeCost' },
  },
  {
    cases: /^price-gb200-2cents-implied$/,
    cells: (input) => ({ chips: 1, chipHourPrice: 1, batch: input('output_tokens_per_s_per_gpu'), stepTime: 1 }),
    read: { price_usd_per_gpu_hour: { formula: '0.02/decodeCost', unit: '1/USD' } },
  },
  {
    // A sequence that ends frees its prompt and its answer; in the long run as many tokens leave a step as enter.
    cases: /^tier-kv-eviction-rate$/,
    cells: (input) => ({ batch: input('batch'), inputTokensPerOutputToken: input('prompt_tokens') / input('output_tokens') }),
    read: { evicted_tokens_per_step: 'batch*(1 + inputTokensPerOutputToken)' },
  },
  {
    // A write costs more than an input token by so much, and each later read costs less by so much.
    cases: /^price-cache-breakeven$/,
    cells: (input) => ({
      observedInputPrice: 1,
      observedCacheWriteShort: input('write_multiplier_5min'),
      observedCacheWriteLong: input('write_multiplier_1h'),
      observedCacheHitPrice: input('read_multiplier'),
    }),
    read: {
      reads_to_break_even_5min: readsToBreakEven('observedCacheWriteShort'),
      reads_to_break_even_1h: readsToBreakEven('observedCacheWriteLong'),
    },
  },
];
