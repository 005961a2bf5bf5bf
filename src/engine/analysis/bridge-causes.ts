import { namesIn, type Node } from '../ast';
import type { Definition } from '../definition';
import { planFor } from '../plan-cache';
import type { Ready } from './ready';

/** What differs between two scenarios and can be changed by itself: one cell, or all cells that one kind of preset sets. */
export type Cause = {
  /** The cell's id, or "hardware preset". */
  readonly id: string;
  readonly cells: readonly string[];
};

/** Two definitions that compute the same; equal texts are the same node, since parsed formulas are remembered. */
const sameDefinition = (a: Definition | undefined, b: Definition | undefined): boolean => {
  if (a === undefined || b === undefined || a.kind !== b.kind) return false;
  if (a.kind === 'formula' && b.kind === 'formula') return a.node === b.node;
  if (a.kind === 'solved' && b.kind === 'solved') return a.quantity === b.quantity;
  return a.kind === 'column' || a.kind === 'unset' || a.kind === 'error';
};

/** Whether the cell is a number in both, so that a column alone can hold either. */
export const areNumbers = (a: Ready, b: Ready, id: string): boolean =>
  a.definitions.get(id)?.kind === 'column' && b.definitions.get(id)?.kind === 'column';

const differs = (a: Ready, b: Ready, id: string): boolean => {
  if (!sameDefinition(a.definitions.get(id), b.definitions.get(id))) return true;
  return areNumbers(a, b, id) && a.numbers.get(id) !== b.numbers.get(id);
};

/** Cells in which the scenarios differ and on which one of `goals` rests in either; what nothing rests on moves nothing. */
export const cellsThatDiffer = (a: Ready, b: Ready, goals: readonly string[]): string[] => {
  const reached = new Set([...planFor(a.definitions, goals).ids, ...planFor(b.definitions, goals).ids]);
  // A cell of one side may rest on what only the other side reaches.
  for (const id of reached) {
    for (const side of [a, b]) {
      for (const other of needsOf(side.definitions.get(id))) reached.add(other);
    }
  }
  return [...a.definitions.keys()].filter((id) => reached.has(id) && differs(a, b, id));
};

const needsOf = (definition: Definition | undefined): readonly string[] => {
  if (definition?.kind === 'formula') return namesIn(definition.node);
  if (definition?.kind !== 'solved') return [];
  const { variable, reads, given } = definition.quantity;
  return [variable(), ...reads(), ...(given?.() ?? [])].map((quantity) => quantity.id);
};

/** Causes cell by cell, or with the cells that presets set together under their kind of preset. */
export const causesOf = (a: Ready, b: Ready, goals: readonly string[], by: 'cells' | 'presets'): Cause[] => {
  const byId = new Map<string, string[]>();
  for (const cell of cellsThatDiffer(a, b, goals)) {
    const set = [a, b].flatMap((side) => side.resolved.get(cell)?.[0] ?? []);
    const [first] = set;
    const together = by === 'presets' && set.every(({ preset }) => preset !== undefined && preset.kind === first?.preset?.kind);
    const cause = together && first?.preset !== undefined ? `${first.preset.kind} preset` : cell;
    byId.set(cause, [...(byId.get(cause) ?? []), cell]);
  }
  return [...byId].map(([id, cells]) => ({ id, cells })).toSorted((one, two) => (one.id < two.id ? -1 : 1));
};

/** A formula with some of its names replaced. */
export const renamed = (node: Node, rename: ReadonlyMap<string, string>): Node => {
  const again = (part: Node): Node => renamed(part, rename);
  switch (node.kind) {
    case 'number':
      return node;
    case 'name':
      return { ...node, id: rename.get(node.id) ?? node.id };
    case 'unary':
      return { ...node, operand: again(node.operand) };
    case 'binary':
      return { ...node, left: again(node.left), right: again(node.right) };
    case 'choice':
      return { ...node, condition: again(node.condition), then: again(node.then), otherwise: again(node.otherwise) };
    case 'call':
      return { ...node, args: node.args.map(again) };
  }
};
