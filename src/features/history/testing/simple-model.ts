import type { Done, Operation } from './operations';

/**
 * A workbook as a person would explain it, with nothing of the application's code: values are maps, a pinned
 * scenario holds a copy of its base's values, and undo compares copies of the whole state.
 */
type Values = Readonly<Record<string, string>>;
type Copy = { readonly place: number; readonly texts: Values };
/** `set` counts how often it was set: setting the same again is a change, too. */
type Cell = { readonly text: string | null; readonly by: string; readonly set: number };
const again = (cell: Cell | undefined, text: string | null, by: string): Cell => ({ text, by, set: (cell?.set ?? 0) + 1 });
type Column = {
  readonly base: number | null;
  /** Copies of the base and what it rests on, nearest first. */
  readonly frozen: readonly Copy[] | null;
  readonly deleted: boolean;
  /** Where it stands among the others; of two with the same, the one whose name comes first. */
  readonly rank: number;
  readonly own: Readonly<Record<string, Cell>>;
};
type State = readonly Column[];
type Entry = { readonly before: State; readonly after: State };

const most = 12;

export type Shown = readonly { readonly place: number; readonly base: number | null; readonly pinned: boolean; readonly values: Values }[];

export class SimpleModel {
  #state: State = [0, 1, 2].map((place) => ({ base: place === 0 ? null : 0, frozen: null, deleted: false, rank: place, own: {} }));
  readonly #undo = new Map<string, Entry[]>();
  readonly #redo = new Map<string, Entry[]>();

  shown(): Shown {
    return inOrder(this.#state).flatMap((place) => {
      const column = this.#state[place];
      return column === undefined ? [] : [{ place, base: column.base, pinned: column.frozen !== null, values: values(this.#state, place) }];
    });
  }

  do(done: Done): void {
    const { actor } = done;
    if (done.kind === 'undo' || done.kind === 'redo') return this.#step(actor, done.kind);
    const after = change(this.#state, done, actor);
    if (after === null || !sound(after)) return;
    this.#stack(this.#undo, actor).push({ before: this.#state, after });
    this.#redo.set(actor, []);
    this.#state = after;
  }

  #step(actor: string, kind: 'undo' | 'redo'): void {
    const [from, to] = kind === 'undo' ? [this.#undo, this.#redo] : [this.#redo, this.#undo];
    const entry = this.#stack(from, actor).at(-1);
    if (entry === undefined) return;
    const after = takeBack(this.#state, entry, actor);
    if (after === null) return;
    this.#stack(from, actor).pop();
    this.#stack(to, actor).push({ before: this.#state, after });
    this.#state = after;
  }

  #stack(stacks: Map<string, Entry[]>, actor: string): Entry[] {
    const known = stacks.get(actor) ?? [];
    stacks.set(actor, known);
    return known;
  }
}

/** Places of the columns that are there, from left to right. */
const inOrder = (state: State): readonly number[] =>
  [...state.keys()]
    .filter((place) => state[place]?.deleted === false)
    .toSorted((a, b) => (state[a]?.rank ?? 0) - (state[b]?.rank ?? 0) || (`${a}` < `${b}` ? -1 : 1));

/** Takes a column out and puts it in again behind another; the ranks that there are go to the columns in their new order. */
function moved(state: State, at: number, after: number | null): State | null {
  const order = inOrder(state);
  const ranks = order.map((place) => state[place]?.rank ?? 0);
  const free = new Set(ranks).size === ranks.length ? ranks : [...ranks.keys()];
  const rest = order.filter((place) => place !== at);
  if (after !== null && !rest.includes(after)) return null;
  const next = rest.toSpliced(after === null ? 0 : rest.indexOf(after) + 1, 0, at);
  const changed = state.map((column, place) => ({ ...column, rank: free[next.indexOf(place)] ?? column.rank }));
  return changed.every(({ rank }, place) => rank === state[place]?.rank) ? null : changed;
}

const texts = ({ own }: Column): Values =>
  Object.fromEntries(
    Object.entries(own)
      .flatMap(([id, { text }]) => (text === null ? [] : [[id, text] as const]))
      .toSorted(([x], [y]) => (x < y ? -1 : 1)),
  );

/** A column and what it rests on, nearest first. */
function line(state: State, place: number | null): readonly Copy[] {
  const column = place === null ? undefined : state[place];
  if (place === null || column === undefined) return [];
  return [{ place, texts: texts(column) }, ...(column.frozen ?? line(state, column.base))];
}

function values(state: State, place: number): Values {
  const all: Record<string, string> = {};
  for (const copy of line(state, place).toReversed()) Object.assign(all, copy.texts);
  return all;
}

const live = (state: State, place: number | null): Column | null => {
  const column = place === null ? undefined : state[place];
  return column === undefined || column.deleted ? null : column;
};
const put = (state: State, place: number, column: Column): State => state.with(place, column);
const set = (column: Column, id: string, text: string | null, by: string): Column =>
  text === null && column.own[id] === undefined ? column : { ...column, own: { ...column.own, [id]: again(column.own[id], text, by) } };

function change(state: State, operation: Exclude<Operation, { kind: 'undo' | 'redo' }>, by: string): State | null {
  if (operation.kind === 'add') {
    if (operation.base !== null && live(state, operation.base) === null) return null;
    return [...state, { base: operation.base, frozen: null, deleted: false, rank: state.length, own: {} }];
  }
  const { at } = operation;
  const column = live(state, at);
  if (column === null) return null;
  switch (operation.kind) {
    case 'edit': {
      const next = set(column, operation.quantityId, operation.text, by);
      return next === column ? null : put(state, at, next);
    }
    case 'push': {
      const text = column.own[operation.quantityId]?.text ?? null;
      const base = live(state, column.base);
      if (text === null || base === null || column.base === null || column.frozen !== null) return null;
      const below = put(state, column.base, set(base, operation.quantityId, text, by));
      return put(below, at, set(column, operation.quantityId, null, by));
    }
    case 'base': {
      const { base, pinned } = operation;
      if (base !== null && live(state, base) === null) return null;
      const frozen = pinned && base !== null ? line(state, base) : null;
      const next = { ...column, base, frozen };
      return sameBase(column, next) ? null : put(state, at, next);
    }
    case 'detach':
      return column.base === null ? null : put(state, at, detached(state, at, column, by));
    case 'move':
      return moved(state, at, operation.after);
    case 'remove': {
      const followers = state.flatMap((other, place) => (!other.deleted && other.base === at && other.frozen === null ? [place] : []));
      if (followers.length > 0 && operation.children === undefined) return null;
      let next = state;
      for (const place of followers) {
        const follower = state[place] ?? column;
        if (operation.children === 'own') next = put(next, place, detached(state, place, follower, by));
        else if (operation.children === 'keep') next = put(next, place, { ...follower, frozen: line(state, at) });
        else next = put(next, place, { ...follower, base: column.base, frozen: column.frozen });
      }
      return put(next, at, { ...column, deleted: true });
    }
  }
}

function detached(state: State, place: number, column: Column, by: string): Column {
  let next: Column = { ...column, base: null, frozen: null };
  for (const [id, text] of Object.entries(values(state, place))) {
    const own = column.own[id]?.text ?? null;
    if (own === null) next = { ...next, own: { ...next.own, [id]: again(column.own[id], text, by) } };
  }
  return next;
}

function sound(state: State): boolean {
  const there = state.filter(({ deleted }) => !deleted);
  if (there.length === 0 || there.length > most) return false;
  return state.every((column, place) => {
    if (column.deleted) return true;
    if (column.base !== null && column.frozen === null && live(state, column.base) === null) return false;
    let at = column.base;
    for (let steps = 0; at !== null && live(state, at) !== null && steps <= state.length; steps += 1) {
      if (at === place) return false;
      at = state[at]?.base ?? null;
    }
    return true;
  });
}

const sameBase = (a: Column, b: Column) => a.base === b.base && alike(a.frozen, b.frozen);
const alike = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Every part that the entry changed goes back, if it still is as the entry left it and nobody else set it. */
function takeBack(state: State, { before, after }: Entry, actor: string): State | null {
  const next: Column[] = [...state];
  for (const [place, left] of after.entries()) {
    const was = before[place];
    const now = state[place];
    if (now === undefined) return null;
    if (was === undefined) {
      const others = Object.values(now.own).some(({ text, by }) => text !== null && by !== actor);
      const rests = state.some((other) => !other.deleted && other.base === place && other.frozen === null);
      if (others || rests || now.deleted || now.rank !== left.rank || now.base !== left.base || !alike(now.frozen, left.frozen))
        return null;
      next[place] = { ...now, deleted: true };
      continue;
    }
    const whole = was.deleted !== left.deleted || was.rank !== left.rank || was.base !== left.base || !alike(was.frozen, left.frozen);
    const cells = new Set([...Object.keys(was.own), ...Object.keys(left.own)].filter((id) => !alike(was.own[id], left.own[id])));
    if (!whole && cells.size === 0) continue;
    if (now.deleted && !left.deleted) return null;
    let column = now;
    if (was.deleted !== left.deleted && now.deleted !== left.deleted) return null;
    const moved = was.base !== left.base || !alike(was.frozen, left.frozen);
    if (moved && (now.base !== left.base || !alike(now.frozen, left.frozen))) return null;
    if (was.rank !== left.rank && now.rank !== left.rank) return null;
    if (was.rank !== left.rank) column = { ...column, rank: was.rank };
    if (was.deleted !== left.deleted) column = { ...column, deleted: was.deleted };
    if (moved) column = { ...column, base: was.base, frozen: was.frozen };
    for (const id of cells) {
      const cell = now.own[id];
      if (cell?.by !== actor || cell.text !== left.own[id]?.text) return null;
      column = { ...column, own: { ...column.own, [id]: again(cell, was.own[id]?.text ?? null, actor) } };
    }
    next[place] = column;
  }
  const whole = after.some((left, place) => {
    const was = before[place];
    return (
      was === undefined ||
      was.deleted !== left.deleted ||
      was.rank !== left.rank ||
      was.base !== left.base ||
      !alike(was.frozen, left.frozen)
    );
  });
  return whole && !sound(next) ? null : next;
}
