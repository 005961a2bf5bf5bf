import type { Template } from './template';

export const empty: Template = {
  id: 'empty',
  name: 'Empty',
  sentence: 'One scenario without presets: every figure is yours to choose.',
  headline: { quantity: 'criticalBatch', scenario: 'Base' },
  document: {
    format: 'ridgebook/1',
    name: 'New workbook',
    scenarios: [{ name: 'Base' }],
  },
};
