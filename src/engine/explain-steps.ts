import { namesIn, partsOf, type Node } from './ast';
import type { Definition } from './definition';
import { evaluate } from './evaluate';
import { makePlan } from './plan';

/** One sign, function or choice of a formula with the values of its parts, in the order of the text; NaN where there is none. */
export type Step = {
  readonly node: Exclude<Node, { kind: 'number' | 'name' }>;
  readonly operands: readonly number[];
  readonly value: number;
};

const collect = (node: Node, found: Step['node'][]): void => {
  for (const part of partsOf(node)) collect(part, found);
  if (node.kind !== 'number' && node.kind !== 'name') found.push(node);
};

/** No row can have such an id: the language has no blanks in names. */
const idOf = (place: number): string => `part ${place}`;

/**
 * The working of a formula, parts before what they are parts of; the last step is the formula itself. Each part is compiled as the
 * model's formulas are. `valueOf` gives the names' values in their declared units. None for a formula that is one name or number.
 */
export const stepsOf = (node: Node, names: readonly string[], valueOf: (id: string) => number): readonly Step[] => {
  const parts: Step['node'][] = [];
  collect(node, parts);
  if (parts.length === 0) return [];
  const places = new Map(parts.map((part, place) => [part as Node, place]));
  const definitions = new Map<string, Definition>(names.map((id) => [id, { kind: 'column' }]));
  parts.forEach((part, place) => definitions.set(idOf(place), { kind: 'formula', node: part }));
  const run = evaluate(makePlan(definitions), new Map(names.map((id) => [id, valueOf(id)])), 1);
  const valueIn = (part: Node): number => {
    if (part.kind === 'number') return part.value;
    if (part.kind === 'name') return valueOf(part.id);
    return run.column(idOf(places.get(part) ?? -1))[0] ?? NaN;
  };
  return parts.map((part) => ({ node: part, operands: partsOf(part).map(valueIn), value: valueIn(part) }));
};

/** What a formula gives by itself, in the unit that it works out to; NaN where it gives nothing. */
export const formulaValue = (node: Node, valueOf: (id: string) => number): number => {
  if (node.kind === 'number') return node.value;
  if (node.kind === 'name') return valueOf(node.id);
  return stepsOf(node, namesIn(node), valueOf).at(-1)?.value ?? NaN;
};

/** The steps that had a part in the result: those of the side that a choice left out have none. */
export const partsTaken = (node: Node, steps: readonly Step[]): readonly Step[] => {
  const step = steps.find((one) => one.node === node);
  if (step === undefined) return [];
  const left = step.node.kind === 'choice' ? winnersOf(step)[0] : undefined;
  const parts = partsOf(node).filter((_, place) => left === undefined || place === 0 || place === left);
  return [...parts.flatMap((part) => partsTaken(part, steps)), step];
};

/** The places of the operands that `max` or `min` took; the side that a choice took. Empty where the step chooses nothing. */
export const winnersOf = ({ node, operands, value }: Step): readonly number[] => {
  if (node.kind === 'choice') {
    const [condition = NaN] = operands;
    return Number.isNaN(condition) ? [] : [condition === 0 ? 2 : 1];
  }
  if (node.kind !== 'call' || (node.name !== 'max' && node.name !== 'min')) return [];
  return operands.flatMap((operand, place) => (operand === value ? [place] : []));
};
