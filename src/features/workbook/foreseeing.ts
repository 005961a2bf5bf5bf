import type { OwnCell } from './foresight';
import type { Answer, Question } from './foresight-messages';
import type { WorkbookStore } from './store';
import type { StoredWorkbook } from './stored';
import type { ScenarioView, WorkbookView } from './view';
import type { TriedText } from './with-tried';

export type Foreseeing = {
  /** Starts to evaluate beside the page. */
  readonly open: () => void;
  readonly close: () => void;
  /** Shows what cells will change, as soon as it is worked out; with none, what is stored. */
  readonly show: (cells: readonly TriedText[]) => void;
  /** Asks for the charts of what is foreseen; false where they must come from elsewhere. */
  readonly charts: () => boolean;
};

/** The thread that evaluates, as far as it is used here. */
export type Thread = { readonly ask: (question: Question) => void; readonly end: () => void };

type Options = {
  readonly store: WorkbookStore;
  readonly read: () => Promise<StoredWorkbook>;
  /** `failed`: there is none, or it has come to an end. */
  readonly start: (hear: (answer: Answer) => void, failed: () => void) => Thread;
};

/** Shows the outcome of edits before the server has answered. Without a thread everything waits for the server, as it would anyway. */
export function createForeseeing({ store, read, start }: Options): Foreseeing {
  let thread: Thread | null = null;
  /** What the thread knows, as the store showed it; null until it has been told. */
  let known: WorkbookView | null = null;
  let told: number | null = null;
  let cells: readonly TriedText[] = [];
  let asked = 0;
  let reads = 0;
  let stop: (() => void) | null = null;

  const ready = () => thread !== null && known?.revision === store.stored().revision;

  const tell = async () => {
    reads += 1;
    const mine = reads;
    [known, told] = [null, null];
    try {
      const stored = await read();
      if (mine !== reads) return;
      told = stored.revision;
      thread?.ask({ ask: 'open', stored });
      meet();
    } catch {
      // The next change of what is stored asks again.
    }
  };

  /** Brings the thread to what the store shows. */
  const meet = () => {
    const now = store.stored();
    if (told === null || thread === null) return;
    if (known === null) {
      if (told < now.revision) return void tell();
      if (told === now.revision) known = now;
      return;
    }
    const own = ownCellsBetween(known, now);
    if (own === null) return void tell();
    if (known.revision !== now.revision) thread.ask({ ask: 'advance', revision: now.revision, cells: own });
    [known, told] = [now, now.revision];
  };

  const ask = () => {
    asked += 1;
    if (cells.length > 0 && ready()) thread?.ask({ ask: 'foresee', id: asked, cells });
  };

  const hear = (answer: Answer) => {
    if (answer.answer === 'opened') {
      if (cells.length > 0) ask();
      return;
    }
    if (answer.id !== asked) return;
    if (answer.answer === 'charts') return store.foreseeCharts(answer.charts);
    if (cells.length === 0) return;
    if (answer.revision === store.stored().revision) store.foresee(answer.foreseen);
    else ask();
  };

  const close = () => {
    reads += 1;
    stop?.();
    thread?.end();
    [thread, known, told, stop] = [null, null, null, null];
  };

  return {
    open: () => {
      if (thread !== null) return;
      thread = start(hear, close);
      stop = store.subscribe('stored', () => (told === null ? void tell() : meet()));
      void tell();
    },
    close,
    show: (next) => {
      cells = next;
      if (cells.length > 0) return ask();
      store.foresee(null);
    },
    charts: () => {
      if (cells.length === 0 || !ready()) return false;
      thread?.ask({ ask: 'charts', id: asked });
      return true;
    },
  };
}

/** Own cells that a later view of the same workbook has otherwise; null where more than cells is different. */
export function ownCellsBetween(before: WorkbookView, after: WorkbookView): readonly OwnCell[] | null {
  if (before.rows.length !== after.rows.length || JSON.stringify(frame(before)) !== JSON.stringify(frame(after))) return null;
  const own: OwnCell[] = [];
  for (const [i, row] of after.rows.entries()) {
    const was = before.rows[i];
    if (was === row) continue;
    if (was?.id !== row.id || was.own?.version !== row.own?.version) return null;
    for (const [scenarioId, { version, text, reason, by, at }] of Object.entries(row.cells)) {
      if (was.cells[scenarioId]?.version === version) continue;
      const cell = { text: text ?? null, version, reason: reason ?? '', by: by ?? '', at: at ?? '' };
      own.push({ scenarioId, quantityId: row.id, cell });
    }
  }
  return own;
}

const frame = ({ name, scenarios }: WorkbookView) => [name, scenarios.map(scenarioFrame)];
const scenarioFrame = ({ id, name, note, baseId, pinned, version, presets, offers }: ScenarioView) => [
  ...[id, name, note, baseId, pinned?.name, version, presets],
  offers?.map(({ choice, latest }) => [choice, latest]),
];
