import { describe, expect, it } from 'vitest';
import { f } from './formula';
import { derived, given } from './quantity';
import { modelFormulas, quantities } from './registry';
import { seal } from './seal';
import { unit } from './unit';

const common = {
  label: 'Name',
  group: 'Hardware',
  symbol: 'x',
  description: 'A quantity of the test.',
  source: 'This test',
} as const;
const length = given({ ...common, id: 'length', unit: unit('B'), default: 1 });
const rate = given({ ...common, id: 'rate', unit: unit('B/s'), default: 1 });

describe('sealing', () => {
  it('reads and checks every declared formula', () => {
    const formulas = modelFormulas();
    expect(formulas.size).toBe(quantities.filter((q) => q.kind === 'derived').length);
    expect(modelFormulas()).toBe(formulas);
  });

  it('takes little time', () => {
    seal(quantities);
    const start = performance.now();
    seal(quantities);
    expect(performance.now() - start).toBeLessThan(200);
  });

  it('names the operand that is not in the list', () => {
    const time = derived({ ...common, id: 'time', unit: unit('s'), formula: () => f`${length}/${rate}` });
    expect(() => seal([time, length])).toThrow(/time: it uses "rate", which is not in the list/);
  });

  it('names both units where they clash', () => {
    const time = derived({ ...common, id: 'time', unit: unit('h'), formula: () => f`${length}/${rate}` });
    expect(() => seal([time, length, rate])).toThrow(/time: Declared h but works out to s/);
  });

  it('refuses an id that is declared twice, and text that is no formula', () => {
    expect(() => seal([length, { ...rate, id: 'length' }])).toThrow(/length: this id is declared twice/);
    const broken = derived({ ...common, id: 'broken', unit: unit('s'), formula: () => f`${length} ${rate}` });
    expect(() => seal([broken, length, rate])).toThrow(/broken: .* In: length rate/);
  });

  it.each(['1 s', '1 B', '1 USD'])('refuses every declared formula when it is multiplied by %s', (factor) => {
    const accepted = quantities.flatMap((quantity) => {
      if (quantity.kind !== 'derived') return [];
      const text = `(${quantity.formula().text}) * ${factor}`;
      const mutated = { ...quantity, formula: () => ({ text }) };
      try {
        seal(quantities.map((other) => (other.id === quantity.id ? mutated : other)));
        return [quantity.id];
      } catch (cause) {
        const message = cause instanceof Error ? cause.message : '';
        return message.includes(`${quantity.id}: Declared ${quantity.unit.text} but works out to`) ? [] : [message];
      }
    });
    expect(accepted).toEqual([]);
  });
});
