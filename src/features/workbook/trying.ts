import { editsOf } from './change';
import type { CellEdit, Change } from './change';
import { wholeRefused } from './refusal-words';
import { cellKey } from './saver-versions';
import type { WorkbookStore } from './store';
import type { Refusal } from './transport';
import type { ChartsAnswer, WorkbookPatch } from './view';

export type TriedCell = Omit<CellEdit, 'over'>;

/** How tried cells are evaluated: only the server computes. Each throws what the network throws. */
export type TrialTransport = {
  readonly sheet: (cells: readonly TriedCell[], revision: number) => Promise<TrialOutcome>;
  readonly charts: (cells: readonly TriedCell[]) => Promise<ChartsAnswer>;
};
export type TrialOutcome =
  | { readonly ok: true; readonly patch: WorkbookPatch }
  | { readonly ok: false; readonly reason: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly ok: false; readonly reason: 'other'; readonly message: string };

export type TryingState = {
  /** Whether what is typed now is only tried. */
  readonly on: boolean;
  readonly cells: readonly TriedCell[];
  /** An answer is under way. */
  readonly busy: boolean;
  /** Why the sheet does not show what was typed last. */
  readonly problem: string | null;
};

/** Values that somebody tries in the sheet; nothing of them is stored. */
export type Trying = {
  readonly subscribe: (listener: () => void) => () => void;
  /** A new object each time it changes. */
  readonly state: () => TryingState;
  /** Whether one may also save, so that trying is switched on and off. */
  readonly optional: boolean;
  readonly take: (change: Change) => void;
  readonly turn: (on: boolean) => void;
  /** Shows what is stored again. */
  readonly discard: () => void;
  readonly retry: () => void;
  readonly can: (step: 'undo' | 'redo') => boolean;
};

/** @returns why nothing was kept; null where it was */
export type SuggestTried = (cells: readonly TriedCell[], message: string) => Promise<string | null>;
/** @returns why nothing was saved; null where it was */
export type SaveTried = (scenarios: readonly TriedScenario[]) => Promise<string | null>;
export type TriedScenario = {
  /** Id of the scenario in which it was tried. */
  readonly from: string;
  readonly name: string;
  readonly cells: readonly { readonly quantityId: string; readonly text: string | null }[];
};

type Options = {
  readonly store: WorkbookStore;
  readonly transport: TrialTransport;
  readonly optional: boolean;
  /** A sentence for an answer that did not come. */
  readonly explain: (error: unknown) => string;
  readonly onRefused: (refusal: Refusal, text: string | null) => void;
};

/** Rest before charts are asked for, as after an edit that is saved. In ms. */
const rest = 250;

export function createTrying({ store, transport, optional, explain, onRefused }: Options): Trying {
  const listeners = new Set<() => void>();
  let state: TryingState = { on: !optional, cells: [], busy: false, problem: null };
  /** What stood before each change, and what an undo took away; the latest last. */
  let past: readonly (readonly TriedCell[])[] = [];
  let future: readonly (readonly TriedCell[])[] = [];
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const put = (next: Partial<TryingState>) => {
    state = { ...state, ...next };
    for (const listener of [...listeners]) listener();
  };

  const clearNotes = (refused: boolean) => {
    for (const { rowId, scenarioId, note } of store.allNotes())
      if (note.kind === 'pending' || (refused && note.kind === 'refused' && note.tried === true)) store.note(rowId, scenarioId, null);
  };

  const askCharts = (cells: readonly TriedCell[], patch: WorkbookPatch, mine: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const ask = async () => {
        const { charts } = await transport.charts(cells);
        if (mine === asked) store.overlay({ cells, patch, charts });
      };
      // The charts stay as they were; the next change asks again.
      ask().catch(() => undefined);
    }, rest);
  };

  /** Shows these cells, or says why not. `change`: what was typed last. */
  const show = async (cells: readonly TriedCell[], change: Change | null, before: readonly TriedCell[]) => {
    asked += 1;
    const mine = asked;
    clearTimeout(timer);
    if (cells.length === 0) {
      store.overlay(null);
      return put({ cells, busy: false, problem: null });
    }
    put({ cells, busy: true, problem: null });
    const { revision } = store.stored();
    try {
      const answer = await transport.sheet(cells, revision);
      if (mine !== asked) return;
      clearNotes(false);
      if (!answer.ok) return answer.reason === 'other' ? fail(answer.message) : refuse(cells, answer.refusals, change, before);
      if (answer.patch.from !== null && answer.patch.from !== store.stored().revision) return await show(cells, change, before);
      store.overlay({ cells, patch: answer.patch });
      put({ busy: false });
      askCharts(cells, answer.patch, mine);
      if (change !== null && 'said' in change && change.said !== undefined) store.say({ text: change.said, tone: 'plain' });
    } catch (error) {
      if (mine === asked) fail(explain(error));
    }
  };

  const fail = (problem: string) => put({ busy: false, problem });

  /** What does not fit is not tried; several cells of one change go together or not at all. */
  const refuse = (cells: readonly TriedCell[], refusals: readonly Refusal[], change: Change | null, before: readonly TriedCell[]) => {
    const texts = new Map(cells.map((cell) => [cellKey(cell), cell.text]));
    const bad = new Set(refusals.map(cellKey));
    const own = change !== null && editsOf(change).some((edit) => bad.has(cellKey(edit)));
    if (own) past = past.slice(0, -1);
    const kept = (own ? before : cells).filter((cell) => !bad.has(cellKey(cell)) || texts.get(cellKey(cell)) !== cell.text);
    if (own && editsOf(change).length > 1) store.say({ text: wholeRefused(store, change, refusals), tone: 'bad' });
    else
      for (const refusal of refusals) {
        const text = texts.get(cellKey(refusal)) ?? null;
        const { quantityId, scenarioId, message, at } = refusal;
        store.note(quantityId, scenarioId, { kind: 'refused', text, message, tried: true, ...(at === undefined ? {} : { at }) });
        onRefused(refusal, text);
      }
    void show(kept, null, kept);
  };

  const step = (kind: 'undo' | 'redo') => {
    const [from, to] = kind === 'undo' ? [past, future] : [future, past];
    const next = from.at(-1);
    if (next === undefined) return;
    const rested = [...to, state.cells];
    [past, future] = kind === 'undo' ? [past.slice(0, -1), rested] : [rested, future.slice(0, -1)];
    void show(next, null, state.cells);
  };

  const discard = () => {
    asked += 1;
    clearTimeout(timer);
    [past, future] = [[], []];
    clearNotes(true);
    store.overlay(null);
    put({ cells: [], busy: false, problem: null });
  };

  // What others save arrives under what is tried.
  store.subscribe('stored', () => {
    if (state.cells.length > 0) void show(state.cells, null, state.cells);
  });

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    state: () => state,
    optional,
    take: (change) => {
      if (change.kind === 'undo' || change.kind === 'redo') return step(change.kind);
      if (change.kind !== 'cells')
        return store.say({ text: 'While values are tried, only cells change. Discard them first, or save them.', tone: 'bad' });
      const before = state.cells;
      const edits = change.edits.map(({ scenarioId, quantityId, text }): TriedCell => ({ scenarioId, quantityId, text }));
      const typed = new Set(edits.map(cellKey));
      const cells = [...before.filter((cell) => !typed.has(cellKey(cell))), ...edits];
      past = [...past, before];
      future = [];
      for (const { quantityId, scenarioId, text } of edits) store.note(quantityId, scenarioId, { kind: 'pending', text });
      void show(cells, change, before);
    },
    turn: (on) => {
      if (!on) discard();
      put({ on });
    },
    discard,
    retry: () => void show(state.cells, null, state.cells),
    can: (kind) => (kind === 'undo' ? past : future).length > 0,
  };
}
