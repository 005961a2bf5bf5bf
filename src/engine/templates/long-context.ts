import type { Template } from './template';

/** Attention's arithmetic for a pair of tokens in prefill: 2 × 61 layers × 128 heads × widths of 320. */
const prefillPair = 2 * 61 * 128 * 320;

/** One rack, ever longer contexts, dense and sparse attention: https://github.com/deepseek-ai/DeepSeek-V3.2-Exp. */
export const longContextOnARack: Template = {
  id: 'long-context',
  name: 'Long context on a rack',
  sentence: 'Where reading the cache overtakes arithmetic, what a long prompt costs, and how far sparse attention moves the wall.',
  headline: { quantity: 'contextWall', scenario: 'Dense at 128k' },
  document: {
    format: 'ridgebook/1',
    name: 'Long context on a rack',
    scenarios: [
      {
        name: 'Dense at 128k',
        note: 'DeepSeek-V3 on one GB200 rack with an fp8 cache. Attention’s own arithmetic counts where prompts are read: a token of this prompt costs five times one of 8k. In decode the board leaves it out.',
        presets: {
          hardware: 'gb200-nvl72',
          model: 'deepseek-v3',
          traffic: 'long-context',
          storage: 'ddr-flash-disk-2026',
          fidelity: 'blackboard',
          plan: 'balanced',
        },
        cells: {
          contextLength: '128k',
          promptTokens: '128k',
          kvElementBytes: 1,
          cliffContext: '128k',
          longContext: '512k',
          prefillAttentionFlopsPerPair: prefillPair,
        },
      },
      {
        name: 'Dense at 8k',
        base: 'Dense at 128k',
        cells: { contextLength: '8k', promptTokens: '8k' },
      },
      {
        name: 'Dense, all attention counted',
        base: 'Dense at 128k',
        note: 'MLA works on its small cache so hard that, once this is counted in decode too, arithmetic keeps up with reading to 15k tokens. The step is no shorter.',
        cells: { countAttentionFlops: 1 },
      },
      {
        name: 'Sparse at 128k',
        base: 'Dense at 128k',
        note: 'DeepSeek-V3.2: an index scans every token, attention reads the best 2,048. At 128k four times fewer bytes are read than without it. The arithmetic of the index itself is not counted.',
        presets: { model: 'deepseek-v3.2' },
        // The model preset brings its bf16 cache and index, and its own attention, along.
        cells: { kvElementBytes: 1, indexBytesPerToken: 7808, prefillAttentionFlopsPerPair: prefillPair },
      },
      {
        name: 'Sparse at 512k',
        base: 'Sparse at 128k',
        note: 'Longer than the 163,840 tokens that the model is published for: what the same design would cost there. The index still grows with the context.',
        cells: { contextLength: '512k', promptTokens: '512k' },
      },
    ],
  },
};
