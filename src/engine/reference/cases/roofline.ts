import type { CaseMapping, Cells, Input } from '../published-case';

const dense: Cells = { experts: 1, expertsPerToken: 1, moeLayers: 0, layers: 1 };
const onePass = (input: Input): Cells => ({
  ...dense,
  activeParams: input('active_params'),
  totalParams: input('active_params'),
  weightBytes: input('weight_bytes'),
  kvBytesPerToken: input('kv_bytes_per_token'),
  contextLength: input('context_tokens'),
  chips: input('chips'),
  peakFlops: input('peak_flops_per_s'),
  hbmBandwidth: input('hbm_bandwidth_bytes_per_s'),
  batch: input('batch'),
});
const memoryOnly = (input: Input): Cells => ({
  batch: input('batch'),
  chips: input('chips'),
  weightBytes: input('weight_bytes'),
  contextLength: input('context_tokens'),
  hbmBandwidth: input('hbm_bandwidth_bytes_per_s'),
});
const onChip = (input: Input, chips: number): Cells => ({
  ...dense,
  chips,
  batch: 1,
  contextLength: 1,
  kvBytesPerToken: 0,
  activeParams: input('active_params'),
  totalParams: input('active_params'),
  weightBytesPerParam: input('bytes_per_weight'),
  peakFlops: input('peak_flops_per_s'),
  hbmBandwidth: input('hbm_bandwidth_bytes_per_s'),
});

/** Ridge points, steps and critical batches. */
export const rooflineCases: readonly CaseMapping[] = [
  {
    cases: /^ridge-/,
    cells: (input) => ({ chips: 1, peakFlops: input('peak_flops_per_s'), hbmBandwidth: input('hbm_bandwidth_bytes_per_s') }),
    read: { ridge_flops_per_byte: 'ridgePoint' },
  },
  {
    cases: /^roofline-popquiz-30b-batch(256|4)$/,
    cells: (input) => ({ ...onePass(input), perOperationRoofline: 1 }),
    read: { step_time_s: 'rooflineTime' },
  },
  { cases: /^roofline-popquiz-30b-batch256-seedform$/, cells: onePass, read: { step_time_s: 'rooflineTime' } },
  {
    cases: /^roofline-baseten-7b-/,
    cells: (input) => ({
      ...onChip(input, 1),
      promptTokens: input('prompt_tokens'),
      requestOutputTokens: input('output_tokens'),
      cachedInputShare: 0,
    }),
    read: {
      decode_time_per_token_s: 'stepTime',
      prefill_time_s: 'promptTokens*prefillSecondsPerToken',
      request_time_s: 'requestTime',
    },
  },
  {
    cases: /^decode-llama2-13b-v5e8-(kvdiv5-)?batch/,
    cells: (input) => ({
      ...memoryOnly(input),
      kvBytesPerSequence: input('kv_bytes_per_sequence'),
      kvBytesReadPerSequence: input('kv_bytes_per_sequence'),
    }),
    read: {
      step_time_s: 'memoryTime',
      throughput_tokens_per_s: 'batch/memoryTime',
      memory_total_bytes: 'weightBytes + batch*kvBytesPerSequence',
    },
  },
  {
    cases: /^decode-llama3-70b-v5e\d+-batch/,
    cells: (input) => ({ ...memoryOnly(input), kvBytesPerToken: input('kv_bytes_per_token') }),
    read: {
      kv_bytes_total: 'batch*kvBytesPerSequence',
      memory_total_bytes: 'weightBytes + batch*kvBytesPerSequence',
      step_time_s: 'memoryTime',
      throughput_tokens_per_s: 'batch/memoryTime',
      throughput_tokens_per_s_per_chip: 'batch/memoryTime/chips',
    },
  },
  {
    cases: /^drain-full-hbm-/,
    cells: (input) => ({ hbmCapacity: input('hbm_capacity_bytes'), hbmBandwidth: input('hbm_bandwidth_bytes_per_s') }),
    read: { drain_time_s: 'hbmDrainTime' },
  },
  {
    cases: /^roofline-time-/,
    cells: (input) => ({ chips: 1, batch: 1, flopsPerToken: input('work_flops'), peakFlops: input('peak_flops_per_s') }),
    read: { compute_time_s: 'computeTime' },
  },
  {
    cases: /^latency-200b-/,
    cells: (input) => ({
      weightBytes: input('weight_bytes'),
      chips: input('chips'),
      hbmBandwidth: input('hbm_bandwidth_bytes_per_s'),
    }),
    read: { step_time_s: 'latencyFloor' },
  },
  {
    // A matrix product reads as one pass: rows are sequences, the right-hand matrix is the weights, the rest is traffic per row.
    cases: /^roofline-matmul-/,
    cells: (input) => ({
      chips: 1,
      batch: input('m'),
      contextLength: 1,
      activeParams: input('k') * input('n'),
      totalParams: input('k') * input('n'),
      weightBytesPerParam: input('bytes_per_element'),
      kvBytesReadPerSequence: (input('k') + input('n')) * input('bytes_per_element'),
      peakFlops: input('peak_flops_per_s'),
      hbmBandwidth: input('hbm_bandwidth_bytes_per_s'),
    }),
    read: { time_lower_bound_s: 'rooflineTime' },
  },
  {
    cases: /^critical-batch-v5e-/,
    cells: (input) => ({
      chips: 1,
      peakFlops: input('peak_flops_per_s'),
      hbmBandwidth: input('hbm_bandwidth_bytes_per_s'),
      totalParams: input('total_params'),
      activeParams: input('active_params'),
      weightBytesPerParam: input('bytes_per_weight'),
    }),
    read: { critical_batch_tokens: 'criticalBatch' },
  },
  {
    cases: /^tokens-per-s-at-lecture-batch$/,
    cells: (input) => ({ batch: input('batch'), stepTime: 1 / input('steps_per_s') }),
    read: { throughput_tokens_per_s: 'throughput' },
  },
  {
    cases: /^critical-batch-gptoss-dp-tokens$/,
    cells: (input) => ({
      hardwareRatio: input('dense_tokens_per_gpu'),
      sparsity: input('routed_experts') / input('active_experts'),
    }),
    read: { critical_tokens_per_gpu: 'criticalBatch' },
  },
];
