import { describe, expect, it } from 'vitest';
import { evaluateDocument } from '../evaluate-document';
import { findTemplate } from '../templates/catalogue';
import { readBackwards, type CardPrices } from './backwards';
import { readyScenario } from './ready';
import { withChange } from './with-cells';

const template = findTemplate('blackboard-lecture');
if (template === undefined) throw new Error('The lecture is gone.');
const [first, ...others] = template.document.scenarios;
if (first === undefined) throw new Error('The lecture has no scenario.');
// Nobody publishes what the flash device costs; without a price there is no cheapest tier.
const document = { ...template.document, scenarios: [{ ...first, cells: { ...first.cells, flashPrice: 400 } }, ...others] };
const ready = readyScenario(document, 'Blackboard');

/** The lecture's card: half more beyond 200k tokens, output five times input, fast six times as dear. */
const card: CardPrices = {
  input: 3,
  output: 15,
  cached: 0.3,
  tiers: [{ beyond: 200_000, input: 6, output: 22.5 }],
  cacheWrites: [
    { retention: 300, price: 3.75 },
    { retention: 3600, price: 6 },
  ],
  cacheStorage: null,
  batchDiscount: 0.5,
  fast: { multiple: 6, speedup: 2.5 },
};

describe('prices read backwards', () => {
  const read = readBackwards(ready, card);

  it('give the bytes per token and shapes that explain them', () => {
    // 100B active parameters of one byte, ratio 300, 200k tokens.
    expect(read.cliffs[0]?.kvBytesPerToken).toBeCloseTo(1e11 / (300 * 200_000), 6);
    expect(read.cliffs[0]?.shapes.length).toBeGreaterThan(3);
    expect(read.cliffs[0]?.surcharge).toBe(1.5);
    expect(read.cliffs[0]?.breakEven).toBe(300_000);
  });

  it('give the utilisation of decode, the share of a hit and the batch of a fast mode', () => {
    expect(read.outputToInput).toBe(5);
    expect(read.impliedDecodeMfu).toBeCloseTo(0.2, 12);
    expect(read.cacheHitShare).toBeCloseTo(0.1, 12);
    expect(read.fast?.batchRatio).toBe(15);
    expect(read.fast?.most).toBe(evaluateDocument(document)[0]?.values.maxSpeedup);
  });

  it('give the storage tier of each retention by both rules', () => {
    const [short, long] = read.retentions;
    const typed = evaluateDocument(withChange(document, 'Blackboard', { cells: { retentionShort: 300, retentionLong: 3600 } })).at(
      -1,
    )?.values;
    expect([short?.byDrain, short?.byCost, short?.keepCost]).toEqual([
      typed?.retentionShortDrainTier,
      typed?.retentionShortCheapestTier,
      typed?.retentionShortKeepCost,
    ]);
    expect([long?.byDrain, long?.byCost]).toEqual([typed?.retentionLongDrainTier, typed?.retentionLongCheapestTier]);
    // 0.75 USD more for five minutes, 3 USD more for an hour.
    expect(short?.impliedHold).toBeCloseTo(9, 12);
    expect(long?.impliedHold).toBeCloseTo(3, 12);
  });

  it('give a tier for each retention of the scenario where storing is sold by the hour', () => {
    const hourly = readBackwards(ready, { ...card, cacheWrites: [], cacheStorage: 4.5 });
    expect(hourly.retentions.map(({ retention, price, impliedHold }) => [retention, price, impliedHold])).toEqual([
      [300, 0.375, 4.5],
      [3600, 4.5, 4.5],
    ]);
    expect(hourly.retentions.map(({ byDrain, byCost }) => [byDrain, byCost])).toEqual(
      read.retentions.map(({ byDrain, byCost }) => [byDrain, byCost]),
    );
  });

  it('land as cells that a scenario takes', () => {
    const values = evaluateDocument(withChange(document, 'Blackboard', { cells: read.cells })).at(-1)?.values;
    expect(values?.impliedDecodeMfu).toBeCloseTo(0.2, 12);
    expect(values?.surchargeBreakEven).toBe(300_000);
    expect(values?.contextWall).toBeCloseTo(200_000, 0);
  });

  it('leave the cheapest tier open where a device has no price', () => {
    const [short] = readBackwards(readyScenario(template.document, 'Blackboard'), card).retentions;
    expect(short?.byCost).toBeUndefined();
    expect(short?.byDrain).toBe('flash');
  });

  it('say nothing about what a card does not sell', () => {
    const flat = readBackwards(ready, { ...card, tiers: [], cached: null, cacheWrites: [], fast: null });
    expect(flat).toMatchObject({ cliffs: [], fast: undefined, retentions: [], cacheHitShare: null });
    expect(flat.cells.observedSurcharge).toBe(1);
    expect(flat.cells.cliffContext).toBeUndefined();
  });
});
