import { describe, expect, it } from 'vitest';
import { checkDocument } from '../document-check';
import { evaluate } from '../evaluate';
import { prepare } from '../evaluate-document-definitions';
import { planFor } from '../plan-cache';
import { quantities } from '../registry';
import { board, measuredRack } from '../reference/scenarios';
import type { Cells } from '../reference/published-case';
import { resolve } from '../resolve';
import { checkedNames, type CheckedName } from '../unit';

const more: Cells = {
  chipPower: 1000,
  chipCapex: 40_000,
  peakFlops16: 2.4e15,
  ddrBandwidth: 168e9,
  ddrCapacity: 1e12,
  ddrPrice: 4000,
  flashBandwidth: 15e9,
  flashCapacity: 3.84e12,
  flashPrice: 900,
  diskBandwidth: 480e6,
  diskCapacity: 30e12,
  diskPrice: 600,
  observedInputPrice: 3,
  observedOutputPrice: 15,
  observedCacheHitPrice: 0.3,
  observedCacheWriteShort: 3.75,
  observedCacheWriteLong: 6,
  observedSurcharge: 1.5,
  observedBatchDiscount: 0.5,
  observedFastMultiple: 2.5,
  trainTokensInFlight: 8192,
  lifetimeDays: 90,
  obsolescenceHazard: 0.004,
  growthPerMonth: 0.05,
  contextLength: 3000,
};

const withUnits = (cells: Cells) => {
  const checked = checkDocument({ format: 'ridgebook/1', name: 'Units', scenarios: [{ name: 'One', cells: { ...cells, ...more } }] });
  const [scenario] = checked.scenarios;
  if (scenario === undefined) throw new Error('There is no scenario.');
  return prepare(resolve(scenario, checked.byName, checked.findPreset), checked.vocabulary);
};

/** A unit made so much smaller that every number in it grows by this; no power of two, so that rounding shows nothing by chance. */
const smaller = 3;

const scaled = (exponents: Readonly<Partial<Record<CheckedName, number>>>, name: CheckedName): number => smaller ** (exponents[name] ?? 0);

describe('units', () => {
  it.each([
    ['the board', board],
    ['a measured rack', measuredRack],
    ['a serving basis', { ...measuredRack, inferenceCostBasis: 1, rlTokens: 5e12, perOperationRoofline: 1 }],
  ] as const)('may be chosen freely: every number follows its own unit, and nothing else moves: %s', (_name, cells) => {
    const { definitions, numbers } = withUnits(cells);
    const lanes = checkedNames.length + 1;
    const columns = new Map<string, Float64Array>();
    for (const { id, unit } of quantities) {
      const value = numbers.get(id);
      if (value !== undefined)
        columns.set(
          id,
          Float64Array.from([1, ...checkedNames.map((name) => scaled(unit.dimension, name))], (by) => by * value),
        );
    }
    const run = evaluate(planFor(definitions), columns, lanes);
    const unlike: string[] = [];
    let compared = 0;
    for (const { id, unit } of quantities) {
      const column = run.column(id);
      const first = column[0] ?? NaN;
      if (Number.isNaN(first)) continue;
      checkedNames.forEach((name, i) => {
        const expected = first * scaled(unit.dimension, name);
        const value = column[i + 1] ?? NaN;
        if (!(value === expected || Math.abs(value - expected) <= 1e-9 * Math.abs(expected)))
          unlike.push(`${id} by ${name}: ${value}, not ${expected}`);
        compared += 1;
      });
    }
    expect(unlike).toEqual([]);
    expect(compared / checkedNames.length).toBeGreaterThan(280);
  });
});
