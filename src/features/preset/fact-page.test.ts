import { describe, expect, it } from 'vitest';
import { utilisationFacts } from '@/engine/presets/utilisation';
import { quantityById } from '@/engine/registry';
import { factPage } from './fact-page';

const now = Date.parse('2026-11-24T00:00:00Z');

describe('the page of a utilisation fact', () => {
  it('shows every figure of every fact, and quantities that exist', () => {
    for (const { id, figures } of utilisationFacts) {
      const page = factPage(id, now);
      expect(page?.figures, id).toHaveLength(Object.keys(figures).length);
      for (const quantity of page?.speaksFor ?? []) expect(quantityById.has(quantity.id), quantity.id).toBe(true);
    }
  });

  it('names figures in words', () => {
    expect(factPage('deepseek-v3-pretrain', now)?.figures).toEqual([
      { name: 'TFLOP/s per GPU', value: '342.6' },
      { name: 'MFU of bf16 peak', value: '0.346' },
      { name: 'MFU of fp8 peak', value: '0.173' },
    ]);
    expect(factPage('constructor', now)).toBeUndefined();
  });
});
