import { namesIn, type Node } from './ast';
import { checkAgainst } from './check';
import { parse } from './parse';
import type { Quantity } from './quantity';

/** A formula's own words for what is wrong with it, or the formula as data. */
const read = (quantity: Quantity & { readonly kind: 'derived' }, known: ReadonlyMap<string, Quantity>): Node | string => {
  const { text } = quantity.formula();
  const parsed = parse(text);
  if (!parsed.ok) return `${parsed.fault.message} In: ${text}`;
  const stranger = namesIn(parsed.node).find((id) => !known.has(id));
  if (stranger !== undefined) return `it uses "${stranger}", which is not in the list of quantities.`;
  return checkAgainst(parsed.node, quantity.unit, known)?.message ?? parsed.node;
};

/** Operands outside the list, ids given twice: what no formula shows. */
const strangers = (quantities: readonly Quantity[], known: ReadonlyMap<string, Quantity>): string[] =>
  quantities.flatMap((quantity) => {
    const twice = known.get(quantity.id) === quantity ? [] : [`${quantity.id}: this id is declared twice.`];
    if (quantity.kind !== 'solved') return twice;
    const operands = [quantity.variable(), ...quantity.reads(), ...(quantity.given?.() ?? [])];
    const missing = operands.filter((operand) => known.get(operand.id) !== operand);
    return [...twice, ...missing.map((operand) => `${quantity.id}: it uses "${operand.id}", which is not in the list of quantities.`)];
  });

/**
 * Parses every declared formula and checks its unit. Throws one error that names each quantity at fault: a formula that cannot be
 * read, an operand that is not listed, a unit that does not work out to the declared one.
 */
export const seal = (quantities: readonly Quantity[]): ReadonlyMap<string, Node> => {
  const known = new Map(quantities.map((quantity) => [quantity.id, quantity]));
  const formulas = new Map<string, Node>();
  const faults = strangers(quantities, known);
  for (const quantity of quantities) {
    if (quantity.kind !== 'derived') continue;
    const formula = read(quantity, known);
    if (typeof formula === 'string') faults.push(`${quantity.id}: ${formula}`);
    else formulas.set(quantity.id, formula);
  }
  if (faults.length > 0) throw new Error(`The quantities cannot be sealed.\n${faults.join('\n')}`);
  return formulas;
};
