import { namesIn } from '@/engine/ast';
import type { Quantity } from '@/engine/quantity';
import { modelFormulas, quantities, quantityById } from '@/engine/registry';

const operands = (quantity: Quantity): readonly string[] => {
  if (quantity.kind === 'derived') {
    const node = modelFormulas().get(quantity.id);
    return node === undefined ? [] : namesIn(node);
  }
  if (quantity.kind !== 'solved') return [];
  const read = [quantity.variable(), ...quantity.reads(), ...(quantity.given?.() ?? [])];
  return [...new Set(read.map(({ id }) => id))];
};

let users: ReadonlyMap<string, readonly string[]> | undefined;

const usersOf = (): ReadonlyMap<string, readonly string[]> => {
  if (users !== undefined) return users;
  const found = new Map<string, string[]>();
  for (const quantity of quantities) {
    for (const id of operands(quantity)) found.set(id, [...(found.get(id) ?? []), quantity.id]);
  }
  users = found;
  return found;
};

/** What the declared definition of a quantity rests on, in the order of its formula. */
export const dependsOn = (id: string): readonly string[] => {
  const quantity = quantityById.get(id);
  return quantity === undefined ? [] : operands(quantity);
};

/** Whose declared definition rests on a quantity, in the order of the sheet. */
export const feeds = (id: string): readonly string[] => usersOf().get(id) ?? [];
