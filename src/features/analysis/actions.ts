import type { TRPCClient } from '@trpc/client';
import type { AppRouter } from '@/lib/trpc-client';
import type { Offer } from './analyse/view';
import type { SavedView } from './view-saved';

export type Done =
  { readonly ok: true; readonly said: string; readonly scenarioId: string } | { readonly ok: false; readonly said: string };

export type ActionContext = {
  readonly client: TRPCClient<AppRouter>;
  readonly workbookId: string;
  /** The scenario that was asked about. */
  readonly baseId: string;
};

/** Everything that a person can do with an answer has one entry; buttons are drawn from here. */
type Action<I> = {
  readonly id: string;
  readonly label: string;
  readonly run: (context: ActionContext, input: I) => Promise<Done>;
};

const change = (workbookId: string) => ({ workbookId, mutationId: crypto.randomUUID() });
const why = 'Made from an analysis';

export const makeScenario: Action<Offer> = {
  id: 'answer.make-scenario',
  label: 'Make scenario',
  run: async ({ client, workbookId, baseId }, { name, cells, hardware, reasons = {} }) => {
    const answer = await client.scenario.addPoint.mutate({
      ...change(workbookId),
      ...{ name, baseId },
      ...(hardware === undefined ? {} : { hardware }),
      cells: Object.entries(cells).map(([quantityId, text]) => ({ quantityId, text, reason: reasons[quantityId] ?? why })),
    });
    if (!answer.ok) return { ok: false, said: answer.message };
    const made = answer.patch.scenarios?.at(-1);
    return { ok: true, said: `Made the scenario "${made?.name ?? name}".`, scenarioId: made?.id ?? '' };
  },
};

/** Takes back that one scenario, whatever was done since; in the sheet, undo takes back the last change. */
export const undoScenario: Action<string> = {
  id: 'answer.undo-scenario',
  label: 'Undo',
  run: async ({ client, workbookId }, scenarioId) => {
    const answer = await client.scenario.remove.mutate({ ...change(workbookId), scenarioId });
    return answer.ok ? { ok: true, said: 'Undone.', scenarioId: '' } : { ok: false, said: answer.message };
  },
};

type Kept = Pick<SavedView, 'name' | 'page' | 'search' | 'finding'> & { readonly scenarios: readonly string[] };

export const saveAnalysis: Action<Kept> = {
  id: 'answer.save',
  label: 'Save analysis',
  run: async ({ client, workbookId }, { scenarios, ...kept }) => {
    await client.analysis.save.mutate({ ...change(workbookId), ...kept, scenarios: [...scenarios] });
    return { ok: true, said: `Saved as "${kept.name}".`, scenarioId: '' };
  },
};

export const deleteSaved: Action<string> = {
  id: 'saved.delete',
  label: 'Delete',
  run: async ({ client, workbookId }, savedId) => {
    await client.analysis.removeSaved.mutate({ ...change(workbookId), savedId });
    return { ok: true, said: 'Deleted.', scenarioId: '' };
  },
};

/** The list itself, for those who want to know all that can be done here. */
export const answerActions = [makeScenario, undoScenario, saveAnalysis, deleteSaved] as const;
