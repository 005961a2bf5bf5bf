import type { CaseMapping } from '../published-case';
import { combineOnly, dispatchOnly, exchange } from './network';

/** Work of a chip over what its link carries: the tokens or the width from which communication hides. */
const perByte = (formula: string): { formula: string; unit: string } => ({ formula, unit: 'FLOP/B' });

/** Bytes and limits of splitting a model over chips. */
export const parallelismCases: readonly CaseMapping[] = [
  {
    // An all-reduce is a scatter and a gather, and the engine's layer does two of them.
    cases: /^a2a-allgather-h100-node$/,
    cells: (input) => ({
      tensorParallel: input('gpus'),
      chips: input('gpus'),
      layers: 1,
      batch: input('rows'),
      modelDim: (input('cols') * input('bytes_per_element')) / 2,
      scaleUpBandwidth: input('gpu_egress_bandwidth_bytes_per_s'),
    }),
    read: { time_s: 'allReduceTime/4' },
  },
  {
    cases: /^a2a-deepep-bytes-/,
    cells: exchange,
    read: {
      dispatch_bandwidth_bytes_per_s: {
        formula: 'allToAllBytesPerChip/stepTime',
        unit: 'B/s',
        cells: (input) => ({ ...dispatchOnly, stepTime: input('dispatch_time_s') }),
      },
      combine_bandwidth_bytes_per_s: {
        formula: 'allToAllBytesPerChip/stepTime',
        unit: 'B/s',
        cells: (input) => ({ ...combineOnly, stepTime: input('combine_time_s') }),
      },
    },
  },
  {
    // One token touches as many ranks as a batch of one touches experts.
    cases: /^moe-ragged-topk-factor$/,
    cells: (input) => ({
      readAllWeights: 0,
      routedShare: 1,
      batch: 1,
      experts: input('ep_ranks'),
      expertsPerToken: input('experts_per_token'),
    }),
    read: { fraction_of_ranks_hit_approx: 'weightShareRead' },
  },
  {
    cases: /^par-latency-floor-message$/,
    cells: (input) => ({ scaleUpBandwidth: input('link_bandwidth_bytes_per_s'), collectiveLatency: input('hop_latency_s') }),
    read: { latency_bound_below_bytes: { formula: 'scaleUpBandwidth*collectiveLatency', unit: 'B' } },
  },
  {
    // A node's own link is shared by its chips, and each of them holds that many times the tokens.
    cases: /^par-dp-gpu-tokens$/,
    cells: (input) => ({
      peakFlops: input('peak_flops_per_s'),
      scaleUpBandwidth: input('gpu_egress_bandwidth_bytes_per_s'),
      scaleOutBandwidth: input('node_egress_bandwidth_bytes_per_s'),
    }),
    read: {
      tokens_per_gpu_intra: perByte('peakFlops/scaleUpBandwidth'),
      tokens_per_gpu_cross: perByte('peakFlops/scaleOutBandwidth'),
    },
  },
  {
    cases: /^par-dp-h800$/,
    cells: (input) => ({ peakFlops: input('peak_flops_per_s'), scaleUpBandwidth: input('gpu_egress_bandwidth_bytes_per_s') }),
    read: { tokens_per_gpu: perByte('peakFlops/scaleUpBandwidth') },
  },
  {
    cases: /^par-two-chip-split$/,
    cells: (input) => ({ peakFlops: input('peak_flops_per_s'), scaleUpBandwidth: input('link_bandwidth_bytes_per_s') }),
    read: { d_min: { formula: 'activationBytes*peakFlops/scaleUpBandwidth', unit: 'FLOP' } },
  },
  {
    cases: /^par-fsdp-batch-per-chip-v5p$/,
    cells: (input) => ({ peakFlops: input('peak_flops_per_s'), scaleUpBandwidth: input('ici_bandwidth_bytes_per_s') }),
    read: {
      tokens_per_chip_1axis: perByte('peakFlops/scaleUpBandwidth'),
      tokens_per_chip_3axes: {
        ...perByte('peakFlops/scaleUpBandwidth'),
        cells: (input) => ({ scaleUpBandwidth: input('mesh_axes') * input('ici_bandwidth_bytes_per_s') }),
      },
    },
  },
  {
    // A virtual stage cuts every micro-batch's turn, which is as many more micro-batches.
    cases: /^bubble-p8-m64-v3$/,
    cells: (input) => ({ pipelineStages: input('stages'), microbatches: input('micro_batches') * input('virtual_stages') }),
    read: { bubble_over_ideal: 'trainingBubble/(1 - trainingBubble)', bubble_fraction_of_total: 'trainingBubble' },
  },
  {
    cases: /^tier-3fs-client-peak$/,
    cells: (input) => ({ scaleOutBandwidth: input('nic_bandwidth_bits_per_s') / 8 }),
    read: { read_bandwidth_bytes_per_s: { formula: 'scaleOutBandwidth', unit: 'B/s' } },
  },
];
