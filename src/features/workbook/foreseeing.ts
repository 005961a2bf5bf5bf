import type { Foreseen } from './foresight';
import type { Answer, Question } from './foresight-messages';
import { cellKey } from './saver-versions';
import type { WorkbookStore } from './store';
import type { StoredWorkbook } from './stored';
import type { ScenarioView, WorkbookView } from './view';
import type { OwnCell, TriedText } from './with-tried';

export type Foreseeing = {
  /** Starts to evaluate beside the page. */
  readonly open: () => void;
  readonly close: () => void;
  /** Works out what a cell will change while it is still typed, so that it is known once the text is done. */
  readonly guess: (cell: TriedText) => void;
  /**
   * Shows what cells will change, as soon as it is worked out; with none, what is stored.
   * @returns settles once it is painted, or after a moment; null where it stands there already or is not worked out here
   */
  readonly show: (cells: readonly TriedText[]) => Promise<void> | null;
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
  /** Settles with the next frame. */
  readonly painted: () => Promise<void>;
};

/** How long an edit waits at most for what it does to be shown before it is sent. In ms. */
const patience = 60;

/** Shows the outcome of edits before the server has answered. Without a thread everything waits for the server, as it would anyway. */
export function createForeseeing({ store, read, start, painted }: Options): Foreseeing {
  let thread: Thread | null = null;
  /** What the thread knows, as the store showed it; null until it has been told. */
  let known: WorkbookView | null = null;
  let told: number | null = null;
  let cells: readonly TriedText[] = [];
  /** What was asked and is not answered yet, by id, and the newest text that waits for it. */
  const asking = new Map<number, string>();
  let next: readonly TriedText[] | null = null;
  /** The newest answer. */
  let found: { readonly key: string; readonly revision: number; readonly foreseen: Foreseen | null } | null = null;
  let ids = 0;
  let chartsAsked = 0;
  let reads = 0;
  let stop: (() => void) | null = null;
  let shown: () => void = () => undefined;
  let painting: Promise<void> = Promise.resolve();

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

  const ask = (about: readonly TriedText[]) => {
    const key = keyOf(about);
    next = null;
    if (about.length === 0 || !ready() || [...asking.values()].includes(key)) return;
    ids += 1;
    asking.set(ids, key);
    thread?.ask({ ask: 'foresee', id: ids, cells: about });
  };

  /** Shows what waits to be saved, where that is what was found. */
  const meetFound = (): boolean => {
    if (found === null || cells.length === 0 || found.key !== keyOf(cells) || found.revision !== store.stored().revision) return false;
    store.foresee(found.foreseen);
    painting = painted();
    void painting.then(shown);
    return true;
  };

  const hear = (answer: Answer) => {
    if (answer.answer === 'charts') {
      // The sheet comes first.
      void painting.then(() => answer.id === chartsAsked && store.foreseeCharts(answer.charts));
      return;
    }
    if (answer.answer === 'opened') return ask(cells);
    const key = asking.get(answer.id);
    asking.delete(answer.id);
    if (key === undefined) return;
    found = { key, revision: answer.revision, foreseen: answer.foreseen };
    if (!meetFound() && key === keyOf(cells)) ask(cells);
    if (next !== null && asking.size === 0) ask(next);
  };

  const close = () => {
    reads += 1;
    stop?.();
    thread?.end();
    [thread, known, told, stop] = [null, null, null, null];
    asking.clear();
  };

  return {
    open: () => {
      if (thread !== null) return;
      thread = start(hear, close);
      stop = store.subscribe('stored', () => (told === null ? void tell() : meet()));
      void tell();
    },
    close,
    guess: (cell) => {
      const about = [...cells.filter((one) => cellKey(one) !== cellKey(cell)), textOnly(cell)];
      if (keyOf(about) === found?.key && found.revision === store.stored().revision) return;
      if (asking.size === 0) ask(about);
      else next = about;
    },
    show: (waiting) => {
      cells = waiting.map(textOnly);
      if (cells.length === 0) {
        store.foresee(null);
        return null;
      }
      chartsAsked += 1;
      if (meetFound()) return null;
      ask(cells);
      if (!ready()) return null;
      return new Promise((resolve) => {
        shown = resolve;
        setTimeout(resolve, patience);
      });
    },
    charts: () => {
      if (cells.length === 0 || !ready()) return false;
      chartsAsked += 1;
      thread?.ask({ ask: 'charts', id: chartsAsked, cells });
      return true;
    },
  };
}

const keyOf = (cells: readonly TriedText[]): string => JSON.stringify(cells);
const textOnly = ({ scenarioId, quantityId, text }: TriedText): TriedText => ({ scenarioId, quantityId, text });

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
