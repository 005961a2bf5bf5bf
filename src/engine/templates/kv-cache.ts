import type { Template } from './template';

/**
 * Whether to hold, load or compute again what attention needs of a context, for three caches and one measured transfer, which
 * https://gitea.gahow.org/gahow/agentic-kvc logged. The retentions are those that rate cards sell.
 */
export const kvCache: Template = {
  id: 'kv-cache',
  name: 'Keep, move or recompute the KV cache',
  sentence: 'How long a cache is worth its place in HBM, host memory, flash or disk, and when computing it again is cheaper.',
  headline: { quantity: 'hbmBreakEvenHold', scenario: 'DeepSeek-V3' },
  document: {
    format: 'ridgebook/1',
    name: 'Keep, move or recompute the KV cache',
    rows: [
      { id: 'computeAgain', label: 'Time to compute a context again', unit: 's', formula: 'contextLength*prefillSecondsPerToken' },
      { id: 'moveFromDdr', label: 'Time to move a context from DDR', unit: 's', formula: 'kvBytesPerSequence/ddrBandwidth' },
      { id: 'moveFromFlash', label: 'Time to move a context from flash', unit: 's', formula: 'kvBytesPerSequence/flashBandwidth' },
      { id: 'moveFromDisk', label: 'Time to move a context from disk', unit: 's', formula: 'kvBytesPerSequence/diskBandwidth' },
    ],
    scenarios: [
      {
        name: 'DeepSeek-V3',
        note: 'DeepSeek-V3 with an fp8 cache on one GB200 rack, 50,000 tokens. Its place in HBM is worth paying for 78 s, in host memory for 40 minutes; then computing again is cheaper. No price of flash was found: ten cents a gigabyte, $384 a drive, is assumed.',
        presets: {
          hardware: 'gb200-nvl72',
          model: 'deepseek-v3',
          traffic: 'chat',
          storage: 'ddr-flash-disk-2026',
          fidelity: 'blackboard',
          plan: 'balanced',
        },
        cells: { contextLength: '50k', promptTokens: '50k', kvElementBytes: 1, chipHourPrice: '$2/h', flashPrice: '$384' },
      },
      {
        name: 'The lecture’s 2 KB',
        base: 'DeepSeek-V3',
        note: 'At 2,048 bytes a token even an hour in HBM costs less than computing again. The lecture puts five minutes on flash and an hour on disk, by the time each takes to drain; this drive drains in 256 s, but this disk in 17 hours.',
        presets: { model: 'hyp-frontier-100b-s8' },
        cells: { kvBytesPerToken: 2048, layers: 60, modelDim: 7168, kvHeads: 8 },
      },
      {
        name: 'Llama 3 70B',
        base: 'DeepSeek-V3',
        note: 'Grouped-query attention at bf16 keeps 327,680 bytes a token, nine times as many as DeepSeek-V3: HBM pays for 32 s.',
        presets: { model: 'llama-3-70b' },
        cells: { kvElementBytes: 2 },
      },
      {
        name: 'A measured transfer',
        base: 'DeepSeek-V3',
        note: 'Qwen3-30B-A3B on one H20, whose link to the host gave 54.38 GB/s: 65,536 tokens, 6.44 GB, were logged to move in 118.5 ms, as here. Computing them again takes 3 s at the peak of the chip.',
        presets: { hardware: 'h20', model: 'qwen3-30b-a3b' },
        cells: { chips: 1, contextLength: 65_536, promptTokens: 65_536, kvElementBytes: 2, ddrBandwidth: '54.38 GB/s' },
      },
    ],
  },
};
