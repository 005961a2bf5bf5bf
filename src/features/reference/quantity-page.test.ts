import { describe, expect, it } from 'vitest';
import { groups } from '@/engine/quantity';
import { quantities } from '@/engine/registry';
import type { MathElement } from '@/lib/mathml';
import { findQuantities, quantityPage, type QuantityPage } from './quantity-page';
import { solvedWords } from '@/engine/model/solved-words';
import { examplePlaces, placeOf } from './worked-example';

const page = (id: string, place?: Parameters<typeof quantityPage>[1]): QuantityPage => {
  const found = quantityPage(id, place);
  if (found === undefined) throw new Error(`There is no page of ${id}.`);
  return found;
};
const textOf = (part: MathElement | string): string => (typeof part === 'string' ? part : part.children.map(textOf).join(''));
const sentence = /^[A-Z01].*[.]$/;

describe('the page of a quantity', () => {
  it.each(quantities.map(({ id }) => id))('%s: a value or a sentence, an equation or a search, sources and neighbours', (id) => {
    const view = page(id);
    expect(JSON.stringify(view)).not.toMatch(/NaN|undefined/);
    expect(view.description).toMatch(sentence);
    expect(view.defaultWords).toMatch(/^\S.*\.$/);
    expect(view.source.length).toBeGreaterThan(5);
    const { example } = view;
    expect(example).toBeDefined();
    if (example?.value === undefined) expect(example?.sentence).toMatch(sentence);
    else expect(example.value).toMatch(/\d|never|no |not reachable|none|∞|[a-z]/);
    const kind = quantities.find((quantity) => quantity.id === id)?.kind;
    expect(view.definition !== undefined).toBe(kind === 'derived');
    expect(view.solved !== undefined).toBe(kind === 'solved');
    expect(view.dependsOn.length > 0).toBe(kind === 'derived' || kind === 'solved');
    for (const other of view.dependsOn) expect(page(other.id).feeds.map((link) => link.id)).toContain(id);
    if (kind === 'derived' && example?.value !== undefined && id !== 'chipHourPrice')
      expect(example.substituted, 'numbers in the equation').toBeDefined();
  });

  it('shows numbers in place of symbols, and the result of the engine', () => {
    const { example } = page('criticalBatch');
    expect(example).toMatchObject({ template: 'blackboard-lecture', scenario: 'Blackboard', value: '2400 seq' });
    expect(example?.substituted && textOf(example.substituted)).toMatch(/300.*8.*2400.seq/);
  });

  it('says where a template sets the row itself, and what the formula would give', () => {
    const own = page('stepTime', placeOf('blackboard-lecture/A rack at full rate'));
    expect(own.example).toMatchObject({ value: expect.stringContaining('15.6'), setBy: 'set here' });
    expect(own.example?.formulaGives).not.toContain('15.6');
  });

  it('answers with the sentence of the cell where nothing can be computed', () => {
    const empty = page('stepTime', placeOf('empty')).example;
    expect(empty?.value).toBeUndefined();
    expect(empty?.sentence).toMatch(/^Waits for .+\.$/);
  });

  it('explains every solved quantity and nothing else', () => {
    const solved = quantities.filter(({ kind }) => kind === 'solved').map(({ id }) => id);
    expect(Object.keys(solvedWords).toSorted()).toEqual(solved.toSorted());
  });

  it('says what a value may be', () => {
    expect(page('retentionShortCheapestTier').conditions[0]).toMatch(/hbm \(0\)/);
    expect(page('tensorParallel').conditions.join(' ')).toMatch(/may not exceed/);
    expect(page('countAttentionFlops').conditions[0]).toMatch(/switch/i);
  });

  it('has none for an id that does not exist', () => {
    expect(quantityPage('constructor')).toBeUndefined();
    expect(placeOf('blackboard-lecture/nowhere')).toBeUndefined();
    expect(examplePlaces.length).toBeGreaterThan(5);
  });
});

describe('the list of quantities', () => {
  it('holds every quantity once, by group', () => {
    const found = findQuantities('');
    expect(found.map(({ group }) => group)).toEqual(groups);
    expect(found.flatMap((group) => group.quantities.map(({ id }) => id))).toEqual(quantities.map(({ id }) => id));
  });

  it.each([
    ['critical batch', 'criticalBatch'],
    ['KV READ', 'kvReadTime'],
    ['usd/mtok decode', 'decodeCost'],
  ])('finds "%s"', (query, id) => {
    const found = findQuantities(query).flatMap((group) => group.quantities.map((quantity) => quantity.id));
    expect(found).toContain(id);
    expect(found.length).toBeLessThan(quantities.length / 2);
  });

  it('finds nothing for what is in no row', () => expect(findQuantities('zeppelin')).toEqual([]));
});
