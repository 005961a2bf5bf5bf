import type { Node } from '../ast';
import type { Columns, Definition } from '../definition';
import type { Plan } from '../plan';
import { planFor } from '../plan-cache';
import { areNumbers, renamed, type Cause } from './bridge-causes';
import { boundsOf, type Ready } from './ready';

/** Both scenarios in one plan: by cause and lane, a 1 takes the second scenario's cells and a 0 the first's. */
export type Mix = {
  readonly plan: Plan;
  readonly columns: (taken: readonly Float64Array[], lanes: number) => Columns;
};

const noSpan = { start: 0, end: 0 };
const name = (id: string): Node => ({ kind: 'name', id, span: noSpan });
const sides = ['first', 'second'] as const;
const sideId = (id: string, side: (typeof sides)[number]): string => `${id} ${side}`;
const switchId = (cause: Cause): string => `${cause.id} taken`;

const choices = new Map<string, Definition>();
const mostChoices = 4096;

/** A cell that takes either side's definition, both of which run under ids of their own; the same object each time, so that plans are found again. */
const choice = (id: string, cause: Cause): Definition => {
  const key = `${id}|${cause.id}`;
  const known = choices.get(key);
  if (known !== undefined) return known;
  if (choices.size >= mostChoices) choices.clear();
  const [condition, then, otherwise] = [name(switchId(cause)), name(sideId(id, 'second')), name(sideId(id, 'first'))];
  const made: Definition = {
    kind: 'formula',
    bounds: boundsOf(id),
    node: { kind: 'choice', condition, then, otherwise, span: noSpan },
  };
  choices.set(key, made);
  return made;
};

const under = (definition: Definition | undefined, rename: ReadonlyMap<string, string>): Definition => {
  if (definition?.kind === 'formula' && rename.size > 0) return { kind: 'formula', node: renamed(definition.node, rename) };
  if (definition === undefined) return { kind: 'unset', message: '' };
  const { bounds: _held, ...unbound } = definition;
  return unbound;
};

const mixed = (a: Ready, b: Ready, causes: readonly Cause[], loop: readonly string[], goal: string): Mix => {
  const definitions = new Map(a.definitions);
  const numbers = new Map(a.numbers);
  const chosen: { readonly id: string; readonly cause: number; readonly values: readonly [number, number] }[] = [];
  for (const [place, cause] of causes.entries()) {
    const structural = cause.cells.some((id) => !areNumbers(a, b, id) || loop.includes(id));
    if (structural) definitions.set(switchId(cause), { kind: 'column' });
    for (const id of cause.cells) {
      if (areNumbers(a, b, id) && !loop.includes(id)) {
        chosen.push({ id, cause: place, values: [a.numbers.get(id) ?? NaN, b.numbers.get(id) ?? NaN] });
      } else definitions.set(id, choice(id, cause));
    }
  }
  // Cells that would go round in a circle run twice, once for each side, with the circle broken where that side breaks it.
  const cells = new Set([...loop, ...causes.flatMap((cause) => cause.cells.filter((id) => !areNumbers(a, b, id)))]);
  for (const [place, side] of sides.entries()) {
    const from = place === 0 ? a : b;
    const rename = new Map(loop.map((id) => [id, sideId(id, side)]));
    for (const id of cells) {
      definitions.set(sideId(id, side), under(from.definitions.get(id), rename));
      const value = from.numbers.get(id);
      if (value !== undefined) numbers.set(sideId(id, side), value);
    }
  }
  const plan = planFor(definitions, [goal]);
  return {
    plan,
    columns: (taken, lanes) => {
      const columns = new Map<string, Float64Array | number>(numbers);
      for (const [place, cause] of causes.entries()) columns.set(switchId(cause), taken[place] ?? new Float64Array(lanes));
      for (const { id, cause, values } of chosen) {
        columns.set(
          id,
          Float64Array.from({ length: lanes }, (_, lane) => values[taken[cause]?.[lane] === 1 ? 1 : 0]),
        );
      }
      return columns;
    },
  };
};

/** Merges the causes that share a circle: their cells can only be changed together. */
const merged = (causes: readonly Cause[], loop: readonly string[]): Cause[] => {
  const inside = causes.filter((cause) => cause.cells.some((id) => loop.includes(id)));
  if (inside.length < 2) return [...causes];
  const one: Cause = { id: inside.map((cause) => cause.id).join(' with '), cells: inside.flatMap((cause) => cause.cells) };
  return [...causes.filter((cause) => !inside.includes(cause)), one].toSorted((x, y) => (x.id < y.id ? -1 : 1));
};

/** The plan of both, and the causes as they can be told apart: cells that only make sense together are one cause. */
export const mixOf = (
  a: Ready,
  b: Ready,
  causes: readonly Cause[],
  goal: string,
): { readonly mix: Mix; readonly causes: readonly Cause[] } => {
  const plain = mixed(a, b, causes, [], goal);
  const loop = [...new Set([...plain.plan.loops.values()].flat())].map((id) => id.replace(/ (first|second)$/, ''));
  if (loop.length === 0) return { mix: plain, causes };
  const whole = [...new Set(loop)].filter((id) => a.definitions.has(id));
  const fewer = merged(causes, whole);
  return { mix: mixed(a, b, fewer, whole, goal), causes: fewer };
};
