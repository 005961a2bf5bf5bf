import type { CaseMapping, Cells, Input } from '../published-case';

/** One layer's expert traffic; a reading of one direction switches the other off. */
export const exchange = (input: Input): Cells => ({
  chips: input('ep_ranks'),
  batch: input('tokens_per_rank') * input('ep_ranks'),
  modelDim: input('hidden_size'),
  expertsPerToken: input('experts_per_token'),
  experts: 256,
  moeLayers: 1,
  dispatchBytes: 1 + input('fp8_scale_bytes') / input('fp8_scale_block'),
  combineBytes: 2,
});
export const dispatchOnly: Cells = { combineBytes: 0 };
export const combineOnly: Cells = { dispatchBytes: 0 };

/** Traffic of experts and collectives, pipelines. */
export const networkCases: readonly CaseMapping[] = [
  {
    cases: /^a2a-deepep-floor-/,
    cells: (input) => ({
      ...exchange(input),
      scaleUpChips: input('domain_ranks'),
      scaleOutBandwidth: input('scale_out_bandwidth_bytes_per_s'),
    }),
    read: {
      dispatch_time_s: { formula: 'scaleOutTime', cells: dispatchOnly },
      combine_time_s: { formula: 'scaleOutTime', cells: combineOnly },
    },
  },
  {
    cases: /^a2a-lecture-experts-per-gpu$/,
    cells: (input) => ({ experts: input('routed_experts'), chips: input('gpus') }),
    read: { experts_per_gpu: 'expertsPerChip' },
  },
  {
    cases: /^a2a-lecture-rack-boundary$/,
    cells: (input) => ({ chips: 64 * input('racks'), scaleUpChips: 64 }),
    read: { fraction_leaving_rack: 'crossDomainShare' },
  },
  {
    cases: /^a2a-two-node-degradation$/,
    cells: (input) => ({
      scaleUpChips: input('gpus_per_node'),
      chips: input('gpus_per_node') * input('nodes'),
      scaleUpBandwidth: input('gpu_egress_bandwidth_bytes_per_s'),
      scaleOutBandwidth: input('node_egress_bandwidth_bytes_per_s') / input('gpus_per_node'),
      experts: 256,
      expertsPerToken: 8,
      modelDim: 7168,
      moeLayers: 58,
      batch: 1000,
    }),
    read: { slowdown_vs_one_node: 'crossRackSlowdown' },
  },
  {
    // Two half batches hide behind each other, so a token waits for both exchanges of every layer.
    cases: /^a2a-deepseek-v3-limit-/,
    cells: (input) => ({
      chips: 72,
      scaleUpChips: 72,
      batch: 72 * input('tokens_per_device'),
      expertsPerToken: input('experts_per_token'),
      modelDim: input('hidden_size'),
      moeLayers: 1,
      layers: input('layers'),
      dispatchBytes: input('dispatch_bytes_per_element'),
      combineBytes: input('combine_bytes_per_element'),
      scaleUpBandwidth: input('bandwidth_bytes_per_s'),
    }),
    read: {
      all_to_all_time_s: 'scaleUpTime',
      time_per_output_token_s: '2*layers*scaleUpTime',
      tokens_per_s_per_user: '1/(2*layers*scaleUpTime)',
    },
  },
  {
    cases: /^allreduce-ring-1gb-8gpu$/,
    cells: (input) => ({
      tensorParallel: input('gpus'),
      chips: input('gpus'),
      layers: 1,
      batch: 1,
      modelDim: input('bytes') / 2,
      scaleUpBandwidth: input('bandwidth_bytes_per_s'),
    }),
    read: { time_s: 'allReduceTime/2' },
  },
  {
    cases: /^moe-distinct-experts-/,
    cells: (input) => ({
      readAllWeights: 0,
      experts: input('routed_experts'),
      expertsPerToken: input('active_experts'),
      batch: input('batch'),
      routedShare: 1,
    }),
    read: {
      distinct_experts_per_layer: 'experts*weightShareRead',
      weight_bytes_read: {
        formula: 'weightBytes*weightShareRead',
        cells: { weightBytes: 671e9, routedShare: (58 * 256 * 44_040_192) / 671e9 },
      },
    },
  },
  {
    cases: /^pipeline-latency-penalty-lecture$/,
    cells: (input) => ({
      stepTime: input('stage_step_total_s'),
      pipelineStages: input('stages'),
      hopLatency: (input('stage_step_total_s') * input('hop_latency_fraction_total')) / input('stages'),
    }),
    read: { step_time_s: 'pipelineLatency' },
  },
  {
    cases: /^bubble-p4-m\d+-v1$/,
    cells: (input) => ({ pipelineStages: input('stages'), microbatches: input('micro_batches') }),
    read: { bubble_over_ideal: 'trainingBubble/(1 - trainingBubble)', bubble_fraction_of_total: 'trainingBubble' },
  },
  {
    cases: /^bubble-gpipe-negligible-rule$/,
    cells: (input) => ({ pipelineStages: input('stages'), microbatches: input('micro_batches') }),
    read: { bubble_fraction_of_total_max: 'trainingBubble' },
  },
];
