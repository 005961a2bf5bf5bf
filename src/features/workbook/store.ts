import { kept } from '@/lib/kept';
import { type Column, columnReader } from './columns';
import type { CellView, ChartsAnswer, ChartsView, RowView, ScenarioView, WorkbookPatch, WorkbookView } from './view';
import { applyPatch, changesOf } from './apply-patch';
import type { Change } from './change';
import { foreseenView, sameFigures } from './foreseen-view';
import type { Foreseen } from './foresight';
import { isListed, overlaid, type Overlay, replaced, type Tried, triedCells } from './tried-view';
import type { ChangedCell } from './others';

/** What a part of the screen listens to. A row is its own topic, so that an edit repaints only what it changed. */
export type Topic = 'name' | 'scenarios' | 'rows' | 'charts' | 'values' | 'saving' | 'notice' | 'stored' | `row:${string}`;

/** What the person sees in a cell before the server has answered. */
export type CellNote =
  | { readonly kind: 'pending'; readonly text: string | null }
  | {
      readonly kind: 'refused';
      readonly text: string | null;
      readonly message: string;
      /** Where in the text. */
      readonly at?: number;
      /** It was not to be saved, so it need not be kept. */
      readonly tried?: true;
    }
  | {
      readonly kind: 'conflict';
      readonly mine: string | null;
      readonly theirs: string | null;
      readonly base: string | null;
      /** The version that choosing one's own would replace. */
      readonly version: number;
      readonly by: string;
    };

export type Saving =
  | { readonly state: 'saved' }
  /** It is not known yet what an earlier page left unsent. */
  | { readonly state: 'opening' }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly reason: string; readonly retry: (() => void) | null };

/** What came of the last command, as a sentence; `bad` where nothing did. A new object each time. */
export type Notice = {
  readonly text: string;
  readonly tone: 'plain' | 'bad';
  /** A way on, as a change that can be made. */
  readonly offer?: { readonly label: string; readonly change: Change };
};

export type WorkbookStore = {
  readonly subscribe: (topic: Topic, listener: () => void) => () => void;
  readonly view: () => WorkbookView;
  readonly name: () => string;
  readonly scenarios: () => readonly ScenarioView[];
  /** The same objects until a name, a preset or the order changes. */
  readonly columns: () => readonly Column[];
  /** Changes only where rows came, went or were renamed. */
  readonly rowIds: () => readonly string[];
  readonly row: (id: string) => RowView | undefined;
  readonly cell: (rowId: string, scenarioId: string) => CellView | undefined;
  readonly charts: () => ChartsView;
  /** Notes of a row by scenario id; the same object until one of them changes. */
  readonly notes: (rowId: string) => Notes;
  readonly allNotes: () => readonly { readonly rowId: string; readonly scenarioId: string; readonly note: CellNote }[];
  readonly saving: () => Saving;
  readonly notice: () => Notice | null;
  readonly say: (notice: Notice | null) => void;
  readonly apply: (patch: WorkbookPatch) => void;
  /** Charts of an older revision than those shown change nothing. */
  readonly setCharts: (answer: ChartsAnswer) => void;
  /** Whether the charts show something else than the sheet. */
  readonly chartsAreOld: () => boolean;
  /** Shows what edits under way will change, or again what is stored. */
  readonly foresee: (foreseen: Foreseen | null) => void;
  /** Charts of what was foreseen last, also where it has come true by now. */
  readonly foreseeCharts: (charts: ChartsView) => void;
  readonly note: (rowId: string, scenarioId: string, note: CellNote | null) => void;
  readonly setSaving: (saving: Saving) => void;
  /** Who has just changed cells of a row, by scenario id; the same object until that changes. */
  readonly changedBy: (rowId: string) => ChangedBy;
  /** Shows for some seconds who changed these cells. */
  readonly showChanged: (cells: readonly ChangedCell[]) => void;
  /** Shows tried cells over what is stored, or again what is stored. */
  readonly overlay: (overlay: Overlay | null) => void;
  /** What is stored, whatever is tried over it. */
  readonly stored: () => WorkbookView;
  /** What is stored in the tried cells of a row, by scenario id; the same object until that changes. */
  readonly tried: (rowId: string) => Tried;
};
export type ChangedBy = Readonly<Record<string, string>>;
export type Notes = Readonly<Record<string, CellNote>>;

const noNotes: Notes = {};
const nobody: ChangedBy = {};
const nothingTried: Tried = {};
/** How long it is shown who changed a cell, in ms. */
const shownFor = 4_000;

/** Holds one workbook's view outside React and tells listeners, topic by topic, what changed. */
export function createWorkbookStore(initial: WorkbookView): WorkbookStore {
  const listeners = new Map<Topic, Set<() => void>>();
  const notes = new Map<string, Notes>();
  let saving: Saving = { state: 'saved' };
  let notice: Notice | null = null;
  let changedBy = new Map<string, ChangedBy>();
  let showing = 0;
  let stored = initial;
  let overlay: Overlay | null = null;
  let tried: ReadonlyMap<string, Tried> = new Map();
  let foreseen: { readonly charts?: ChartsView } | null = null;
  /** The revision whose figures are those that were foreseen. */
  let cameTrue: number | null = null;
  // The stored view, unless cells are tried over it, or what they will change is known before it is stored.
  let view = initial;
  let drawn = initial.revision;
  let rows = new Map(view.rows.map((row) => [row.id, row]));
  let rowIds: readonly string[] = [...rows.keys()];
  const readColumns = columnReader();

  const tell = (topics: Iterable<Topic>) => {
    for (const topic of topics) for (const listener of [...(listeners.get(topic) ?? [])]) listener();
  };

  const show = (next: WorkbookView, changed: Iterable<Topic>) => {
    const before = view.rows;
    view = next;
    rows = new Map(view.rows.map((row) => [row.id, row]));
    const topics = new Set(changed);
    if (before !== view.rows && topics.has('rows')) rowIds = [...rows.keys()];
    tell(topics);
  };

  return {
    subscribe: (topic, listener) => {
      const known = listeners.get(topic) ?? new Set();
      listeners.set(topic, known.add(listener));
      return () => void known.delete(listener);
    },
    view: () => view,
    name: () => view.name,
    scenarios: () => view.scenarios,
    columns: () => readColumns(view.scenarios),
    rowIds: () => rowIds,
    row: (id) => rows.get(id),
    cell: (rowId, scenarioId) => rows.get(rowId)?.cells[scenarioId],
    charts: () => view.charts,
    notes: (rowId) => notes.get(rowId) ?? noNotes,
    allNotes: () =>
      [...notes].flatMap(([rowId, byScenario]) => Object.entries(byScenario).map(([scenarioId, note]) => ({ rowId, scenarioId, note }))),
    saving: () => saving,
    notice: () => notice,
    say: (next) => {
      notice = next;
      tell(['notice']);
    },
    apply: (patch) => {
      const { view: next, changed } = applyPatch(stored, patch);
      if (next === stored) return;
      stored = next;
      // What is tried or foreseen is asked for anew on what is stored now; until then it stands as it was.
      if (overlay === null && foreseen === null) show(next, changed);
      else view = { ...view, revision: next.revision };
      tell(['stored']);
    },
    stored: () => stored,
    overlay: (next) => {
      const marked = [...tried.keys(), ...(next?.cells ?? []).map(({ quantityId }) => quantityId)];
      const before = view;
      overlay = next;
      foreseen = null;
      tried = next === null ? new Map() : triedCells(stored, next.cells);
      const after = next === null ? stored : overlaid(stored, next);
      // Charts follow after the sheet; those that are drawn stay until then.
      const kept = next?.charts === undefined && next !== null ? { ...after, charts: before.charts } : after;
      show(kept, replaced(before, kept, marked));
    },
    tried: (rowId) => tried.get(rowId) ?? nothingTried,
    chartsAreOld: () => (foreseen === null ? drawn < stored.revision : foreseen.charts === undefined),
    foresee: (next) => {
      if (overlay !== null || (next === null && foreseen === null)) return;
      const before = view;
      // What has not changed is not drawn anew. Charts follow; those that are drawn stay until then.
      const shown = kept(before, { ...(next === null ? stored : foreseenView(stored, next)), charts: before.charts });
      let after = shown;
      if (next === null) {
        cameTrue = sameFigures(before, shown) ? stored.revision : null;
        const charts = cameTrue === null ? undefined : foreseen?.charts;
        if (charts !== undefined) drawn = stored.revision;
        after = { ...shown, charts: charts ?? stored.charts };
        stored = after;
      }
      foreseen = next === null ? null : {};
      show(after, changesOf(before, after, isListed(before, after)));
    },
    foreseeCharts: (charts) => {
      if (foreseen === null && cameTrue !== stored.revision) return;
      if (foreseen === null) [drawn, stored] = [stored.revision, { ...stored, charts }];
      else foreseen = { charts };
      if (overlay !== null) return;
      view = { ...view, charts };
      tell(['charts']);
    },
    setCharts: (answer) => {
      if (answer.revision < drawn) return;
      drawn = answer.revision;
      stored = { ...stored, charts: answer.charts };
      if (overlay !== null || foreseen !== null) return;
      view = stored;
      tell(['charts']);
    },
    note: (rowId, scenarioId, note) => {
      const { [scenarioId]: before, ...rest } = notes.get(rowId) ?? noNotes;
      if (before === undefined && note === null) return;
      notes.set(rowId, note === null ? rest : { ...rest, [scenarioId]: note });
      // A new object, so that what listens to the saved state looks at the notes again.
      saving = { ...saving };
      tell([`row:${rowId}`, 'saving']);
    },
    changedBy: (rowId) => changedBy.get(rowId) ?? nobody,
    showChanged: (cells) => {
      const rowsBefore = [...changedBy.keys()];
      changedBy = new Map(changedBy);
      for (const { rowId, scenarioId, by } of cells) changedBy.set(rowId, { ...changedBy.get(rowId), [scenarioId]: by });
      tell(new Set([...rowsBefore, ...changedBy.keys()].map((id) => `row:${id}` as const)));
      showing += 1;
      const last = showing;
      setTimeout(() => {
        if (last !== showing) return;
        const shown = [...changedBy.keys()];
        changedBy = new Map();
        tell(shown.map((id) => `row:${id}` as const));
      }, shownFor);
    },
    setSaving: (next) => {
      saving = next;
      tell(['saving']);
    },
  };
}
