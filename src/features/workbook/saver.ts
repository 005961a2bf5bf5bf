import { editsOf } from './change';
import { stepConflict, wholeConflict, wholeRefused } from './refusal-words';
import type { CellEdit, Change, RowChange } from './change';
import type { RowProblem } from './row-form';
import type { WorkbookStore } from './store';
import { isStructural, type Structural, wholeBack, wholeKey } from './structural';
import type { WorkbookPatch } from './view';

/** Versions that a change raised: what was typed on `from` stands on `to` now. */
export type Moved = {
  readonly cells: readonly (CellPlace & { readonly from: number; readonly to: number })[];
  readonly scenarios: readonly { readonly id: string; readonly from: number; readonly to: number }[];
};

export type Outcome =
  | { readonly ok: true; readonly patch: WorkbookPatch; readonly moved?: Moved }
  | { readonly ok: false; readonly reason: 'conflict'; readonly conflicts: readonly Conflict[] }
  | { readonly ok: false; readonly reason: 'refused'; readonly refusals: readonly Refusal[] }
  | ({ readonly ok: false; readonly reason: 'row'; readonly stale: boolean } & RowProblem)
  | {
      readonly ok: false;
      readonly reason: 'other';
      readonly message: string;
      /** Others changed it: the screen shows what is no longer so. */ readonly stale?: boolean;
    };
export type Conflict = {
  readonly scenarioId: string;
  readonly quantityId: string;
  readonly mine: string | null;
  readonly theirs: string | null;
  readonly base: string | null;
  readonly version: number;
  readonly by: string;
};
export type Refusal = { readonly scenarioId: string; readonly quantityId: string; readonly message: string; readonly at?: number };

/** How changes reach the server. `send` may be called again with the same mutation id and then changes nothing twice. */
export type Transport = {
  readonly send: (change: Change, mutationId: string) => Promise<Outcome>;
  readonly changes: (revision: number) => Promise<WorkbookPatch | null>;
};

export type Saver = {
  readonly save: (change: Change) => void;
  /** Fetches what others did; quietly skipped while an own change is under way. */
  readonly catchUp: () => Promise<void>;
  readonly retry: () => void;
  readonly unsaved: () => boolean;
};

type Options = {
  readonly store: WorkbookStore;
  readonly transport: Transport;
  readonly newId: () => string;
  /** A sentence for an answer that did not come. */
  readonly explain: (error: unknown) => string;
  readonly onRefused?: (refusal: Refusal, text: string | null) => void;
  readonly onRowRefused?: (change: RowChange, problem: RowProblem) => void;
};

/** Sends one change at a time, in order, so that each knows the version that the one before it made. */
export function createSaver({ store, transport, newId, explain, onRefused, onRowRefused }: Options): Saver {
  const queue: { change: Change; readonly mutationId: string }[] = [];
  let busy = false;

  /** The version that a new edit replaces: the one on the screen, or the one that an own edit under way will make. */
  const seen = ({ quantityId, scenarioId }: CellEdit): number => {
    const before = queue
      .flatMap(({ change }) => editsOf(change))
      .findLast((edit) => edit.quantityId === quantityId && edit.scenarioId === scenarioId);
    return before?.over === undefined ? (store.cell(quantityId, scenarioId)?.version ?? 0) : before.over + 1;
  };

  /** The same for what a person changes of a scenario itself, or of the workbook's name. */
  const seenWhole = (change: Structural): Structural => {
    const before = queue.findLast(({ change: own }) => isStructural(own) && wholeKey(own) === wholeKey(change))?.change;
    if (change.kind === 'name') return { ...change, over: change.over ?? (before?.kind === 'name' ? before.name : store.name()) };
    const version = store.scenarios().find(({ id }) => id === change.scenarioId)?.version ?? 0;
    const made = before !== undefined && 'over' in before && typeof before.over === 'number' ? before.over + 1 : version;
    return { ...change, over: change.over ?? made };
  };

  /** An edit that made no version leaves those typed after it on the version before. */
  const stepBack = (failed: Change) => {
    const cells = new Set(editsOf(failed).map(cellKey));
    const lower = (edit: CellEdit) => (cells.has(cellKey(edit)) && edit.over !== undefined ? { ...edit, over: edit.over - 1 } : edit);
    for (const waits of queue.slice(1)) {
      if (waits.change.kind === 'cells') waits.change = { ...waits.change, edits: waits.change.edits.map(lower) };
      if (isStructural(failed) && isStructural(waits.change)) waits.change = wholeBack(waits.change, failed);
    }
  };

  /** What waits behind a change of one's own that raised other versions than its sender could know. */
  const lift = (moved: Moved) => {
    for (const waits of queue.slice(1)) waits.change = lifted(waits.change, moved);
  };

  const waiting = (rowId: string, scenarioId: string) =>
    queue
      .slice(1)
      .some(
        ({ change }) => change.kind === 'cells' && change.edits.some((edit) => edit.quantityId === rowId && edit.scenarioId === scenarioId),
      );

  const clearNotes = (change: Change) => {
    if (change.kind !== 'cells') return;
    for (const { quantityId, scenarioId } of change.edits) if (!waiting(quantityId, scenarioId)) store.note(quantityId, scenarioId, null);
  };

  const receive = async (change: Change, outcome: Outcome): Promise<string | null> => {
    if (outcome.ok) {
      const { from } = outcome.patch;
      if (from === null || from === store.view().revision) store.apply(outcome.patch);
      else await fetchChanges();
      if (outcome.moved !== undefined) lift(unforeseen(change, outcome.moved));
      clearNotes(change);
      if (isStep(change)) store.say({ text: change.kind === 'undo' ? 'Undone.' : 'Redone.', tone: 'plain' });
      if ('said' in change && change.said !== undefined) store.say({ text: change.said, tone: 'plain' });
      return null;
    }
    clearNotes(change);
    stepBack(change);
    if (isStep(change)) {
      if (outcome.reason === 'other') return say(outcome.message);
      if (outcome.reason === 'conflict') say(stepConflict(store, outcome.conflicts));
    }
    if (outcome.reason === 'row') {
      if (outcome.stale) await fetchChanges();
      if (change.kind === 'row') onRowRefused?.(change, outcome);
      return null;
    }
    if (outcome.reason === 'other') {
      if (outcome.stale) await fetchChanges();
      return outcome.message;
    }
    if (outcome.reason === 'conflict') {
      await fetchChanges();
      for (const { quantityId, scenarioId, ...rest } of outcome.conflicts)
        store.note(quantityId, scenarioId, { kind: 'conflict', ...rest });
      if (editsOf(change).length > 1) store.say({ text: wholeConflict(store, change, outcome.conflicts), tone: 'bad' });
      return null;
    }
    if (editsOf(change).length > 1) {
      store.say({ text: wholeRefused(store, change, outcome.refusals), tone: 'bad' });
      return null;
    }
    for (const refusal of outcome.refusals) {
      const text = textOf(change, refusal);
      store.note(refusal.quantityId, refusal.scenarioId, { kind: 'refused', text, message: refusal.message, at: refusal.at });
      onRefused?.(refusal, text);
    }
    return null;
  };

  const say = (text: string): null => {
    store.say({ text, tone: 'bad' });
    return null;
  };

  const fetchChanges = async () => {
    const patch = await transport.changes(store.view().revision);
    if (patch !== null) store.apply(patch);
  };

  const flush = async () => {
    if (busy) return;
    busy = true;
    let refused: string | null = null;
    try {
      for (let next = queue[0]; next !== undefined; next = queue[0]) {
        store.setSaving({ state: 'saving' });
        refused = (await receive(next.change, await transport.send(next.change, next.mutationId))) ?? refused;
        queue.shift();
      }
      store.setSaving(refused === null ? { state: 'saved' } : { state: 'failed', reason: refused, retry: null });
    } catch (error) {
      store.setSaving({ state: 'failed', reason: explain(error), retry });
    } finally {
      busy = false;
    }
  };
  const retry = () => void flush();

  return {
    save: (change) => {
      for (const edit of editsOf(change)) store.note(edit.quantityId, edit.scenarioId, { kind: 'pending', text: edit.text });
      queue.push({ change: isStructural(change) ? seenWhole(change) : basedOn(change, seen), mutationId: newId() });
      void flush();
    },
    catchUp: async () => {
      if (busy || queue.length > 0) return;
      busy = true;
      try {
        await fetchChanges();
      } catch {
        // The next poll asks again; a change of one's own would say what is wrong.
      } finally {
        busy = false;
      }
      if (queue.length > 0) void flush();
    },
    retry,
    unsaved: () => queue.length > 0,
  };
}

type CellPlace = { readonly scenarioId: string; readonly quantityId: string };

/** A change of a scenario itself foresees its next version; what waits was set on that as it was made. */
const unforeseen = (change: Change, { cells, scenarios }: Moved): Moved => ({
  cells,
  scenarios: isStructural(change) && change.kind !== 'name' ? scenarios.filter(({ id }) => id !== change.scenarioId) : scenarios,
});

/** The same change on the versions that `moved` has made. */
export function lifted(change: Change, { cells, scenarios }: Moved): Change {
  const raise = (over: number, by: { readonly from: number; readonly to: number } | undefined) =>
    by !== undefined && over >= by.from ? over + by.to - by.from : over;
  if (change.kind === 'cells') {
    const byCell = new Map(cells.map((cell) => [cellKey(cell), cell]));
    const edits = change.edits.map((edit) =>
      edit.over === undefined ? edit : { ...edit, over: raise(edit.over, byCell.get(cellKey(edit))) },
    );
    return { ...change, edits };
  }
  if (!isStructural(change) || change.kind === 'name' || change.over === undefined) return change;
  return {
    ...change,
    over: raise(
      change.over,
      scenarios.find(({ id }) => id === change.scenarioId),
    ),
  };
}

const isStep = (change: Change): change is Extract<Change, { kind: 'undo' | 'redo' }> => change.kind === 'undo' || change.kind === 'redo';
const cellKey = ({ quantityId, scenarioId }: CellPlace): string => `${quantityId} ${scenarioId}`;

const basedOn = (change: Change, seen: (edit: CellEdit) => number): Change =>
  change.kind === 'cells' ? { ...change, edits: change.edits.map((edit) => ({ ...edit, over: edit.over ?? seen(edit) })) } : change;

function textOf(change: Change, { quantityId, scenarioId }: Refusal): string | null {
  return editsOf(change).find((edit) => edit.quantityId === quantityId && edit.scenarioId === scenarioId)?.text ?? null;
}
