import type { Node } from './ast';
import type { Definition, Definitions } from './definition';
import { parse, type Parsed } from './parse';
import { makePlan, type Plan } from './plan';
import { Recent } from './recent';

const parsed = new Recent<string, Parsed>(4096);

/** `parse`, remembering the texts read last; the same text gives the same node, by which plans are found again. */
export const parseOnce = (text: string): Parsed => parsed.take(text, () => parse(text));

const tags = new WeakMap<object, number>();
let nextTag = 1;

const tagOf = (thing: object): number => {
  const known = tags.get(thing);
  if (known !== undefined) return known;
  const tag = nextTag;
  nextTag += 1;
  tags.set(thing, tag);
  return tag;
};

const subject = (definition: Definition): Node | object | undefined => {
  switch (definition.kind) {
    case 'formula':
      return definition.node;
    case 'solved':
      return definition.quantity;
    case 'error':
      return definition.error;
    default:
      return undefined;
  }
};

const shapes = new Recent<string, number>(8192);
let nextShape = 1;
const known = new WeakMap<Definition, { readonly id: string; readonly tag: number }>();

/** A number for each different definition of an id: what it is, and its bounds. */
const tagOfDefinition = (id: string, definition: Definition): number => {
  const before = known.get(definition);
  if (before?.id === id) return before.tag;
  const thing = subject(definition);
  const detail = definition.kind === 'unset' ? definition.message : thing === undefined ? '' : String(tagOf(thing));
  const shape = [id, definition.kind, detail, definition.bounds === undefined ? '' : tagOf(definition.bounds)].join('\u0000');
  // What is forgotten gets another number later, and then a plan of its own.
  const tag = shapes.take(shape, () => nextShape++);
  known.set(definition, { id, tag });
  return tag;
};

/** Tells sets of definitions apart: ids in order, what each is, and its bounds. */
const shapeOf = (definitions: Definitions, goals: readonly string[] | undefined): string => {
  let shape = goals === undefined ? '' : `${goals.join(',')}|`;
  for (const [id, definition] of definitions) shape += `${tagOfDefinition(id, definition)},`;
  return shape;
};

const plans = new Recent<string, Plan>(64);

/**
 * The plan of these definitions, made once for each shape. `goals` limits it to what they rest on. Keep `bounds` and parsed formulas
 * as the same objects from call to call (`parseOnce`), or each call makes a plan of its own.
 */
export const planFor = (definitions: Definitions, goals?: readonly string[]): Plan =>
  plans.take(shapeOf(definitions, goals), () => makePlan(new Map(definitions), goals));
