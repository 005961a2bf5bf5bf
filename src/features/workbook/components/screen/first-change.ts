import { editsOf } from '../../change';
import type { Change, CellEdit } from '../../change';
import { nothingLeft, type Outbox, type Waiting } from '../../outbox';
import { wholeRefused } from '../../refusal-words';
import type { WorkbookStore } from '../../store';

/** What `create` needs of an edit: the scenario by its name in the template. */
export type TemplateEdit = { readonly scenario: string; readonly quantityId: string; readonly text: string | null };

export type Created =
  | { readonly ok: true; readonly workbookId: string }
  | {
      readonly ok: false;
      readonly refusals: readonly { readonly quantityId: string; readonly scenario: string; readonly message: string }[];
    };

/** What the workbook's own page takes over. `rest` gives the changes that came after the first, whenever it is asked. */
export type Leftover = {
  readonly rest: () => readonly Change[];
  /** What came of the first. */
  readonly said: string | null;
  /** They are kept elsewhere now. */
  readonly forget: () => void;
};

type Options = {
  readonly store: WorkbookStore;
  readonly create: (edits: readonly CellEdit[], mutationId: string) => Promise<Created>;
  readonly newId: () => string;
  readonly explain: (error: unknown) => string;
  /** Whether the same request would be answered so for ever. */
  readonly isFinal: (error: unknown) => boolean;
  readonly onCreated: (workbookId: string, leftover: Leftover) => void;
  /** Where changes outlive the page; undefined where the browser keeps nothing. */
  readonly outbox: Outbox | undefined;
};

/** Makes a workbook of a template with the first change; what follows waits for the workbook's own page. */
export function createFirstChange({ store, create, newId, explain, isFinal, onCreated, outbox }: Options) {
  const queue: Waiting[] = [];
  let state: 'opening' | 'idle' | 'asking' | 'made' = outbox === undefined ? 'idle' : 'opening';
  let opened = false;

  const done = () => {
    const first = queue.shift();
    if (first !== undefined) outbox?.drop(first.mutationId);
  };

  /** Says what was refused; the rest of that change was not made either. */
  const refuse = (refused: Change, refusals: Extract<Created, { ok: false }>['refusals']) => {
    for (const { quantityId, scenarioId } of editsOf(refused)) store.note(quantityId, scenarioId, null);
    if (editsOf(refused).length > 1) {
      const all = refusals.map(({ scenario, ...rest }) => ({ ...rest, scenarioId: scenario }));
      store.say({ text: wholeRefused(store, refused, all), tone: 'bad' });
      return;
    }
    for (const { quantityId, scenario, message } of refusals) {
      const text = editsOf(refused).find((edit) => edit.quantityId === quantityId && edit.scenarioId === scenario)?.text ?? null;
      store.note(quantityId, scenario, { kind: 'refused', text, message });
    }
  };

  /** A change that the server will never take; what was typed stays in its cells. */
  const giveUp = (change: Change, message: string) => {
    for (const { quantityId, scenarioId, text } of editsOf(change))
      store.note(quantityId, scenarioId, { kind: 'refused', text, message: `Not saved: ${message}` });
    if (editsOf(change).length === 0) store.say({ text: `Not saved: ${message}`, tone: 'bad' });
  };

  const ask = async () => {
    for (let first = queue[0]; first !== undefined; first = queue[0]) {
      const { change, mutationId } = first;
      state = 'asking';
      store.setSaving({ state: 'saving' });
      try {
        const created = await create(editsOf(change), mutationId);
        if (created.ok) {
          state = 'made';
          if (change.kind === 'cells') done();
          onCreated(created.workbookId, {
            rest: () => queue.map((waits) => waits.change),
            said: change.kind === 'cells' ? (change.said ?? null) : null,
            forget: () => queue.forEach((waits) => outbox?.drop(waits.mutationId)),
          });
          return;
        }
        done();
        refuse(change, created.refusals);
      } catch (error) {
        if (!isFinal(error)) {
          state = 'idle';
          store.setSaving({ state: 'failed', reason: explain(error), retry });
          return;
        }
        done();
        giveUp(change, explain(error));
      }
    }
    state = 'idle';
    store.setSaving({ state: 'saved' });
  };
  const retry = () => {
    if (state === 'idle' && queue.length > 0) void ask();
  };
  const begin = (waiting: Waiting) => {
    for (const { quantityId, scenarioId, text } of editsOf(waiting.change)) store.note(quantityId, scenarioId, { kind: 'pending', text });
    queue.push(waiting);
  };

  return {
    save: (change: Change) => {
      const waiting = { change, mutationId: newId() };
      begin(waiting);
      outbox?.keep(waiting);
      retry();
    },
    /** Takes up what an earlier page of this template left unsent; it goes first. */
    open: async () => {
      if (opened || outbox === undefined) return;
      opened = true;
      const left = await outbox.take().catch(() => nothingLeft);
      const typed = queue.splice(0);
      for (const waiting of left.waiting) begin(waiting);
      // What was typed here meanwhile may be among it.
      const known = new Set(left.waiting.map(({ mutationId }) => mutationId));
      queue.push(...typed.filter(({ mutationId }) => !known.has(mutationId)));
      state = 'idle';
      retry();
    },
    retry,
    /** Once the workbook is made, its own page looks after what waits. */
    unsaved: () => queue.length > 0 && state !== 'made',
  };
}
