import { editsOf } from '../../change';
import type { Change, CellEdit } from '../../change';
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

type Options = {
  readonly store: WorkbookStore;
  readonly create: (edits: readonly CellEdit[], mutationId: string) => Promise<Created>;
  readonly newId: () => string;
  readonly explain: (error: unknown) => string;
  /** `rest` gives the changes that came after the first, whenever it is asked; `said` is what came of the first. */
  readonly onCreated: (workbookId: string, rest: () => readonly Change[], said: string | null) => void;
};

/** Makes a workbook of a template with the first change; what follows waits for the workbook's own page. */
export function createFirstChange({ store, create, newId, explain, onCreated }: Options) {
  const changes: Change[] = [];
  let mutationId = newId();
  let state: 'idle' | 'asking' | 'made' = 'idle';

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

  const ask = async () => {
    for (let first = changes[0]; first !== undefined; first = changes[0]) {
      state = 'asking';
      store.setSaving({ state: 'saving' });
      try {
        const created = await create(editsOf(first), mutationId);
        if (created.ok) {
          state = 'made';
          if (first.kind === 'cells') changes.shift();
          onCreated(created.workbookId, () => changes, first.kind === 'cells' ? (first.said ?? null) : null);
          return;
        }
        mutationId = newId();
        changes.shift();
        refuse(first, created.refusals);
      } catch (error) {
        state = 'idle';
        store.setSaving({ state: 'failed', reason: explain(error), retry });
        return;
      }
    }
    state = 'idle';
    store.setSaving({ state: 'saved' });
  };
  const retry = () => {
    if (state === 'idle' && changes.length > 0) void ask();
  };

  return {
    save: (change: Change) => {
      for (const { quantityId, scenarioId, text } of editsOf(change)) store.note(quantityId, scenarioId, { kind: 'pending', text });
      changes.push(change);
      retry();
    },
    retry,
    /** Once the workbook is made, its own page looks after what waits. */
    unsaved: () => changes.length > 0 && state !== 'made',
  };
}
