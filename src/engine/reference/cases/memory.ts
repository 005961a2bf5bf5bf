import type { CaseMapping, Cells, Input } from '../published-case';

const elementBytes = (input: Input): number => input('bytes_per_element');
const grouped = (input: Input): Cells => ({
  layers: input('layers'),
  kvElementsPerTokenPerLayer: 2 * input('kv_heads') * input('head_dim'),
  kvElementBytes: elementBytes(input),
});
const drain = (tier: 'ddr' | 'flash' | 'disk', cases: RegExp): CaseMapping => ({
  cases,
  cells: (input) => ({ [`${tier}Capacity`]: input('capacity_bytes'), [`${tier}Bandwidth`]: input('bandwidth_bytes_per_s') }),
  read: { drain_time_s: `${tier}DrainTime` },
});

/** What the KV cache weighs, how much fits, and how fast it moves. */
export const memoryCases: readonly CaseMapping[] = [
  {
    cases: /^kv-(?!.*-mla$)/,
    cells: grouped,
    read: { kv_bytes_per_token: 'kvBytesPerToken' },
  },
  {
    cases: /^kv-.*-mla$/,
    cells: (input) => ({
      layers: input('layers'),
      kvElementsPerTokenPerLayer: input('kv_lora_rank') + input('qk_rope_head_dim'),
      kvElementBytes: elementBytes(input),
    }),
    read: { kv_bytes_per_token: 'kvBytesPerToken' },
  },
  {
    cases: /^cap-palm540b-table1-batch128$/,
    cells: (input) => ({
      batch: input('batch'),
      chips: input('chips'),
      hbmCapacity: input('hbm_capacity_bytes'),
      usableHbmShare: input('hbm_fraction_for_kv'),
      layers: input('layers'),
      kvElementBytes: elementBytes(input),
      kvElementsPerTokenPerLayer: 2 * input('mqa_head_dim'),
      contextLength: 1,
      weightBytes: 1,
    }),
    read: {
      max_context_multihead: {
        formula: 'capacityBatch/batch',
        cells: { kvElementsPerTokenPerLayer: 2 * 64 * 128 },
      },
      max_context_mqa_replicated: { formula: 'capacityBatch/batch', cells: { tensorParallel: 64, kvHeads: 1 } },
      max_context_mqa_batch_sharded: 'capacityBatch/batch',
    },
  },
  {
    cases: /^cap-opt13b-/,
    cells: (input) => ({ kvBytesPerToken: input('kv_bytes_per_token'), contextLength: input('context_tokens') }),
    read: { kv_bytes_per_sequence: 'kvBytesPerSequence' },
  },
  {
    cases: /^cap-llama2-13b-8k-sequence$/,
    cells: (input) => ({ ...grouped(input), contextLength: input('context_tokens') }),
    read: { kv_bytes_per_sequence: 'kvBytesPerSequence' },
  },
  {
    cases: /^cap-llama3-70b-bf16-v5e16-slots$/,
    cells: (input) => ({
      chips: input('chips'),
      hbmCapacity: input('hbm_capacity_bytes'),
      weightBytes: input('weight_bytes'),
      kvBytesPerToken: input('kv_bytes_per_token'),
      contextLength: input('context_tokens'),
    }),
    read: { free_hbm_bytes: 'usableHbmShare*chips*hbmCapacity - weightBytes', kv_slots: 'floor(capacityBatch)' },
  },
  {
    cases: /^cap-baseten-7b-a10-kv-tokens$/,
    cells: (input) => ({
      chips: 1,
      hbmCapacity: input('hbm_capacity_bytes'),
      weightBytes: input('weight_bytes'),
      kvBytesPerToken: input('kv_bytes_per_token'),
      contextLength: 1,
    }),
    read: { kv_tokens: 'capacityBatch' },
  },
  {
    cases: /^cap-palm-mha-3tb$/,
    cells: (input) => ({
      batch: input('batch'),
      contextLength: input('context_tokens'),
      layers: input('layers'),
      kvElementsPerTokenPerLayer: 2 * input('heads') * input('head_dim'),
      kvElementBytes: elementBytes(input),
    }),
    read: { kv_bytes_total: 'batch*kvBytesPerSequence' },
  },
  {
    cases: /^ctx-tokens-resident-kv-equals-weights-13b$/,
    cells: (input) => ({ weightBytes: input('weight_bytes'), kvBytesPerToken: input('kv_bytes_per_token') }),
    read: { resident_tokens_crossover: 'weightBytes/kvBytesPerToken' },
  },
  drain('ddr', /^tier-drain-grace-/),
  drain('flash', /^tier-drain-(3fs-cluster|nvme-)/),
  drain('disk', /^tier-drain-hdd-/),
  {
    cases: /^tier-drain-rubin-hbm$/,
    cells: (input) => ({ hbmCapacity: input('capacity_bytes'), hbmBandwidth: input('bandwidth_bytes_per_s') }),
    read: { drain_time_s: 'hbmDrainTime' },
  },
  {
    cases: /^tier-worst-latency-lecture$/,
    cells: (input) => ({ trainInterval: input('train_period_s') }),
    read: { worst_latency_s: 'worstWait' },
  },
  {
    cases: /^tier-pcie-h2d-/,
    cells: (input) => ({
      contextLength: input('context_tokens'),
      kvBytesPerToken: input('kv_bytes_per_token'),
      ddrBandwidth: input('host_link_bandwidth_bytes_per_s'),
    }),
    read: {
      kv_bytes_total: 'contextLength*kvBytesHeldPerToken',
      transfer_time_s: 'contextLength*kvBytesHeldPerToken/ddrBandwidth',
    },
  },
  {
    cases: /^tier-ttft-64k-rdma-hit$/,
    cells: (input) => ({
      contextLength: 1,
      kvBytesPerToken: input('kv_bytes_total'),
      flashBandwidth: input('network_bandwidth_bytes_per_s'),
    }),
    read: { ttft_s: 'kvBytesHeldPerToken/flashBandwidth' },
  },
];
