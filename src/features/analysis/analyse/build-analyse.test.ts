import { describe, expect, it } from 'vitest';
import { evaluateDocument } from '@/engine/evaluate-document';
import { withChange } from '@/engine/analysis/with-cells';
import { findTemplate } from '@/engine/templates/catalogue';
import { buildAnalyse } from './build-analyse';
import { tools } from './schema';
import { analyseSettings } from './settings';
import type { Offer } from './view';

const template = findTemplate('deepseek-v3');
if (template === undefined) throw new Error('DeepSeek-V3 is gone.');
const { document } = template;
const workbook = { id: 'w', name: document.name, scenarios: document.scenarios.map(({ name }) => ({ id: name, name })) };

const ask = (search: Record<string, string>) => buildAnalyse(workbook, document, analyseSettings('w', { run: '1', ...search }));
const typed = (offer: Offer | undefined, id: string): unknown =>
  evaluateDocument(withChange(document, 'Production', { cells: offer?.cells ?? {} })).at(-1)?.values[id];

describe('an analysis', () => {
  it('answers every tool with what its form suggests', () => {
    for (const tool of tools) {
      const { answer, problem, cost } = ask({ tool, chips: '16, 72' });
      expect(problem, tool).toBeUndefined();
      expect(cost.length, tool).toBeGreaterThan(10);
      expect(answer?.caption, tool).not.toMatch(/undefined|NaN/);
      expect(JSON.stringify(answer), tool).not.toContain('undefined');
    }
  });

  it('says what it takes before it computes', () => {
    const view = ask({ tool: 'simulate', run: '0', draws: '5000' });
    expect(view.answer).toBeUndefined();
    expect(view.cost).toBe(`5000 draws of ${document.scenarios.length} scenarios; at most 200,000 draws are made.`);
    expect(view.fields['ranges']).toMatch(/^\w+: \S+ to \S+/);
  });

  it('offers a point of a goal seek that gives the target', () => {
    const { answer } = ask({ tool: 'seek', vary: 'contextLength', low: '1k', high: '200k', result: 'decodeCost', target: '0.2' });
    const offer = answer?.tables[0]?.rows[0]?.offer;
    expect(answer?.caption).toMatch(/^One value gives/);
    expect(Math.abs(Number(typed(offer, 'decodeCost')) / 0.2 - 1)).toBeLessThan(1e-6);
  });

  it('draws a two-way table with its target', () => {
    const { answer } = ask({ tool: 'table', vary: 'batch', down: 'contextLength', result: 'decodeCost', target: '0.1' });
    const cells = answer?.heat?.rows.flatMap((row) => row.cells) ?? [];
    expect(cells).toHaveLength(169);
    expect(Math.max(...cells.map(({ level }) => level))).toBe(1);
    expect(cells.some(({ marked }) => marked)).toBe(true);
    expect(cells.some(({ marked }) => !marked)).toBe(true);
  });

  it('says what is wrong with what was typed', () => {
    expect(ask({ tool: 'table', vary: 'contextLength', low: '3 TB/s', high: '9' }).problem).toMatch(/contextLength, "3 TB\/s"/);
    expect(ask({ tool: 'simulate', ranges: 'contextLength 8k' }).problem).toMatch(/is no range; write it as/);
    expect(ask({ tool: 'simulate', draws: '1e9' }).problem).toMatch(/200000 draws|At most/);
    expect(ask({ tool: 'tornado', result: 'nowhere' }).problem).toMatch(/no row "nowhere"/);
    expect(ask({ tool: 'prices', card: 'none' }).problem).toBe('Choose a rate card of the list.');
  });
});
