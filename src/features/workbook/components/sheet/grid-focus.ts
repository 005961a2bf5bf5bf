import { between } from './selection';
import type { Selection } from './selection';
import type { Layout } from './navigate';
import { headerRow, labelColumn } from './place';
import type { Place } from './place';

export type Editing = Place & {
  readonly text: string;
  readonly selectAll: boolean;
  readonly message?: string;
  /** Where in the text the fault is. */ readonly at?: number;
  /** The version it was opened on. */ readonly over?: number;
};

/** Which cell the grid's one Tab stop is on, what is selected, and what is being typed. A row listens only for itself. */
export type GridFocus = {
  readonly subscribe: (row: string, listener: () => void) => () => void;
  readonly active: () => Place;
  readonly editing: () => Editing | null;
  /** More than the one cell; its anchor is the active place. */
  readonly selection: () => Selection | null;
  /** The selected columns of a row; the same object until they change. */
  readonly selectedIn: (row: string) => readonly string[] | null;
  /** The places that are shown at present. */
  readonly layout: () => Layout;
  readonly setLayout: (layout: Layout) => void;
  /** `grab`: take the keyboard focus along. What was selected is no longer. */
  readonly move: (place: Place, grab: boolean) => void;
  readonly select: (selection: Selection | null) => void;
  readonly edit: (editing: Editing | null) => void;
  readonly type: (text: string) => void;
  /** Whether the focused cell should take the keyboard; asking answers once. */
  readonly takeGrab: () => boolean;
};

/** The topic of what looks at the selection as a whole. */
export const anyRow = '*';

export function createGridFocus(first: Place): GridFocus {
  const listeners = new Map<string, Set<() => void>>();
  let layout: Layout = { rows: [], columns: [], groups: new Set() };
  let active = first;
  let editing: Editing | null = null;
  let selection: Selection | null = null;
  let inRows: ReadonlySet<string> = new Set();
  let grab = false;
  const tell = (rows: Iterable<string>) => {
    for (const row of new Set([...rows, anyRow])) for (const listener of [...(listeners.get(row) ?? [])]) listener();
  };
  const activate = (place: Place) => {
    active = place.row === active.row && place.column === active.column ? active : place;
  };
  /** The rows that must look again. */
  const replace = (next: Selection | null): readonly string[] => {
    const before = inRows;
    const kept = next !== null && selection !== null && same(next.columns, selection.columns) ? selection.columns : next?.columns;
    selection = next === null || kept === undefined ? null : { ...next, columns: kept };
    inRows = new Set(next?.rows);
    return [...before, ...inRows];
  };
  return {
    subscribe: (row, listener) => {
      const known = listeners.get(row) ?? new Set();
      listeners.set(row, known.add(listener));
      return () => void known.delete(listener);
    },
    active: () => active,
    editing: () => editing,
    selection: () => selection,
    selectedIn: (row) => (selection !== null && inRows.has(row) ? selection.columns : null),
    layout: () => layout,
    setLayout: (next) => {
      layout = next;
      tell(selection === null ? [] : replace(between(next, selection.anchor, selection.focus)));
    },
    move: (place, take) => {
      grab = take;
      const rows = [active.row, place.row, ...replace(null)];
      activate(place);
      tell(rows);
    },
    select: (next) => {
      const rows = [active.row, ...replace(next === null || (next.rows.length === 1 && next.columns.length === 1) ? null : next)];
      if (next !== null) activate(next.anchor);
      tell([...rows, active.row]);
    },
    edit: (next) => {
      const rows = [active.row, ...(editing === null ? [] : [editing.row]), ...replace(null)];
      editing = next;
      if (next !== null) activate({ row: next.row, column: next.column });
      tell([...rows, active.row]);
    },
    type: (text) => {
      if (editing === null) return;
      editing = { ...editing, text, message: undefined, at: undefined };
      tell([editing.row]);
    },
    takeGrab: () => {
      const taken = grab;
      grab = false;
      return taken;
    },
  };
}

const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((one, i) => one === b[i]);

/** The first quantity of the first scenario: the Tab stop of a page nobody has touched. */
export const firstPlace = (view: {
  readonly rows: readonly { readonly id: string }[];
  readonly scenarios: readonly { readonly id: string }[];
}): Place => ({
  row: view.rows[0]?.id ?? headerRow,
  column: view.scenarios[0]?.id ?? labelColumn,
});
