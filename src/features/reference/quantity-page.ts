import { type Group, groups, type Quantity } from '@/engine/quantity';
import { modelFormulas, quantities, quantityById } from '@/engine/registry';
import { texOf } from '@/engine/tex';
import { type MathElement, mathOf } from '@/lib/mathml';
import { boundsWords, defaultWords } from './conditions';
import { dependsOn, feeds } from './neighbours';
import { solvedWords } from '@/engine/model/solved-words';
import { symbolOf } from './symbols';
import { type ExamplePlace, workedExample, type WorkedExample } from './worked-example';

export type QuantityLink = { readonly id: string; readonly label: string; readonly symbol: MathElement };

export type QuantityPage = QuantityLink & {
  readonly group: Group;
  readonly description: string;
  readonly source: string;
  readonly unit: string;
  readonly how: string;
  readonly defaultWords: string;
  readonly equation?: number;
  /** The declared formula: as an equation, and as it would be typed into a cell. */
  readonly definition?: { readonly math: MathElement; readonly text: string };
  readonly solved?: { readonly words: string; readonly condition: MathElement };
  readonly conditions: readonly string[];
  readonly dependsOn: readonly QuantityLink[];
  readonly feeds: readonly QuantityLink[];
  readonly example?: WorkedExample;
  readonly previous?: QuantityLink;
  readonly next?: QuantityLink;
};

const kinds: Readonly<Record<Quantity['kind'], string>> = {
  given: 'A figure that a preset or a person gives',
  derived: 'Computed by a formula',
  solved: 'Found by a search over another quantity',
  constant: 'A constant that joins two units',
};

const linkOf = ({ id, label, symbol }: Quantity): QuantityLink => ({ id, label, symbol: mathOf(symbol) });

/** Links to quantities; an id that does not exist is left out. */
export const linksTo = (ids: readonly string[]): readonly QuantityLink[] =>
  ids.flatMap((id) => {
    const quantity = quantityById.get(id);
    return quantity === undefined ? [] : [linkOf(quantity)];
  });

function definitionOf(quantity: Quantity): Pick<QuantityPage, 'definition' | 'solved'> {
  const node = modelFormulas().get(quantity.id);
  if (node !== undefined && quantity.kind === 'derived') {
    const math = mathOf(`${quantity.symbol} = ${texOf(node, { symbol: symbolOf })}`, true);
    return { definition: { math, text: quantity.formula().text } };
  }
  const explained = solvedWords[quantity.id];
  return explained === undefined ? {} : { solved: { words: explained.words, condition: mathOf(explained.condition, true) } };
}

/** Everything a reader may want to know of one quantity; `undefined` for an id that does not exist. */
export function quantityPage(id: string, chosen?: ExamplePlace): QuantityPage | undefined {
  const place = quantities.findIndex((quantity) => quantity.id === id);
  const quantity = quantities[place];
  if (quantity === undefined) return undefined;
  const { group, description, source, equation, unit } = quantity;
  const operands = dependsOn(id);
  const example = workedExample(id, operands, chosen);
  const [previous, next] = [quantities[place - 1], quantities[place + 1]];
  return {
    ...linkOf(quantity),
    ...{ group, description, source },
    unit: unit.text === '1' ? 'a number without unit' : unit.text,
    how: kinds[quantity.kind],
    defaultWords: defaultWords(quantity),
    ...(equation === undefined ? {} : { equation }),
    ...definitionOf(quantity),
    conditions: boundsWords(quantity),
    dependsOn: linksTo(operands),
    feeds: linksTo(feeds(id)),
    ...(example === undefined ? {} : { example }),
    ...(previous === undefined ? {} : { previous: linkOf(previous) }),
    ...(next === undefined ? {} : { next: linkOf(next) }),
  };
}

export type QuantityGroup = { readonly group: Group; readonly quantities: readonly (QuantityLink & { readonly description: string })[] };

/** Quantities by group whose name, id, symbol or description holds every word of `query`. */
export function findQuantities(query: string): readonly QuantityGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = ({ id, label, symbol, description, unit }: Quantity): boolean => {
    const text = `${id} ${label} ${symbol} ${description} ${unit.text}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return groups
    .map((group) => ({ group, quantities: quantities.filter((quantity) => quantity.group === group && matches(quantity)) }))
    .filter((found) => found.quantities.length > 0)
    .map((found) => ({
      group: found.group,
      quantities: found.quantities.map((quantity) => ({ ...linkOf(quantity), description: quantity.description })),
    }));
}
