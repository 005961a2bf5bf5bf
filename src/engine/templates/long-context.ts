import type { Template } from './template';

/** One rack, ever longer contexts, dense and sparse attention. */
export const longContextOnARack: Template = {
  id: 'long-context',
  name: 'Long context on a rack',
  sentence: 'Where reading the cache overtakes arithmetic, what a million-token prompt costs, and how far sparse attention moves the wall.',
  headline: { quantity: 'contextWall', scenario: 'Dense at 128k' },
  document: {
    format: 'ridgebook/1',
    name: 'Long context on a rack',
    scenarios: [
      {
        name: 'Dense at 128k',
        note: 'DeepSeek-V3 on one GB200 rack with an fp8 cache.',
        presets: {
          hardware: 'gb200-nvl72',
          model: 'deepseek-v3',
          traffic: 'long-context',
          storage: 'ddr-flash-disk-2026',
          fidelity: 'blackboard',
          plan: 'balanced',
        },
        cells: { contextLength: '128k', kvElementBytes: 1, cliffContext: '128k', longContext: '512k' },
      },
      {
        name: 'Dense at 8k',
        base: 'Dense at 128k',
        cells: { contextLength: '8k' },
      },
      {
        name: 'Sparse at 128k',
        base: 'Dense at 128k',
        note: 'DeepSeek-V3.2: an index scans every token, attention reads the best 2,048.',
        presets: { model: 'deepseek-v3.2' },
        // The model preset brings its bf16 cache along.
        cells: { kvElementBytes: 1 },
      },
      {
        name: 'Sparse at 512k',
        base: 'Sparse at 128k',
        cells: { contextLength: '512k' },
      },
    ],
  },
};
