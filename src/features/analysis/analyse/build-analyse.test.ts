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
      const { answer, problem, bound } = ask({ tool, chips: '16, 72' });
      expect(problem, tool).toBeUndefined();
      expect(bound?.evaluations, tool).toBeGreaterThan(10);
      expect(answer?.caption, tool).not.toMatch(/undefined|NaN/);
      expect(JSON.stringify(answer), tool).not.toContain('undefined');
    }
  });

  it('gives the same answer to the form that it was asked with, every field of which the address carries', () => {
    const asked: Readonly<Record<string, Record<string, string>>> = {
      table: { vary: 'contextLength', down: 'batch', points: '5', scale: 'linear', downScale: 'log', target: '0.1' },
      seek: { target: '0.2', vary: 'contextLength', low: '1k', high: '200k' },
      tornado: { share: '10%', ranges: 'contextLength: 2k to 9k' },
      simulate: { draws: '500', seed: '9', condition: 'decodeCost < 1', ranges: 'contextLength: 2k to 9k' },
      plan: { chips: '16, 72' },
      levers: { result: 'inputPrice' },
      prices: { card: 'gemini-2.5-pro' },
    };
    for (const tool of tools) {
      const first = ask({ tool, ...asked[tool] });
      const { fields } = first;
      const limits = Object.keys(fields).filter((field) => /^limit\d$/.test(field));
      const rows = {
        limit: limits.map((field) => fields[field] ?? ''),
        is: limits.map((field) => fields[field.replace('limit', 'is')] ?? ''),
      };
      const than = limits.map((field) => fields[field.replace('limit', 'than')] ?? '');
      const typedIn = Object.fromEntries(Object.entries(fields).filter(([field]) => !/^(limit|is|than)\d$/.test(field)));
      const search = { tool, run: '1', ...typedIn, ...(tool === 'plan' ? { ...rows, than } : {}) };
      const again = buildAnalyse(workbook, document, analyseSettings('w', search));
      expect(again.answer, tool).toEqual(first.answer);
      expect(again.fields, tool).toEqual(fields);
    }
  });

  it('says what it takes before it computes', () => {
    const view = ask({ tool: 'simulate', run: '0', draws: '5000' });
    expect(view.answer).toBeUndefined();
    const { length } = document.scenarios;
    expect(view.bound?.evaluations).toBe(5000 * length);
    expect(view.bound?.text).toContain(`5,000 draws of ${length} scenario`);
    expect(view.fields['ranges']).toMatch(/^hbmBandwidth: 2\.513 TB\/s to 4\.188 TB\/s\n/);
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
    expect(answer?.heat?.unit).toBe('USD/Mtok');
    expect(cells.every(({ text }) => /^[0-9.]+$/.test(text))).toBe(true);
    expect(cells).toHaveLength(169);
    expect(Math.max(...cells.map(({ level }) => level))).toBe(1);
    expect(cells.some(({ marked }) => marked)).toBe(true);
    expect(cells.some(({ marked }) => !marked)).toBe(true);
  });

  it('draws and swings the cells in which a range was typed', () => {
    const [first, ...others] = document.scenarios;
    const cells = { ...first?.cells, contextLength: '4k bis 16k', chips: '16' };
    const ranged = { ...document, scenarios: [{ ...first, name: first?.name ?? '', cells }, ...others] };
    const on = (search: Record<string, string>) => buildAnalyse(workbook, ranged, analyseSettings('w', { run: '1', ...search }));
    const simulated = on({ tool: 'simulate', ranges: '', draws: '1000' });
    expect(on({ tool: 'simulate', run: '0' }).fields['ranges']).toBe('contextLength: 4k bis 16k');
    expect(simulated.answer?.tables[1]?.rows.map(({ cells: [name] }) => name)).toEqual(['Context length']);
    const swung = on({ tool: 'tornado' }).answer?.tables[0]?.rows.find(({ cells: [name] }) => name === 'Context length');
    expect(swung?.cells.slice(2, 4)).toEqual(['4000 tokens', '16\u2009000 tokens']);
  });

  it('keeps a plan within several limits, on either side', () => {
    const limits = { tool: 'plan', chips: '16, 72', limit: ['tokensPerSecondPerUser', 'batch', ''], is: ['atLeast', 'atMost', 'atLeast'] };
    const search = { run: '1', ...limits, than: ['20', '64', ''] };
    const { answer } = buildAnalyse(workbook, document, analyseSettings('w', search));
    const batches = answer?.tables[0]?.rows.map(({ cells: [, , batch] }) => Number(batch)) ?? [];
    expect(batches.length).toBeGreaterThan(0);
    expect(Math.max(...batches)).toBeLessThanOrEqual(64);
    expect(answer?.notes[0]).toMatch(/at least 20 .*at most 64 /);
  });

  it('reads a pasted card backwards and says which cells are inferred', () => {
    const pasted = 'Input $3\nOutput $15\nOver 200k: input $6, output $22.50\nFast mode: 6x the price at 2.5x the speed';
    const { answer } = ask({ tool: 'prices', pasted });
    const readings = new Map(answer?.tables[0]?.rows.map(({ cells: [what, value] }) => [what, value]));
    expect(readings.get('Batch of the fast mode')).toBe('15 times smaller');
    expect(readings.get('Utilisation of decode')).toBe('20 %');
    const offer = answer?.tables.at(-1)?.rows[0]?.offer;
    expect(offer?.reasons?.['kvBytesPerToken']).toMatch(/^Inferred/);
    expect(offer?.reasons?.['observedInputPrice']).toMatch(/^Listed/);
    expect(typed(offer, 'kvBytesFromCliff')).toBeCloseTo(Number(offer?.cells['kvBytesPerToken']), 6);
  });

  it('says what is wrong with what was typed', () => {
    expect(ask({ tool: 'table', vary: 'contextLength', low: '3 TB/s', high: '9' }).problem).toMatch(/contextLength, "3 TB\/s"/);
    expect(ask({ tool: 'simulate', ranges: 'contextLength 8k' }).problem).toMatch(/is no range; write it as/);
    expect(ask({ tool: 'table', down: 'contextLength', points: '41' }).problem).toBe('A two-way table shows at most 40 points a side.');
    expect(ask({ tool: 'table', points: '4.5' }).problem).toMatch(/The number of points must be a whole number/);
    expect(ask({ tool: 'simulate', draws: '1e9' }).problem).toMatch(/200000 draws|At most/);
    expect(ask({ tool: 'tornado', result: 'nowhere' }).problem).toMatch(/no row "nowhere"/);
    expect(ask({ tool: 'prices', card: 'none' }).problem).toBe('Choose a rate card of the list, or paste one.');
    expect(ask({ tool: 'prices', pasted: 'Input 3' }).problem).toMatch(/needs a price of input and one of output/);
  });
});
