/** Keys of published figures and inputs ("hbm_bandwidth_bytes_per_s") in words and units. */

const units: readonly (readonly [RegExp, string])[] = [
  [/bytes_per_s$/, 'B/s'],
  [/flops_per_s(_per_gpu)?$/, 'FLOP/s'],
  [/tokens_per_s(_per_\w+)?$/, 'tok/s'],
  [/bits_per_s$/, 'bit/s'],
  [/steps_per_s$/, '1/s'],
  [/(^|_)(bandwidth)_/, 'B/s'],
  [/flops(_per_token)?$|^flops_saving$/, 'FLOP'],
  [/^petaflop_s_days$/, 'PFLOP/s-days'],
  [/^days_/, 'days'],
  [/gpu_hours(_\w+)?$/, 'GPU-hours'],
  [/usd/, 'USD'],
  [/^(bytes|memory_total_bytes)$|(?<!over_|of_)bytes(_\w+)?$|_bytes_/, 'B'],
  [/(?<!image|width)_s$/, 's'],
];

/** `1` where the figure is a pure number. */
export const unitOfName = (key: string): string => units.find(([pattern]) => pattern.test(key))?.[1] ?? '1';

const written: Readonly<Record<string, string>> = {
  kv: 'KV',
  hbm: 'HBM',
  mfu: 'MFU',
  hfu: 'HFU',
  gpu: 'GPU',
  gpus: 'GPUs',
  moe: 'MoE',
  mha: 'MHA',
  mqa: 'MQA',
  ttft: 'time to first token',
  usd: 'USD',
  flops: 'FLOPs',
  nic: 'NIC',
  ep: 'expert-parallel',
  tp: 'tensor-parallel degree',
  pp: 'pipeline stages',
  qk: 'QK',
  fp8: 'FP8',
  '1e12': '10¹²',
  '1e6': '10⁶',
};

/** "peak_flops_per_s" as "Peak FLOPs": what the unit says is left out. */
export const wordsOf = (key: string): string => {
  const short =
    key
      .replace(/_s$/, '')
      .replace(/_per$/, '')
      .replace(/_bytes_per$/, '')
      .replace(/^(\w+)_bytes$/, '$1') || key;
  const words = short.split('_').map((word) => written[word] ?? word);
  const text = words.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** "roofline-step" as "Roofline step". */
export const topicWords = (topic: string): string => wordsOf(topic.replace(/-/g, '_'));
