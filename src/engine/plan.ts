import type { Node } from './ast';
import type { Fence } from './bounds-check';
import { compile, Places, type Instruction } from './compile';
import type { CellError } from './document';
import type { Definition, Definitions } from './definition';
import { Graph, type Region } from './graph';
import { boundsProver } from './proven-bounds';
import type { Solved } from './quantity';
import { isShared, shareParts } from './share';

export type Step = { readonly id: string; readonly place: number; readonly fence: Fence | undefined } & (
  | { readonly kind: 'column' | 'missing' }
  | { /** Holds the value against its bounds once more, after its ceiling is known. */ readonly kind: 'fence' }
  | { readonly kind: 'formula'; readonly code: readonly Instruction[] }
  | { readonly kind: 'solved'; readonly quantity: Solved; readonly given: readonly number[]; readonly again: Again }
);

/** A part of the graph ready to run again with one quantity replaced. */
export type Again = {
  readonly variable: number;
  readonly reads: readonly number[];
  readonly region: Region;
  readonly steps: readonly Step[];
};

/** Definitions in order and ready to run; the same for all scenarios that define the same ids in the same way. */
export type Plan = {
  readonly definitions: Definitions;
  readonly ids: readonly string[];
  /** The ids, and after them what stands for parts that formulas share, which no run shows. */
  readonly nodes: readonly string[];
  readonly graph: Graph;
  readonly places: Places;
  readonly steps: readonly Step[];
  readonly loops: ReadonlyMap<string, readonly string[]>;
  /** The graph again with `variable` replaced, worked out once for each pair. Throws on an unknown id. */
  readonly again: (variable: string, reads: readonly string[]) => Again;
};

const fenceOf = (definition: Definition | undefined, ceiling: string | undefined, places: Places): Fence | undefined => {
  const bounds = definition?.bounds;
  if (bounds === undefined) return undefined;
  const { min, max, whole, atMost } = bounds;
  if (min === undefined && max === undefined && whole !== true && atMost === undefined) return undefined;
  return { bounds, ceiling: ceiling === undefined ? undefined : places.ofName(ceiling) };
};

/** Orders and compiles the definitions; `goals` leaves out what they do not rest on. */
export const makePlan = (given: Definitions, goals?: readonly string[]): Plan => {
  const wanted = goals && new Graph(given).wanted(goals);
  const definitions = shareParts(wanted === undefined ? given : new Map([...given].filter(([id]) => wanted.has(id))));
  const graph = new Graph(definitions);
  const nodes = [...definitions.keys()];
  const places = new Places(nodes);
  const codes = new Map<string, readonly Instruction[]>();
  const agains = new Map<string, Again>();
  const prepared = new Map<Region, Again>();

  const codeOf = (id: string, node: Node): readonly Instruction[] => {
    const code = codes.get(id) ?? compile(node, places.ofName(id), places);
    codes.set(id, code);
    return code;
  };

  const isProven = boundsProver(definitions);
  /** A formula that cannot leave its bounds is not looked at. */
  const spared = (step: Step): Step => {
    const definition = definitions.get(step.id);
    const isSafe = step.kind === 'formula' && step.fence?.ceiling === undefined && definition?.kind === 'formula';
    return isSafe && isProven(definition.node, definition.bounds ?? {}) ? { ...step, fence: undefined } : step;
  };

  const stepOf = (id: string, loops: ReadonlyMap<string, unknown>, cuts: ReadonlySet<string>, ceiling?: string): Step => {
    const definition = definitions.get(id);
    const common = { id, place: places.ofName(id), fence: fenceOf(definition, ceiling, places) };
    if (definition === undefined || loops.has(id)) return { ...common, kind: 'missing' };
    switch (definition.kind) {
      case 'column':
        return { ...common, kind: 'column' };
      case 'formula':
        return { ...common, kind: 'formula', code: codeOf(id, definition.node) };
      case 'solved': {
        const region = graph.regionOf(definition.quantity, cuts);
        if (region === undefined) return { ...common, kind: 'missing' };
        const given = (definition.quantity.given?.() ?? []).map((quantity) => places.ofName(quantity.id));
        return { ...common, kind: 'solved', quantity: definition.quantity, given, again: prepare(region) };
      }
      default:
        return { ...common, kind: 'missing' };
    }
  };

  // At trial values a quantity is held to its own bounds only: its ceiling may not have its value yet.
  const prepare = (region: Region): Again => {
    const known = prepared.get(region);
    if (known) return known;
    const made = {
      variable: places.ofName(region.variable),
      reads: region.reads.map((id) => places.ofName(id)),
      region,
      steps: region.inside.sorted.map((id) => stepOf(id, region.inside.loops, region.cuts)),
    };
    prepared.set(region, made);
    return made;
  };

  const again = (variable: string, reads: readonly string[]): Again => {
    const key = `${variable}|${reads.join(',')}`;
    const known = agains.get(key);
    if (known) return known;
    for (const id of [variable, ...reads]) if (places.ofName(id) === places.missing) throw new Error(`The plan has no "${id}".`);
    const region = graph.region(variable, reads);
    if (region === undefined) throw new Error(`The graph around "${variable}" is being worked out already.`);
    const made = prepare(region);
    agains.set(key, made);
    return made;
  };

  const order = graph.wholeOrder(nodes);
  const late = order.late.map((id): Step => ({
    id,
    place: places.ofName(id),
    fence: fenceOf(definitions.get(id), graph.ceiling(id), places),
    kind: 'fence',
  }));
  const isLate = new Set(order.late);
  const sorted = order.sorted.map((id) => spared(stepOf(id, order.loops, new Set(), isLate.has(id) ? undefined : graph.ceiling(id))));
  const steps = [...sorted, ...late];
  const ids = nodes.filter((id) => given.has(id));
  return { definitions: given, ids, nodes, graph, places, steps, loops: order.loops, again };
};

/** "cycle" error of a cell, naming the loop. */
export const loopError = (id: string, loop: readonly string[]): CellError => {
  const rows = loop.filter((other) => !isShared(other));
  return {
    code: 'cycle',
    root: id,
    message:
      rows.length <= 2
        ? `${id} depends on itself; give it a number or a formula without ${id}.`
        : `${id} depends on itself: ${rows.join(' → ')}. Give one of them a number.`,
  };
};
