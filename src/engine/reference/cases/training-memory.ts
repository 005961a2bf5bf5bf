import type { CaseMapping, Cells, Input, Reading } from '../published-case';

/** Megatron's layer, its attention maps stored. */
const layer = (input: Input): Cells => ({
  modelDim: input('d_model'),
  queryHeads: input('heads'),
  trainSequenceLength: input('seq'),
  storeAttentionMaps: 1,
});
const splitLayer = (input: Input): Cells => ({ ...layer(input), trainTensorParallel: input('tp') });
const fused: Cells = { storeAttentionMaps: 0 };
const shared: Cells = { trainSequenceParallel: 1 };

/** Interleaved schedules keep more micro-batches in flight at the first stage. */
const tokensInFlight = (input: Input): number =>
  input('seq') * input('micro_batch') * (input('interleave') > 1 ? 1 + (input('pp') - 1) / (input('pp') * input('interleave')) : 1);

/** Percent of the bytes of a split layer, its attention maps stored. */
const percentOf = (bytes: string, cells: Cells): Reading => ({
  formula: `100*${bytes}/(activationBytes*modelDim*(5 + 12/trainTensorParallel) + 2.5*activationBytes*queryHeads*trainSequenceLength/trainTensorParallel)`,
  cells,
});

const bytesPerAdamState = { weights: 2, gradients: 2 };
const perChip = (bytes: (optimizer: number, chips: number) => number): Reading => ({
  formula: 'weightBytesPerChip',
  unit: 'B',
  cells: (input) => ({ weightBytesPerParam: bytes(input('optimizer_bytes_per_param'), input('data_parallel')) }),
});
const { weights, gradients } = bytesPerAdamState;

/** Memory of weights, optimiser and activations in training. */
export const trainingMemoryCases: readonly CaseMapping[] = [
  {
    // Optimiser, then gradients, then weights are split over the chips that hold copies of the model.
    cases: /^cap-zero-stages-7p5b$/,
    cells: (input) => ({ totalParams: input('params'), chips: 1 }),
    read: {
      stage0_bytes: perChip((optimizer) => weights + gradients + optimizer),
      stage1_bytes: perChip((optimizer, chips) => weights + gradients + optimizer / chips),
      stage2_bytes: perChip((optimizer, chips) => weights + (gradients + optimizer) / chips),
      stage3_bytes: {
        formula: 'weightBytesPerChip',
        cells: (input) => ({
          chips: input('data_parallel'),
          weightBytesPerParam: weights + gradients + input('optimizer_bytes_per_param'),
        }),
      },
    },
  },
  {
    cases: /^cap-dp-adam-9b$/,
    cells: (input) => ({ chips: 1, hbmCapacity: input('hbm_capacity_bytes'), weightBytesPerParam: input('bytes_per_param') }),
    read: { max_params: 'usableHbmShare*chips*hbmCapacity/weightBytesPerParam' },
  },
  {
    // Weights outside the experts are copied on every rank.
    cases: /^cap-feasible-/,
    cells: (input) => ({
      chips: input('ep_ranks'),
      batch: input('batch_per_gpu') * input('ep_ranks'),
      weightBytes: input('non_expert_bytes') * input('ep_ranks') + input('expert_bytes_total'),
      kvBytesPerToken: input('kv_bytes_per_token'),
      contextLength: input('context_tokens'),
    }),
    read: { hbm_bytes_per_gpu: { formula: 'kvBytesPerChip + weightBytesPerChip', unit: 'B' } },
  },
  {
    cases: /^act-megatron-/,
    cells: (input) => ({
      ...splitLayer(input),
      layers: input('layers'),
      trainTokensInFlight: tokensInFlight(input),
      totalParams: 12 * input('layers') * input('d_model') ** 2,
      weightBytesPerParam: 18,
      chips: input('tp'),
      pipelineStages: input('pp'),
    }),
    read: {
      activation_bytes_none: { formula: 'storedActivationBytes', unit: 'B' },
      activation_bytes_selective_seqpar: { formula: 'storedActivationBytes', unit: 'B', cells: { ...fused, ...shared } },
      param_optimizer_bytes: 'weightBytesPerChip',
    },
  },
  {
    cases: /^act-percent-/,
    cells: splitLayer,
    read: {
      percent_sequence_parallel: percentOf('activationBytesPerTokenPerLayer', shared),
      percent_selective: percentOf('activationBytesPerTokenPerLayer', fused),
      percent_both: percentOf('activationBytesPerTokenPerLayer', { ...fused, ...shared }),
      percent_full_recompute: percentOf('activationBytes*modelDim', {}),
    },
  },
  {
    cases: /^act-attention-term-gpt3$/,
    cells: layer,
    read: { attention_term_5as_over_h: { formula: 'attentionMapBytes/modelDim', unit: 'B' } },
  },
  {
    cases: /^rev-vit-width-s-to-b$/,
    cells: (input) => ({ modelDim: input('width_b'), trainTokensInFlight: input('memory_bytes_per_image_s') / (34 * input('width_s')) }),
    read: { memory_bytes_per_image_b: { formula: 'reversibleActivationBytes', unit: 'B' } },
  },
  {
    cases: /^rev-compute-overhead-50$/,
    cells: (input) => ({
      pretrainCost: 1,
      reversibleFlopsFactor: 1 + input('forward_cost') / (input('forward_cost') + input('backward_cost')),
    }),
    read: { compute_overhead_fraction: 'reversibleExtraCost/pretrainCost' },
  },
];
