import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeCount, type Node } from '../ast';
import { check } from '../check';
import { compile, Places } from '../compile';
import type { Definition } from '../definition';
import { evaluate } from '../evaluate';
import { limits } from '../limits';
import { readLiteral } from '../literal';
import { parse } from '../parse';
import { makePlan } from '../plan';
import { print } from '../print';
import { quantities, quantityById } from '../registry';
import { texOf } from '../tex';
import { unit } from '../unit';
import { Chance, generate, knownNames, mutate } from './generate';
import { naive } from './naive-interpreter';

const formulas = 20_000;
const seed = 20_261_124;
const specials = [0, 1, -1, 2.5, -0.5, 1e-320, 1e308, Infinity, -Infinity, NaN, 3, -0] as const;
const lanes = 6;

/** Columns of the names; NaN is a lane in which the name itself has no value. */
const columnsFor = (chance: Chance): Map<string, Float64Array> =>
  new Map(knownNames.map((name) => [name, Float64Array.from({ length: lanes }, () => chance.of(specials))]));

const run = (node: Node, columns: ReadonlyMap<string, Float64Array>) => {
  const definitions = new Map<string, Definition>([...columns.keys()].map((id) => [id, { kind: 'column' }]));
  definitions.set('result', { kind: 'formula', node });
  return evaluate(makePlan(definitions), columns, lanes);
};

const withoutPlaces = (node: Node): string => JSON.stringify(node, (key, value: unknown) => (key === 'span' ? undefined : value));

/** Values of many formulas as bits, to see that nothing that ran in between changed the engine. */
const golden = (): string => {
  const chance = new Chance(7);
  const texts = [
    ...quantities.flatMap((quantity) => (quantity.kind === 'derived' ? [quantity.formula().text] : [])),
    ...Array.from({ length: 2000 }, () => generate(chance)),
  ];
  const results: string[] = [];
  for (const text of texts) {
    const parsed = parse(text);
    if (!parsed.ok) results.push(parsed.fault.message);
    else results.push(new BigUint64Array(Float64Array.from(run(parsed.node, columnsFor(chance)).column('result')).buffer).join(' '));
  }
  return results.join('\n');
};

let touched = 0;
beforeAll(() => {
  Object.defineProperty(Object.prototype, 'tripwire', {
    configurable: true,
    get: () => {
      touched += 1;
      return 1;
    },
  });
});
afterAll(() => {
  Reflect.deleteProperty(Object.prototype, 'tripwire');
});

describe(`${formulas} generated and mutated formulas`, { timeout: 120_000 }, () => {
  const chance = new Chance(seed);
  const texts = Array.from({ length: formulas }, (_, i) => (i % 2 === 0 ? generate(chance) : mutate(chance, generate(chance, 3))));

  it('read and evaluate as the naive interpreter does, within the step budget', () => {
    const before = golden();
    const differences: string[] = [];
    let valid = 0;
    let withValue = 0;
    texts.forEach((text, i) => {
      const parsed = parse(text);
      if (parsed.steps > limits.stepsPerCharacter * Math.max(1, text.length)) differences.push(`steps ${parsed.steps}: ${text}`);
      const columns = columnsFor(chance);
      const values = Array.from({ length: lanes }, (_, lane) =>
        naive(text, new Map([...columns].map(([id, column]) => [id, column[lane] ?? NaN]))),
      );
      if (parsed.ok === (values[0] === 'refused')) {
        differences.push(`${parsed.ok ? 'read' : parsed.fault.message}, but the naive interpreter says ${values[0]}: ${text}`);
        return;
      }
      if (!parsed.ok) {
        const { at, end, message } = parsed.fault;
        if (at < 0 || at > text.length || end <= at || message === '') differences.push(`place ${at}-${end}: ${text}`);
        return;
      }
      valid += 1;
      const result = run(parsed.node, columns);
      const column = result.column('result');
      values.forEach((wanted, lane) => {
        if (!Object.is(column[lane], wanted)) differences.push(`lane ${lane} is ${column[lane]}, not ${wanted}: ${text}`);
        const error = result.errorAt('result', lane);
        if (Number.isNaN(wanted) ? !error?.message.endsWith('.') : error !== undefined)
          differences.push(`error ${error?.message}: ${text}`);
        if (!Number.isNaN(wanted)) withValue += 1;
      });
      const operations = compile(parsed.node, 0, new Places(['result', ...knownNames])).length;
      if (operations > nodeCount(parsed.node) + 1) differences.push(`${operations} operations: ${text}`);
      if (i === formulas / 2) expect(golden()).toBe(before);
    });
    expect(differences.slice(0, 10)).toEqual([]);
    expect(valid / formulas).toBeGreaterThanOrEqual(0.3);
    expect(1 - valid / formulas).toBeGreaterThanOrEqual(0.2);
    expect(withValue / (valid * lanes)).toBeGreaterThan(0.3);
    expect(golden()).toBe(before);
    expect(touched).toBe(0);
  });

  it('print, and read back the same', () => {
    const differences = texts.filter((text) => {
      const parsed = parse(text);
      if (!parsed.ok) return false;
      const again = parse(print(parsed.node));
      texOf(parsed.node, { symbol: (id) => id });
      return !again.ok || withoutPlaces(again.node) !== withoutPlaces(parsed.node);
    });
    expect(differences.slice(0, 10)).toEqual([]);
  });

  it('have a unit or a sentence, and name nothing but rows', () => {
    for (const text of texts) {
      const parsed = parse(text);
      if (!parsed.ok) continue;
      const checked = check(parsed.node, quantityById);
      if (!checked.ok) expect(checked.fault.message).toMatch(/[.?]$/);
    }
    expect(touched).toBe(0);
  });

  it('are refused or read as literals, never thrown', () => {
    const rows = ['B', 'params', 's', '1', 'USD/chip/h'].map(unit);
    for (const [i, text] of texts.entries()) {
      const reading = readLiteral(text, rows[i % rows.length] ?? unit('1'));
      if (reading.ok) expect(Number.isNaN(reading.value)).toBe(false);
      else expect(reading.message).toMatch(/[.]$/);
    }
  });
});
