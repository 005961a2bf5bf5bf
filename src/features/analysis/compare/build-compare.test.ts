import { describe, expect, it } from 'vitest';
import { evaluateDocument } from '@/engine/evaluate-document';
import { findTemplate } from '@/engine/templates/catalogue';
import { viewOfDocument } from '@/features/workbook/data';
import { buildCompare } from './build-compare';
import { compareSettings } from './settings';

const comparison = (template: string, search: Record<string, string | string[]> = {}) => {
  const found = findTemplate(template);
  if (found === undefined) throw new Error(`There is no template ${template}.`);
  const authors = () => ({ by: 'Ada', at: '2026-11-24T10:00:00.000Z' });
  return buildCompare(viewOfDocument('w', found.document), found.document, authors, compareSettings('w', search));
};

describe('a comparison', () => {
  it('says what differs, who typed it and what follows', () => {
    const view = comparison('train-100b');
    expect(view.compared.map(({ name }) => name)).toEqual(['Frontier for sure', 'One in four fails', 'One in two fails']);
    const chance = view.cells.find(({ id }) => id === 'obsolescenceProbability');
    expect(chance?.values.map(({ display }) => display)).toEqual(['0 %', '25 %', '50 %']);
    expect(chance?.values[1]).toMatchObject({ origin: 'typed 25%', own: true, note: 'Ada, 2026-11-24' });
    expect(chance?.values[0]).toMatchObject({ origin: 'default', own: false });
    const total = view.table.find(({ id }) => id === 'totalCost');
    expect(total?.values.map(({ best }) => best)).toEqual([false, false, true]);
    expect(total?.values.map(({ relative }) => relative)).toEqual(['', '\u221225 %', '\u221250 %']);
    expect(view.regret?.caption).toContain('One in two fails has the least worst regret');
  });

  it('draws a bridge whose bars lead from one end to the other', () => {
    const view = comparison('blackboard-lecture', {
      scenario: ['A rack at full rate', 'A Rubin rack'],
      result: 'outputPrice',
      by: 'cells',
    });
    if (view.bridge?.ok !== true) throw new Error('There is no bridge.');
    const [first, ...rest] = view.bridge.bars;
    const last = rest.pop();
    let level = first?.span[1];
    for (const bar of rest) {
      expect(bar.span[0]).toBe(level);
      level = bar.span[1];
    }
    expect(level).toBeCloseTo(last?.span[1] ?? NaN, 9);
    const values = evaluateDocument(findTemplate('blackboard-lecture')?.document ?? { format: 'ridgebook/1', name: '', scenarios: [] });
    expect(first?.span[1]).toBeCloseTo(Number(values[1]?.values.outputPrice), 9);
  });

  it('keeps to what the address asks for, and to what is there', () => {
    const view = comparison('blackboard-lecture', {
      scenario: ['A Rubin rack', 'Blackboard', 'Gone'],
      against: 'Blackboard',
      versus: 'Blackboard',
      result: 'nothing',
    });
    expect(view.compared.map(({ name }) => name)).toEqual(['A Rubin rack', 'Blackboard']);
    expect([view.against.name, view.versus?.name, view.result.id]).toEqual(['Blackboard', 'A Rubin rack', 'totalCost']);
    expect(view.charts.pools.data).toHaveLength(2);
  });

  it('takes a version in, in place of the last of six', () => {
    const scenario = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(compareSettings('w', { scenario, revision: '3', of: 'a' }).scenarios).toEqual(['a', 'b', 'c', 'd', 'e', 'version:3:a']);
    expect(compareSettings('w', { scenario: ['a'], revision: '', of: 'a' }).scenarios).toEqual(['a']);
    expect(compareSettings('w', { revision: '2', of: 'a' }).scenarios).toEqual(['version:2:a']);
  });

  it('stands for a workbook that says little', () => {
    for (const id of ['empty', 'fast-standard-slow']) {
      const view = comparison(id);
      expect(view.table.length, id).toBeGreaterThan(20);
      if (view.compared.length < 2) expect(view.bridge, id).toBeUndefined();
    }
  });
});
