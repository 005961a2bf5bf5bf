import { describe, expect, it } from 'vitest';
import { partsOf, type Node } from './ast';
import { evaluateDocument, shownValue } from './evaluate-document';
import { explainer, type Explainer } from './explain';
import { winnersOf, type Step } from './explain-steps';
import { clamped, equal, less, lessOrEqual, power, rounded, roundedDown, roundedUp, unequal } from './operations';
import { outOfBounds } from './out-of-bounds';
import { quantities } from './registry';
import { templates } from './templates/catalogue';

/** What one step's sign makes of the operands that it shows, written down apart from the engine's kernels. */
const fold = ({ node }: Step, operands: readonly number[]): number => {
  const [a = NaN, b = NaN, c = NaN] = operands;
  if (node.kind === 'choice') return Number.isNaN(a) ? NaN : a === 0 ? c : b;
  if (node.kind === 'unary') return node.operator === '-' ? -a : Number.isNaN(a) ? NaN : Number(a === 0);
  if (node.kind === 'binary') {
    switch (node.operator) {
      case '+':
        return a + b;
      case '-':
        return a - b;
      case '*':
        return a * b;
      case '/':
        return a / b;
      case '^':
        return power(a, b);
      case '<':
        return less(a, b);
      case '<=':
        return lessOrEqual(a, b);
      case '>':
        return less(b, a);
      case '>=':
        return lessOrEqual(b, a);
      case '==':
        return equal(a, b);
      case '!=':
        return unequal(a, b);
      case 'and':
        return Number.isNaN(a) ? NaN : a === 0 ? 0 : Number.isNaN(b) ? NaN : Number(b !== 0);
      case 'or':
        return Number.isNaN(a) ? NaN : a !== 0 ? 1 : Number.isNaN(b) ? NaN : Number(b !== 0);
    }
  }
  switch (node.name) {
    case 'min':
      return Math.min(...operands);
    case 'max':
      return Math.max(...operands);
    case 'clamp':
      return clamped(a, b, c);
    case 'floor':
      return roundedDown(a);
    case 'ceil':
      return roundedUp(a);
    case 'round':
      return rounded(a);
    default:
      return Math[node.name](a);
  }
};

/** Folds a whole formula by the steps' operators from the shown values of its names. */
const foldAll = (node: Node, steps: readonly Step[], valueOf: (id: string) => number): number => {
  if (node.kind === 'number') return node.value;
  if (node.kind === 'name') return valueOf(node.id);
  const step = steps.find((one) => one.node === node);
  if (step === undefined) throw new Error(`The working leaves out a ${node.kind}.`);
  const operands = partsOf(node).map((part) => foldAll(part, steps, valueOf));
  expect(operands).toEqual(step.operands);
  return fold(step, operands);
};

const shownOf = new Map(templates.map(({ id, document }) => [id, evaluateDocument(document)]));
const places = templates.flatMap(({ id, document }) => document.scenarios.map(({ name }) => ({ template: id, document, name })));

describe('an explanation', () => {
  it.each(places)('$template, $name: shown operands fold back to the shown value', ({ template, document, name }) => {
    const shown = shownOf.get(template)?.find((scenario) => scenario.name === name);
    const { explain, valueOf } = explainer(document, name);
    let folded = 0;
    for (const { id, bounds } of quantities) {
      const { value, error, definition, steps } = explain(id);
      if (shown?.values[id] === undefined) expect(error, id).toEqual(shown?.errors[id]);
      else expect(shownValue(id, value), id).toEqual(shown.values[id]);
      if (definition.kind !== 'formula') continue;
      const result = foldAll(definition.node, steps, valueOf);
      // A value out of bounds is an error of its cell, though its formula gives it.
      const refused = bounds.atMost !== undefined || outOfBounds(id, result, bounds) !== undefined;
      if (!Number.isNaN(value) || !refused) expect(result, id).toBe(value);
      if (!Number.isNaN(value)) folded += 1;
    }
    expect(folded).toBeGreaterThanOrEqual(template === 'empty' ? 0 : 50);
  });

  const figures = { peakFlops8: 2, hbmBandwidth: 5, hbmCapacity: 7 };
  const withRows = (formulas: Readonly<Record<string, string>>): Explainer =>
    explainer(
      {
        format: 'ridgebook/1',
        name: 'Rows',
        rows: Object.entries(formulas).map(([id, formula]) => ({ id, label: id, unit: '1', formula })),
        scenarios: [
          { name: 'Base', cells: figures },
          { name: 'One', base: 'Base', presets: { traffic: 'lecture' }, cells: { hbmCapacity: 9 } },
        ],
      },
      'One',
    );
  const winners = ({ explain }: Explainer, id: string) => explain(id).steps.map((step) => winnersOf(step));

  it('names what a maximum and a choice took, and nothing where nothing decides', () => {
    const explained = withRows({
      most: 'max(peakFlops8/(1 FLOP/s), hbmBandwidth/(1 B/s), 3)',
      side: 'hbmBandwidth > 4 B/s ? 1 : 2',
      blind: 'peakFlops4 > 1 FLOP/s ? 1 : 2',
    });
    expect(winners(explained, 'most')).toEqual([[], [], [1]]);
    expect(explained.explain('most').steps.at(-1)).toMatchObject({ operands: [2, 5, 3], value: 5 });
    expect(winners(explained, 'side')).toEqual([[], [1]]);
    expect(winners(explained, 'blind')).toEqual([[], []]);
    expect(explained.explain('blind').error).toMatchObject({ code: 'unset', root: 'peakFlops4' });
  });

  it('finds what a row rests on, who rests on it, and the layer of each leaf', () => {
    const explained = withRows({ first: 'hbmCapacity/(1 B) + other', other: 'hbmBandwidth/(1 B/s)*2' });
    expect(explained.explain('first')).toMatchObject({ precedents: ['hbmCapacity', 'other'], dependents: [], value: 19 });
    expect(explained.explain('other').dependents).toEqual(['first']);
    const { leaves } = explained.explain('first');
    expect(leaves.map((id) => [id, explained.layersOf(id)[0]?.layer.from])).toEqual([
      ['hbmBandwidth', 'base'],
      ['hbmCapacity', 'own'],
    ]);
    expect(explained.layersOf('hbmCapacity').map(({ cell }) => cell)).toEqual([9, 7]);
  });

  it('finds the input that moves a row most, and the row over a range of it', () => {
    const explained = withRows({ steep: '(hbmBandwidth/(1 B/s))^3*hbmCapacity/(1 B)', still: '4', flat: 'hbmCapacity/hbmCapacity' });
    const strongest = explained.strongest('steep');
    expect(strongest?.id).toBe('hbmBandwidth');
    expect(strongest?.elasticity).toBeCloseTo(3, 9);
    expect(strongest?.inputs.at(0)).toBeCloseTo(5 / 4, 12);
    expect(strongest?.inputs.at(-1)).toBeCloseTo(5 * 4, 12);
    strongest?.inputs.forEach((input, i) => expect(strongest.values[i]).toBeCloseTo(input ** 3 * 9, 6));
    expect(explained.strongest('still')).toBeUndefined();
    expect(explained.strongest('flat')).toBeUndefined();
  });

  it('refuses a row and a scenario that are not there', () => {
    expect(() => withRows({}).explain('nothing')).toThrow(/no row "nothing"/);
    expect(() => explainer({ format: 'ridgebook/1', name: 'None', scenarios: [] }, 'One')).toThrow(/no scenario "One"/);
  });
});
