/** What ties a row to the cell that is typed in or explained. The numbers are those of the scenario hues. */
export type Mark = 'precedent' | 'dependent' | `name-${1 | 2 | 3 | 4 | 5 | 6}`;
export type Marked = { readonly column: string; readonly rows: ReadonlyMap<string, Mark> };

/** Cells of the grid that are marked because another cell rests on them, or they on it. A row listens for itself alone. */
export type Marks = {
  readonly subscribe: (row: string, listener: () => void) => () => void;
  /** "column mark" of a row as one text, which stays the same until it changes; null where it has none. */
  readonly of: (row: string) => string | null;
  /** What is typed goes before what is explained. */
  readonly put: (by: 'editor' | 'panel', marked: Marked | null) => void;
};

export function createMarks(): Marks {
  const listeners = new Map<string, Set<() => void>>();
  const slots: { editor: Marked | null; panel: Marked | null } = { editor: null, panel: null };
  const now = (): Marked | null => slots.editor ?? slots.panel;
  return {
    subscribe: (row, listener) => {
      const known = listeners.get(row) ?? new Set();
      listeners.set(row, known.add(listener));
      return () => void known.delete(listener);
    },
    of: (row) => {
      const mark = now()?.rows.get(row);
      return mark === undefined ? null : `${now()?.column ?? ''} ${mark}`;
    },
    put: (by, marked) => {
      const before = now();
      slots[by] = marked;
      const after = now();
      if (before === after) return;
      for (const row of new Set([...(before?.rows.keys() ?? []), ...(after?.rows.keys() ?? [])]))
        for (const listener of [...(listeners.get(row) ?? [])]) listener();
    },
  };
}
