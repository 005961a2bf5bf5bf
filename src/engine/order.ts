/** Ids sorted so that each follows what it needs, and for each id on a loop the loop, from itself back to itself. */
export type Order = { readonly sorted: readonly string[]; readonly loops: ReadonlyMap<string, readonly string[]> };

type Needs = (id: string) => readonly string[];

/** Ids whose needs are met one after another; what remains is on a loop or rests on one. */
const settle = (ids: readonly string[], needs: Needs): { sorted: string[]; left: Set<string> } => {
  const left = new Set(ids);
  const waiting = new Map<string, number>();
  const users = new Map<string, string[]>();
  const sorted: string[] = [];
  for (const id of ids) {
    const needed = needs(id).filter((other) => left.has(other));
    waiting.set(id, needed.length);
    for (const other of needed) {
      const list = users.get(other);
      if (list) list.push(id);
      else users.set(other, [id]);
    }
    if (needed.length === 0) sorted.push(id);
  }
  for (let next = 0; next < sorted.length; next += 1) {
    const id = sorted[next] ?? '';
    left.delete(id);
    for (const user of users.get(id) ?? []) {
      const rest = (waiting.get(user) ?? 0) - 1;
      waiting.set(user, rest);
      if (rest === 0) sorted.push(user);
    }
  }
  return { sorted, left };
};

/** The shortest way from an id back to itself among `within`; undefined where there is none. */
const loopOf = (start: string, within: ReadonlySet<string>, needs: Needs): readonly string[] | undefined => {
  const from = new Map<string, string>();
  const queue = [start];
  for (const id of queue) {
    for (const other of needs(id)) {
      if (other === start) {
        const path = [start];
        for (let step: string | undefined = id; step !== undefined && step !== start; step = from.get(step)) path.unshift(step);
        return [start, ...path];
      }
      if (!within.has(other) || from.has(other)) continue;
      from.set(other, id);
      queue.push(other);
    }
  }
  return undefined;
};

/** Sorts; ids on a loop count as given, so that what rests on them still has its place. `ids` fixes the order of equals. */
export const orderOf = (ids: readonly string[], needs: Needs): Order => {
  const first = settle(ids, needs);
  if (first.left.size === 0) return { sorted: first.sorted, loops: new Map() };
  const loops = new Map<string, readonly string[]>();
  for (const id of first.left) {
    const loop = loopOf(id, first.left, needs);
    if (loop) loops.set(id, loop);
  }
  return { sorted: settle(ids, (id) => (loops.has(id) ? [] : needs(id))).sorted, loops };
};
