import { describe, expect, it } from 'vitest';
import { Chance } from './fuzz/generate';
import { readLiteral } from './literal';
import { rowMeasure } from './literal-unit';
import { quantityText } from './number-text';
import { quantities } from './registry';
import { sameDimension, unit } from './unit';

const units = [...new Set(quantities.map((quantity) => quantity.unit.text))].map(unit);
const exact = 15;

describe('literals over all units of the sheet', () => {
  it('are at least 30', () => expect(units.length).toBeGreaterThanOrEqual(30));

  it('give back 100,000 values as they are shown', () => {
    const chance = new Chance(11);
    const wrong: string[] = [];
    for (let i = 0; i < 100_000; i += 1) {
      const row = units[i % units.length] ?? unit('1');
      const value = (chance.next() - 0.2) * 10 ** (chance.below(34) - 10);
      const shown = quantityText(value, row.text, exact);
      const reading = readLiteral(shown, row);
      if (!reading.ok || Math.abs(reading.value - value) > 1e-12 * Math.abs(value)) wrong.push(`${value} ${row.text}: ${shown}`);
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it('with the unit of a row of another dimension are refused, with both units named', () => {
    const wrong: string[] = [];
    let refused = 0;
    for (const row of units) {
      for (const typed of units) {
        // In rows of counts and of money the letter B is a billion.
        const { dimension } = row;
        if (typed.text === 'B' && (sameDimension(dimension, {}) || dimension.USD !== undefined || row.text.startsWith('tok/'))) continue;
        if (sameDimension(rowMeasure(row.text).dimension, rowMeasure(typed.text).dimension) || typed.text === '1') continue;
        const reading = readLiteral(`3 ${typed.text}`, row);
        refused += 1;
        const named = !reading.ok && reading.message.includes(typed.text) && (row.text === '1' || reading.message.includes(row.text));
        if (!named) wrong.push(`3 ${typed.text} in ${row.text}: ${reading.ok ? reading.value : reading.message}`);
      }
    }
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(refused).toBeGreaterThan(500);
  });

  it.each([
    ['s', 'h'],
    ['h', 'd'],
    ['d', 'year'],
    ['W', 'kW'],
    ['USD/h', 'USD/d'],
    ['1/d', '1/year'],
  ])('go from %s to %s and back', (from, to) => {
    const chance = new Chance(3);
    for (let i = 0; i < 1000; i += 1) {
      const value = chance.next() * 10 ** (chance.below(12) - 3);
      const there = readLiteral(`${value} ${from}`, unit(to));
      const back = there.ok ? readLiteral(`${there.value} ${to}`, unit(from)) : there;
      expect(back.ok && Math.abs(back.value - value) <= 1e-12 * value, `${value} ${from}`).toBe(true);
    }
  });
});
