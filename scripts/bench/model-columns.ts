import type { Columns, Definition, Definitions } from '../../src/engine/definition';
import { evaluateDocument } from '../../src/engine/evaluate-document';
import { modelFormulas, quantities } from '../../src/engine/registry';
import type { Quantity } from '../../src/engine/quantity';
import { findTemplate } from '../../src/engine/templates/catalogue';

/** Numbers between 0 and 1, the same on every run. */
const chance = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
};

/** Values of a published scenario, from which the columns are drawn. */
const published = (): Readonly<Record<string, number>> => {
  const template = findTemplate('deepseek-v3');
  const [scenario] = template === undefined ? [] : evaluateDocument(template.document);
  if (scenario === undefined) throw new Error('The template deepseek-v3 has no scenario.');
  return Object.fromEntries(Object.entries(scenario.values).map(([id, value]) => [id, typeof value === 'number' ? value : NaN]));
};

/** A flag takes both its values, a count this one and the next, any other figure up to 5 % less or more, all within its bounds. */
const drawn = (quantity: Quantity, value: number, random: () => number): number => {
  const { min = -Infinity, max = Infinity, whole } = quantity.bounds;
  if (quantity.id === 'weightFormat' || !Number.isFinite(value)) return value;
  if (whole === true) return max === 1 ? Math.floor(random() * 2) : Math.min(max, value + Math.floor(random() * 2));
  return Math.min(max, Math.max(min, value * (0.95 + 0.1 * random())));
};

export type ModelColumns = { readonly definitions: Definitions; readonly columns: Columns };

/**
 * Every declared formula over inputs that all differ from lane to lane; what is found by searching is given as a column too, unless
 * `searching`. `varying` limits the inputs that differ.
 */
export function modelColumns(
  lanes: number,
  { searching = false, varying }: { searching?: boolean; varying?: readonly string[] } = {},
): ModelColumns {
  const values = published();
  const formulas = modelFormulas();
  const random = chance(20_261_124);
  const definitions = new Map<string, Definition>();
  const columns = new Map<string, Float64Array | number>();
  for (const quantity of quantities) {
    const { id, bounds } = quantity;
    const node = formulas.get(id);
    if (node) definitions.set(id, { kind: 'formula', node, bounds });
    else if (quantity.kind === 'solved' && searching) definitions.set(id, { kind: 'solved', quantity, bounds });
    else {
      const value = values[id] ?? 1;
      const differs = quantity.kind !== 'constant' && (varying === undefined || varying.includes(id));
      definitions.set(id, { kind: 'column', bounds });
      columns.set(id, differs ? Float64Array.from({ length: lanes }, () => drawn(quantity, value, random)) : value);
    }
  }
  return { definitions, columns };
}
