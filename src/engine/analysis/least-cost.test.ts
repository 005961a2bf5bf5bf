import { describe, expect, it } from 'vitest';
import { evaluateDocument } from '../evaluate-document';
import { findTemplate } from '../templates/catalogue';
import { leastCost, type Search } from './least-cost';
import { withChange } from './with-cells';

const template = findTemplate('deepseek-v3');
if (template === undefined) throw new Error('DeepSeek-V3 is gone.');
const document = { ...template.document, scenarios: template.document.scenarios.slice(0, 1) };

const search: Search = {
  minimise: 'decodeCost',
  hardware: ['h100-sxm', 'gb200-nvl72'],
  chips: [8, 16, 72, 144],
  constraints: [{ quantity: 'tokensPerSecondPerUser', is: 'atLeast', value: 30 }],
};

const typed = (hardware: string | undefined, chips: number, batch: number, clear: readonly string[]) => {
  const change = { cells: { chips, batch }, clear, ...(hardware === undefined ? {} : { presets: { hardware } }) };
  return evaluateDocument(withChange(document, 'Production', change)).at(-1)?.values ?? {};
};

describe('the least-cost plan', () => {
  it('keeps its limits, and no neighbour that keeps them is cheaper', () => {
    const { plans, failed } = leastCost(document, 'Production', search);
    expect(plans.length + failed.length).toBe(2);
    expect(plans.length).toBeGreaterThan(0);
    for (const { hardware, chips, batch, value, cleared } of plans) {
      const at = typed(hardware, chips, batch, cleared);
      expect(at.decodeCost).toBe(value);
      expect(Number(at.tokensPerSecondPerUser)).toBeGreaterThanOrEqual(30);
      expect(Number(at.capacityBatch)).toBeGreaterThanOrEqual(batch);
      for (const count of search.chips) {
        for (const other of [batch - 1, batch + 1, 2 * batch]) {
          const near = typed(hardware, count, Math.max(1, other), cleared);
          const allowed = Number(near.tokensPerSecondPerUser) >= 30 && Number(near.capacityBatch) >= other;
          if (allowed) expect(Number(near.decodeCost), `${count} × ${other}`).toBeGreaterThanOrEqual(value * (1 - 1e-12));
        }
      }
    }
  });

  it('names the limit that binds', () => {
    const [plan] = leastCost(document, 'Production', search).plans;
    expect(plan?.binding.length).toBeGreaterThan(0);
    for (const id of plan?.binding ?? []) expect(['tokensPerSecondPerUser', 'capacityBatch']).toContain(id);
  });

  it('says which limit nothing keeps', () => {
    const impossible: Search = { ...search, constraints: [{ quantity: 'tokensPerSecondPerUser', is: 'atLeast', value: 1e9 }] };
    const { plans, failed } = leastCost(document, 'Production', impossible);
    expect(plans).toEqual([]);
    expect(failed.map(({ reason }) => reason).join()).toMatch(/limit of “Speed per user”|do not fit/);
    const tiny = leastCost(document, 'Production', { ...search, hardware: ['h100-sxm'], chips: [1] });
    expect(tiny.failed[0]?.reason).toMatch(/do not fit/);
  });

  it('refuses hardware that does not exist', () => {
    expect(() => leastCost(document, 'Production', { ...search, hardware: ['h9000'] })).toThrow(/h9000/);
  });
});
