/** A place in the grid. `label` is the row's own column, `header` the row of column heads. */
export type Place = { readonly row: string; readonly column: string };
export const headerRow = 'header';
export const labelColumn = 'label';
/** Rows that stand for a group rather than a quantity. */
export const groupRow = (group: string): string => `group:${group}`;

export type Editing = Place & { readonly text: string; readonly selectAll: boolean; readonly message?: string };

/** Which cell the grid's one Tab stop is on, and what is being typed. Rows listen only for themselves. */
export type GridFocus = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly active: () => Place;
  readonly editing: () => Editing | null;
  /** `grab`: take the keyboard focus along. */
  readonly move: (place: Place, grab: boolean) => void;
  readonly edit: (editing: Editing | null) => void;
  readonly type: (text: string) => void;
  /** Whether the focused cell should take the keyboard; asking answers once. */
  readonly takeGrab: () => boolean;
};

export function createGridFocus(first: Place): GridFocus {
  const listeners = new Set<() => void>();
  let active = first;
  let editing: Editing | null = null;
  let grab = false;
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    active: () => active,
    editing: () => editing,
    move: (place, take) => {
      grab = take;
      active = place.row === active.row && place.column === active.column ? active : place;
      tell();
    },
    edit: (next) => {
      editing = next;
      if (next !== null) active = { row: next.row, column: next.column };
      tell();
    },
    type: (text) => {
      if (editing === null) return;
      editing = { ...editing, text, message: undefined };
      tell();
    },
    takeGrab: () => {
      const taken = grab;
      grab = false;
      return taken;
    },
  };
}

/** The first quantity of the first scenario: the Tab stop of a page nobody has touched. */
export const firstPlace = (view: {
  readonly rows: readonly { readonly id: string }[];
  readonly scenarios: readonly { readonly id: string }[];
}): Place => ({
  row: view.rows[0]?.id ?? headerRow,
  column: view.scenarios[0]?.id ?? labelColumn,
});
