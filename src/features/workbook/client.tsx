'use client';

import { createContext, use, useCallback, useSyncExternalStore } from 'react';
import type { Change } from './change';
import type { Column } from './columns';
import { anyRow } from './components/sheet/grid-focus';
import type { Editing, GridFocus } from './components/sheet/grid-focus';
import type { Place } from './components/sheet/place';
import type { Selection } from './components/sheet/selection';
import type { Explaining } from './explaining';
import type { Marks } from './marks';
import type { PastColumn } from './data-past-column';
import type { Past } from './past';
import type { OpenForm, RowForm } from './row-form';
import type { SheetControl } from './sheet-control';
import type { Talking } from './talking';
import type { ChangedBy, Notes, Notice, Saving, WorkbookStore } from './store';
import type { Tried } from './tried-view';
import type { SaveTried, SuggestTried, Trying, TryingState } from './trying';
import type { ChartsView, RowView, ScenarioView } from './view';
import type { TriedText } from './with-tried';

/** What the parts of a workbook's screen share. */
export type WorkbookScreen = {
  readonly store: WorkbookStore;
  readonly focus: GridFocus;
  /** Whether what is changed is saved: not for a reader, and not while values are only tried. */
  readonly editable: boolean;
  /** Whether cells can be typed into, to be saved or tried. */
  readonly typeable: boolean;
  /** Null for a template, where the first change makes a workbook. */
  readonly trying: Trying | null;
  /** Makes new scenarios of what is tried; null for who may not. */
  readonly saveTried: SaveTried | null;
  /** Hands what is tried to those who edit the workbook; null for who may not. */
  readonly suggest: SuggestTried | null;
  readonly save: (change: Change) => void;
  /** Works out what a text will change while it is typed; absent where nothing is foreseen. */
  readonly guess?: (cell: TriedText) => void;
  /** Opens one of the pages that belong to it; null where there is none. */
  readonly visit: ((page: 'history' | 'review' | 'charts' | 'compare' | 'analyse' | 'fidelity') => void) | null;
  /** What is done with the workbook as a whole; null for a template and a reader. */
  readonly whole: WholeActions | null;
  /** Columns of earlier versions; null where there is no history to take them from. */
  readonly past: Past | null;
  /** Makes a workbook of one's own of what a link shows; absent where there is no link. */
  readonly copyOut?: () => void;
  readonly openColumn: (scenarioId: string | null) => void;
  readonly explaining: Explaining;
  /** What is said about it; null where nobody can say anything. */
  readonly talking: Talking | null;
  readonly rowForm: RowForm;
  readonly marks: Marks;
};

export type WholeActions = {
  /** Opens its links. */
  readonly share: () => void;
  /** Names the version that is shown. */
  readonly nameVersion: (name: string) => void;
  /** Asks which team it moves to; null for who does not own it. */
  readonly move: (() => void) | null;
  /** Opens a copy of it. */
  readonly duplicate: () => void;
  /** Null for who does not own it. */
  readonly remove: (() => void) | null;
};

/** A screen with its sheet: what the parts within it see. */
export type SheetScreen = WorkbookScreen & { readonly control: SheetControl };

const ScreenContext = createContext<SheetScreen | null>(null);
export const WorkbookScreenProvider = ScreenContext.Provider;

export function useScreen(): SheetScreen {
  const screen = use(ScreenContext);
  if (screen === null) throw new Error('This part of the page must stand inside a workbook screen.');
  return screen;
}

function useTopic<T>(topic: Parameters<WorkbookStore['subscribe']>[0], read: (store: WorkbookStore) => T): T {
  const { store } = useScreen();
  const subscribe = useCallback((listener: () => void) => store.subscribe(topic, listener), [store, topic]);
  return useSyncExternalStore(
    subscribe,
    () => read(store),
    () => read(store),
  );
}

export const useWorkbookName = (): string => useTopic('name', (store) => store.name());
export const useScenarios = (): readonly ScenarioView[] => useTopic('scenarios', (store) => store.scenarios());
/** For cells, which an edit of a value must not repaint. */
export const useColumns = (): readonly Column[] => useTopic('scenarios', (store) => store.columns());
export const useRowIds = (): readonly string[] => useTopic('rows', (store) => store.rowIds());
export const useRow = (id: string): RowView | undefined => useTopic(`row:${id}`, (store) => store.row(id));
/** Words of a row, for what its values must not repaint. */
export const useRowText = (id: string, read: (row: RowView) => string): string | undefined =>
  useTopic(`row:${id}`, (store) => {
    const row = store.row(id);
    return row === undefined ? undefined : read(row);
  });
export const useNotes = (id: string): Notes => useTopic(`row:${id}`, (store) => store.notes(id));
export const useChangedBy = (id: string): ChangedBy => useTopic(`row:${id}`, (store) => store.changedBy(id));
export const useCharts = (): ChartsView => useTopic('charts', (store) => store.charts());
export const useSaving = (): Saving => useTopic('saving', (store) => store.saving());
export const useNotice = (): Notice | null => useTopic('notice', (store) => store.notice());
/** The newest revision that is known here. */
export const useStoredRevision = (): number => useTopic('stored', (store) => store.stored().revision);
/** What is stored in the cells of a row that are tried, by scenario id. */
export const useTried = (id: string): Tried => useTopic(`row:${id}`, (store) => store.tried(id));
/** Repaints at every changed value; for what looks at the whole sheet, such as "only rows that differ". */
export const useAllRows = (): readonly RowView[] => useTopic('values', (store) => store.view().rows);

/** The column of the grid's Tab stop where it lies in this row, else null. */
export function useActiveColumn(row: string): string | null {
  const { focus } = useScreen();
  const read = () => (focus.active().row === row ? focus.active().column : null);
  return useSyncExternalStore(useFocusTopic(row), read, read);
}

/** The line with the grid's Tab stop where it lies outside of those that are drawn anyway, else -1. */
export function useActiveLine({ from, to }: { readonly from: number; readonly to: number }): number {
  const { focus } = useScreen();
  const read = () => {
    const line = focus.layout().rows.indexOf(focus.active().row) - 1;
    return line >= from && line < to ? -1 : Math.max(-1, line);
  };
  return useSyncExternalStore(useFocusTopic(anyRow), read, read);
}

export function useEditing(row: string): Editing | null {
  const { focus } = useScreen();
  const read = () => {
    const editing = focus.editing();
    return editing?.row === row ? editing : null;
  };
  return useSyncExternalStore(useFocusTopic(row), read, read);
}

/** The selected columns of a row, where more than one cell is selected. */
export function useSelectedIn(row: string): readonly string[] | null {
  const { focus } = useScreen();
  const read = () => focus.selectedIn(row);
  return useSyncExternalStore(useFocusTopic(row), read, read);
}

export function useSelection(): Selection | null {
  const { focus } = useScreen();
  return useSyncExternalStore(useFocusTopic(anyRow), focus.selection, focus.selection);
}

/** "column mark" of a row that the edited or explained cell is tied to, else null. */
export function useMark(row: string): string | null {
  const { marks } = useScreen();
  const subscribe = useCallback((listener: () => void) => marks.subscribe(row, listener), [marks, row]);
  const read = () => marks.of(row);
  return useSyncExternalStore(subscribe, read, read);
}

const never = () => () => undefined;
const none: readonly PastColumn[] = [];

/** Columns of earlier versions beside the sheet's own. */
export function usePastColumns(): readonly PastColumn[] {
  const { past } = useScreen();
  const read = () => past?.columns() ?? none;
  return useSyncExternalStore(past?.subscribe ?? never, read, read);
}

/** How trying stands; null where there is none. */
export function useTrying(): TryingState | null {
  const { trying } = useScreen();
  const read = () => trying?.state() ?? null;
  return useSyncExternalStore(trying?.subscribe ?? never, read, read);
}

/** What the form of a row holds; null while it is closed. */
export function useRowForm(): OpenForm | null {
  const { rowForm } = useScreen();
  return useSyncExternalStore(rowForm.subscribe, rowForm.form, rowForm.form);
}

/** The cell that the explain panel is about; null while it is closed. */
export function useExplained(): Place | null {
  const { explaining } = useScreen();
  return useSyncExternalStore(explaining.subscribe, explaining.place, explaining.place);
}

/** What is said about the workbook, and what the comments panel is about; nothing where nobody can say anything. */
export function useTalk() {
  const { talking } = useScreen();
  const subscribe = talking?.subscribe ?? never;
  const [talk, subject, problem] = [() => talking?.talk() ?? null, () => talking?.subject() ?? null, () => talking?.problem() ?? null];
  return {
    talk: useSyncExternalStore(subscribe, talk, talk),
    subject: useSyncExternalStore(subscribe, subject, subject),
    problem: useSyncExternalStore(subscribe, problem, problem),
  };
}

/** Columns of a row that have open threads, spaces between them. */
export function useThreadsIn(row: string): string {
  const { talking } = useScreen();
  const read = () => talking?.marked(row) ?? '';
  return useSyncExternalStore(talking?.subscribe ?? never, read, read);
}

function useFocusTopic(row: string): (listener: () => void) => () => void {
  const { focus } = useScreen();
  return useCallback((listener: () => void) => focus.subscribe(row, listener), [focus, row]);
}
