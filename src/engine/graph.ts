import { namesIn } from './ast';
import type { Definitions } from './definition';
import { orderOf, type Order } from './order';
import type { Solved } from './quantity';

/**
 * What has to be computed again when `variable` takes trial values: the ids between it and `reads`, in order. `outside` is what they
 * take from the scenario as it stands. `cuts` are the variables replaced so far, this one included.
 */
export type Region = {
  readonly variable: string;
  readonly reads: readonly string[];
  readonly cuts: ReadonlySet<string>;
  readonly inside: Order;
  readonly outside: readonly string[];
};

const noCuts: ReadonlySet<string> = new Set();

/** Who needs whom among the definitions, also once variables are replaced. */
export class Graph {
  readonly #definitions: Definitions;
  readonly #regions = new Map<string, Region>();
  readonly #open = new Set<string>();

  constructor(definitions: Definitions) {
    this.#definitions = definitions;
  }

  /** Ids that must have their values first. A replaced variable needs nothing. */
  needs(id: string, cuts: ReadonlySet<string> = noCuts): readonly string[] {
    if (cuts.has(id)) return [];
    const definition = this.#definitions.get(id);
    if (definition?.kind === 'formula') return namesIn(definition.node);
    if (definition?.kind !== 'solved') return [];
    const region = this.regionOf(definition.quantity, cuts);
    // A search within which the same search is needed again rests on itself.
    if (region === undefined) return [id];
    return [...new Set([...(definition.quantity.given?.() ?? []).map((quantity) => quantity.id), ...region.outside])];
  }

  /** Ids that the given ones rest on, themselves included. */
  closure(ids: readonly string[], cuts: ReadonlySet<string> = noCuts): ReadonlySet<string> {
    const found = new Set(ids);
    for (const id of found) for (const other of this.needs(id, cuts)) found.add(other);
    return found;
  }

  /** The quantity that this one may not exceed, where there is one. */
  ceiling(id: string): string | undefined {
    const ceiling = this.#definitions.get(id)?.bounds?.atMost?.().id;
    return ceiling === id || ceiling === undefined || !this.#definitions.has(ceiling) ? undefined : ceiling;
  }

  /** What has to be computed for `goals`, ceilings included. */
  wanted(goals: readonly string[]): ReadonlySet<string> {
    const found = new Set(goals);
    for (const id of found) {
      for (const other of [...this.needs(id), ...this.#searched(id)]) found.add(other);
      const ceiling = this.ceiling(id);
      if (ceiling !== undefined) found.add(ceiling);
    }
    return found;
  }

  /** What a search runs again at trial values: each needs a place of its own in the plan, though nothing else may rest on it. */
  #searched(id: string): readonly string[] {
    const definition = this.#definitions.get(id);
    if (definition?.kind !== 'solved') return [];
    const region = this.regionOf(definition.quantity, noCuts);
    return region === undefined ? [] : [region.variable, ...region.inside.sorted];
  }

  /** All ids in order. A ceiling comes first where that closes no loop; `late` lists the ids whose ceiling comes after them. */
  wholeOrder(ids: readonly string[]): Order & { readonly late: readonly string[] } {
    const plain = this.order(ids);
    const limited = ids.filter((id) => this.ceiling(id) !== undefined);
    if (limited.length === 0) return { ...plain, late: [] };
    const strict = orderOf(ids, (id) => {
      const ceiling = this.ceiling(id);
      return ceiling === undefined ? this.needs(id) : [...this.needs(id), ceiling];
    });
    return strict.loops.size > plain.loops.size ? { ...plain, late: limited } : { ...strict, late: [] };
  }

  order(ids: Iterable<string>, cuts: ReadonlySet<string> = noCuts): Order {
    return orderOf([...ids], (id) => this.needs(id, cuts));
  }

  regionOf(quantity: Solved, cuts: ReadonlySet<string>): Region | undefined {
    const reads = quantity.reads().map((read) => read.id);
    return this.region(quantity.variable().id, reads, cuts, quantity.id);
  }

  /** Undefined only while the same region is being worked out, which `owner` tells apart from others. */
  region(variable: string, reads: readonly string[], outer: ReadonlySet<string> = noCuts, owner = ''): Region | undefined {
    const cuts = new Set([...outer, variable]);
    const key = [owner, variable, reads.join(','), [...cuts].sort().join(',')].join('|');
    const known = this.#regions.get(key);
    if (known) return known;
    if (this.#open.has(key)) return undefined;
    this.#open.add(key);
    try {
      const region = this.#between(variable, reads, cuts);
      this.#regions.set(key, region);
      return region;
    } finally {
      this.#open.delete(key);
    }
  }

  #between(variable: string, reads: readonly string[], cuts: ReadonlySet<string>): Region {
    const all = this.closure(reads, cuts);
    const users = new Map<string, string[]>();
    for (const id of all) {
      for (const other of this.needs(id, cuts)) {
        const list = users.get(other);
        if (list) list.push(id);
        else users.set(other, [id]);
      }
    }
    const touched = new Set([variable]);
    for (const id of touched) for (const user of users.get(id) ?? []) touched.add(user);
    touched.delete(variable);
    const outside = new Set(reads.filter((id) => id !== variable && !touched.has(id)));
    for (const id of touched) {
      for (const other of this.needs(id, cuts)) if (other !== variable && !touched.has(other)) outside.add(other);
    }
    const inOrder = [...all].filter((id) => touched.has(id));
    return { variable, reads, cuts, inside: this.order(inOrder, cuts), outside: [...outside] };
  }
}
