import type { Change, CellEdit } from '../../change';
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
  /** `rest` gives the changes that came after the first, whenever it is asked. */
  readonly onCreated: (workbookId: string, rest: () => readonly Change[]) => void;
};

/** Makes a workbook of a template with the first change; what follows waits for the workbook's own page. */
export function createFirstChange({ store, create, newId, explain, onCreated }: Options) {
  const changes: Change[] = [];
  let mutationId = newId();
  let state: 'idle' | 'asking' | 'made' = 'idle';

  const ask = async (first: Change) => {
    state = 'asking';
    store.setSaving({ state: 'saving' });
    const edits = first.kind === 'cells' ? first.edits : [];
    try {
      const created = await create(edits, mutationId);
      if (created.ok) {
        state = 'made';
        if (first.kind === 'cells') changes.shift();
        onCreated(created.workbookId, () => changes);
        return;
      }
      mutationId = newId();
      changes.length = 0;
      for (const { quantityId, scenario, message } of created.refusals) {
        const text = edits.find((edit) => edit.quantityId === quantityId && edit.scenarioId === scenario)?.text ?? null;
        store.note(quantityId, scenario, { kind: 'refused', text, message });
      }
      store.setSaving({ state: 'saved' });
    } catch (error) {
      store.setSaving({ state: 'failed', reason: explain(error), retry: () => void ask(first) });
      return;
    }
    state = 'idle';
  };

  return {
    save: (change: Change) => {
      if (change.kind === 'cells')
        for (const { quantityId, scenarioId, text } of change.edits) store.note(quantityId, scenarioId, { kind: 'pending', text });
      changes.push(change);
      if (state === 'idle') void ask(change);
    },
  };
}
