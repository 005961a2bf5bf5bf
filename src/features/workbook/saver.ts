import { inTime } from './in-time';
import { othersCells } from './others';
import { othersSentence, stepNotice, wholeConflict, wholeRefused } from './refusal-words';
import { type CellEdit, type Change, editsOf, type RowChange, textOf } from './change';
import type { RowProblem } from './row-form';
import { basedOn, cellKey, isStep, lifted, type Moved, unforeseen } from './saver-versions';
import { nothingLeft, type Outbox } from './outbox';
import type { WorkbookStore } from './store';
import { isStructural, type Structural, wholeBack, wholeKey } from './structural';
import type { Outcome, Refusal, Transport } from './transport';
import type { WorkbookPatch } from './view';

export type Saver = {
  readonly save: (change: Change) => void;
  /** Fetches what others did; quietly skipped while an own change is under way. */
  readonly catchUp: () => Promise<void>;
  readonly retry: () => void;
  readonly unsaved: () => boolean;
  /** Takes up what an earlier page left unsent. */
  readonly open: () => Promise<void>;
  /** Sends nothing more; what waits stays in the outbox. */
  readonly stop: () => void;
};

type Options = {
  readonly store: WorkbookStore;
  readonly transport: Transport;
  readonly newId: () => string;
  /** A sentence for an answer that did not come. */
  readonly explain: (error: unknown) => string;
  /** Whether the same change would be answered so for ever, as where the workbook is gone. */
  readonly isFinal?: (error: unknown) => boolean;
  readonly onRefused?: (refusal: Refusal, text: string | null) => void;
  readonly onRowRefused?: (change: RowChange, problem: RowProblem) => void;
  readonly outbox?: Outbox;
  /** Shows what the changes that wait will do; with none, what is stored. Settles once it stands there, if it will soon. */
  readonly foresee?: (changes: readonly Change[]) => Promise<void> | null;
};

/** Sends one change at a time, in order, so that each knows the version that the one before it made. */
export function createSaver({ store, transport, newId, explain, isFinal, onRefused, onRowRefused, outbox, foresee }: Options): Saver {
  const queue: { change: Change; readonly mutationId: string }[] = [];
  /** Versions that own changes have made of others, for an editor that was opened before they were. */
  const raised = new Map<string, number>();
  let busy = false;
  // Until it is known what an earlier page left, nothing is sent and nothing is called saved.
  let open = outbox === undefined;
  let stopped = false;

  /** The version that a new edit replaces: the one on the screen, or the one that an own edit under way will make. */
  const seen = ({ quantityId, scenarioId }: CellEdit): number => {
    const before = queue
      .flatMap(({ change }) => editsOf(change))
      .findLast((edit) => edit.quantityId === quantityId && edit.scenarioId === scenarioId);
    return before?.over === undefined ? (store.cell(quantityId, scenarioId)?.version ?? 0) : before.over + 1;
  };

  const upToDate = (edit: CellEdit): number => {
    let over = edit.over ?? seen(edit);
    for (let next = raised.get(`${cellKey(edit)} ${over}`); next !== undefined; next = raised.get(`${cellKey(edit)} ${over}`)) over = next;
    return over;
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
      outbox?.keep(waits);
    }
  };

  /** What waits behind a change of one's own that raised other versions than its sender could know. */
  const lift = (moved: Moved) => {
    for (const waits of queue.slice(1)) {
      waits.change = lifted(waits.change, moved);
      outbox?.keep(waits);
    }
  };

  const waiting = (rowId: string, scenarioId: string) =>
    queue.slice(1).some(({ change }) => editsOf(change).some((edit) => edit.quantityId === rowId && edit.scenarioId === scenarioId));

  const clearNotes = (change: Change) => {
    for (const { quantityId, scenarioId } of editsOf(change))
      if (!waiting(quantityId, scenarioId)) store.note(quantityId, scenarioId, null);
  };

  const receive = async (change: Change, outcome: Outcome): Promise<string | null> => {
    if (outcome.ok) {
      const { from } = outcome.patch;
      if (from === null || from === store.view().revision) take(outcome.patch, outcome.moved);
      else await fetchChanges();
      if (outcome.moved !== undefined) lift(unforeseen(change, outcome.moved));
      for (const edit of editsOf(change)) if (edit.over !== undefined) raised.set(`${cellKey(edit)} ${edit.over}`, edit.over + 1);
      for (const cell of outcome.moved?.cells ?? []) raised.set(`${cellKey(cell)} ${cell.from}`, cell.to);
      clearNotes(change);
      // Nothing is left to choose in the cells that it met.
      if (change.kind === 'skip') for (const cell of change.cells) store.note(cell.quantityId, cell.scenarioId, null);
      if (isStep(change)) store.say({ text: change.kind === 'undo' ? 'Undone.' : 'Redone.', tone: 'plain' });
      if ('said' in change && change.said !== undefined) store.say({ text: change.said, tone: 'plain' });
      return null;
    }
    clearNotes(change);
    stepBack(change);
    if (isStep(change) && (outcome.reason === 'other' || outcome.reason === 'conflict')) store.say(stepNotice(store, change.kind, outcome));
    if (isStep(change) && outcome.reason === 'other') return null;
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

  /** A change that the server will never take leaves the queue; what was typed stays in its cells. */
  const giveUp = (change: Change, message: string): string => {
    stepBack(change);
    for (const { quantityId, scenarioId, text } of editsOf(change))
      store.note(quantityId, scenarioId, { kind: 'refused', text, message: `Not saved: ${message}` });
    if (change.kind === 'row') onRowRefused?.(change, { field: 'row', message });
    return message;
  };

  const fetchChanges = async () => {
    const patch = await transport.changes(store.view().revision);
    if (patch !== null) take(patch);
  };

  /** Applies what is new, and shows which of it others did. */
  const take = (patch: WorkbookPatch, moved?: Moved) => {
    const own = new Set([...queue.flatMap(({ change }) => editsOf(change)), ...(moved?.cells ?? [])].map(cellKey));
    const others = queue.some(({ change }) => isStep(change)) && moved === undefined ? [] : othersCells(store.stored(), patch, own);
    store.apply(patch);
    if (others.length === 0) return;
    store.showChanged(others);
    if (store.notice()?.tone !== 'bad') store.say({ text: othersSentence(store, others), tone: 'plain' });
  };

  let ahead: Promise<void> | null = null;
  const foreseeWaiting = () => {
    ahead = foresee?.(queue.map(({ change }) => change)) ?? null;
  };

  /** `quietly`: an attempt of its own accord, which shows only where it gets through. */
  const flush = async (quietly = false) => {
    if (busy || !open || stopped) return;
    busy = true;
    let refused: string | null = null;
    let shown = !quietly;
    try {
      for (let next = queue[0]; next !== undefined; next = queue[0]) {
        if (shown) store.setSaving({ state: 'saving' });
        // What is being worked out is looked at first: sending would take the processor from it.
        if (ahead !== null) await ahead;
        const answer = await inTime(transport.send(next.change, next.mutationId)).catch((error: unknown) => {
          if (isFinal?.(error) !== true) throw error;
          return explain(error);
        });
        shown = true;
        refused = (typeof answer === 'string' ? giveUp(next.change, answer) : await receive(next.change, answer)) ?? refused;
        outbox?.drop(next.mutationId);
        queue.shift();
        foreseeWaiting();
      }
      store.setSaving(refused === null ? { state: 'saved' } : { state: 'failed', reason: refused, retry: null });
    } catch (error) {
      const others = queue.length - 1;
      const more = others > 0 ? ` ${others} more ${others === 1 ? 'change waits' : 'changes wait'} here.` : '';
      store.setSaving({ state: 'failed', reason: `${explain(error)}${more}`, retry: () => void flush() });
    } finally {
      busy = false;
    }
  };
  const begin = (change: Change, mutationId: string) => {
    for (const edit of editsOf(change)) store.note(edit.quantityId, edit.scenarioId, { kind: 'pending', text: edit.text });
    const waiting = { change: isStructural(change) ? seenWhole(change) : basedOn(change, upToDate), mutationId };
    queue.push(waiting);
    return waiting;
  };

  return {
    save: (change) => {
      const waiting = begin(change, newId());
      foreseeWaiting();
      outbox?.keep(waiting);
      void flush();
    },
    open: async () => {
      stopped = false;
      const left = open ? nothingLeft : await (outbox?.take().catch(() => nothingLeft) ?? nothingLeft);
      const typed = queue.splice(0);
      for (const { rowId, scenarioId, note } of left.notes)
        if (store.cell(rowId, scenarioId) !== undefined) store.note(rowId, scenarioId, note);
      for (const { change, mutationId } of left.waiting) begin(change, mutationId);
      queue.push(...typed);
      open = true;
      foreseeWaiting();
      await flush();
    },
    stop: () => {
      stopped = true;
    },
    catchUp: async () => {
      if (busy || !open || queue.length > 0) return;
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
    retry: () => void flush(true),
    unsaved: () => queue.length > 0,
  };
}
