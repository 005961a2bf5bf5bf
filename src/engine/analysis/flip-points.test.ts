import { describe, expect, it } from 'vitest';
import type { CellText } from '../document';
import { evaluateDocument } from '../evaluate-document';
import { findTemplate } from '../templates/catalogue';
import { flipPoints } from './flip-points';
import { readyScenarios } from './ready';

const template = findTemplate('blackboard-lecture');
if (template === undefined) throw new Error('The lecture is gone.');
const base = template.document;

type Cells = Readonly<Record<string, CellText>>;
const documentOf = (one: Cells, two: Cells) => ({
  ...base,
  scenarios: [...base.scenarios, { name: 'One', base: 'Blackboard', cells: one }, { name: 'Two', base: 'Blackboard', cells: two }],
});
const flipsOf = (one: Cells, two: Cells, result: string) => {
  const [a, b] = readyScenarios(documentOf(one, two), ['One', 'Two']);
  if (a === undefined || b === undefined) throw new Error('Two scenarios gave fewer.');
  return flipPoints(a, b, result);
};

describe('flip points', () => {
  it('find where a cheaper chip loses to a faster one', () => {
    // Twice the speed for three times the price: per token the second costs 1.5 times the first.
    const [one, two]: [Cells, Cells] = [
      { chipHourPrice: 2, peakFlops8: 4e15, hbmBandwidth: 8e12 },
      { chipHourPrice: 6, peakFlops8: 8e15, hbmBandwidth: 16e12 },
    ];
    const price = flipsOf(one, two, 'decodeCost').find(({ quantity }) => quantity === 'chipHourPrice');
    expect(price).toMatchObject({ varied: 'first', now: 2 });
    expect(price?.at).toHaveLength(1);
    expect(price?.at[0]).toBeCloseTo(3, 9);
  });

  it('give both scenarios the same result when they are typed', () => {
    const [one, two]: [Cells, Cells] = [
      { batch: 512, chipHourPrice: 2 },
      { batch: 4096, chipHourPrice: 5 },
    ];
    const flips = flipsOf(one, two, 'decodeCost');
    expect(flips.length).toBeGreaterThan(3);
    expect(flips.some(({ varied }) => varied === 'both')).toBe(true);
    for (const { quantity, varied, at } of flips) {
      for (const value of at) {
        const typed = { [quantity]: value };
        const document = documentOf({ ...one, ...typed }, varied === 'both' ? { ...two, ...typed } : two);
        const [a, b] = evaluateDocument(document)
          .slice(-2)
          .map(({ values }) => Number(values.decodeCost));
        expect(Math.abs((a ?? NaN) / (b ?? NaN) - 1), `${quantity} ${value}`).toBeLessThan(1e-9);
      }
    }
  });

  it('are none where nothing turns the ranking', () => {
    expect(flipsOf({ margin: 0.5 }, { margin: 0.5 }, 'decodeCost')).toEqual([]);
  });
});
