import type { Template } from './template';

/** Three ways to run one model on one rack: the batch alone decides what speed costs. */
export const fastStandardSlow: Template = {
  id: 'fast-standard-slow',
  name: 'Fast, standard and slow mode',
  sentence: 'Why 2.5 times the speed costs about six times as much, and why no wait, however long, saves more than 36 %.',
  headline: { quantity: 'fastCostMultiple', scenario: 'Standard' },
  document: {
    format: 'ridgebook/1',
    name: 'Fast, standard and slow mode',
    scenarios: [
      {
        name: 'Standard',
        note: 'DeepSeek-V3 in fp8 on one GB200 rack, 20,000 tokens of context, an fp8 cache of 656 bytes per token and layer.',
        presets: {
          hardware: 'gb200-nvl72',
          model: 'deepseek-v3',
          traffic: 'chat',
          storage: 'ddr-flash-disk-2026',
          fidelity: 'blackboard',
          plan: 'balanced',
        },
        cells: { batch: 1500, contextLength: '20k', kvBytesPerToken: '= layers * 656 B', fastSpeedup: 2.5 },
      },
      {
        name: 'Fast',
        base: 'Standard',
        note: 'A fifteenth of the batch.',
        cells: { batch: 100 },
      },
      {
        name: 'Slow',
        base: 'Standard',
        note: 'Four times the batch: the weights hardly count any more, the KV still does. A token costs 27 % less and takes 2.9 times as long. Batch interfaces sell at half price: idle hours and margin do that, not the roofline.',
        cells: { batch: 6000 },
      },
    ],
  },
};
