import type { TRPCClient } from '@trpc/client';
import type { AppRouter } from '@/lib/trpc-client';
import type { CellEdit, Change, RowChange } from '../../change';
import type { RowProblem } from '../../row-form';
import type { Outcome, Transport } from '../../transport';
import type { Moved } from '../../saver-versions';
import type { WorkbookPatch } from '../../view';

type Client = TRPCClient<AppRouter>;
type Answer =
  | { readonly ok: true; readonly patch: WorkbookPatch; readonly moved?: Moved }
  | { readonly ok: false; readonly reason: string; readonly message: string };

/** Carries changes of one workbook to the procedures that make them. `heard`: whether something was said comes with each look for changes. */
export function trpcTransport(client: Client, workbookId: string, heard: (talk: number) => void): Transport {
  return {
    changes: async (revision) => {
      const { patch, talk } = await client.workbook.changes.query({ workbookId, revision });
      heard(talk);
      return patch;
    },
    send: async (change, mutationId) => {
      if (change.kind === 'cells')
        return client.workbook.setCells.mutate({ workbookId, mutationId, reason: change.reason, edits: change.edits.map(based) });
      if (change.kind === 'undo') return stepped(await client.history.undo.mutate({ workbookId, mutationId }));
      if (change.kind === 'redo') return stepped(await client.history.redo.mutate({ workbookId, mutationId }));
      if (change.kind === 'skip')
        return stepped(await client.history.skip.mutate({ workbookId, mutationId, kind: change.of, step: change.step }));
      if (change.kind === 'row') return rowOutcome(await sendRow(client, change, { workbookId, mutationId }));
      return outcome(await sendStructural(client, change, { workbookId, mutationId }));
    },
  };
}

const based = ({ over = 0, ...edit }: CellEdit) => ({ ...edit, baseVersion: over });

const outcome = (answer: Answer): Outcome =>
  answer.ok ? answer : { ok: false, reason: 'other', message: answer.message, stale: answer.reason === 'conflict' };

type RowAnswer =
  { readonly ok: true; readonly patch: WorkbookPatch } | ({ readonly ok: false; readonly reason: 'refused' | 'conflict' } & RowProblem);

const rowOutcome = (answer: RowAnswer): Outcome =>
  answer.ok ? answer : { ...answer, ok: false, reason: 'row', stale: answer.reason === 'conflict' };

function sendRow({ teamRow }: Client, change: RowChange, id: { workbookId: string; mutationId: string }): Promise<RowAnswer> {
  switch (change.do) {
    case 'add': {
      const { key, label, unit, text } = change;
      return teamRow.add.mutate({ ...id, label, unit, text, ...(key === undefined ? {} : { key }) });
    }
    case 'edit': {
      const { key, label, unit, text, over } = change;
      return teamRow.edit.mutate({ ...id, key, label, unit, text, baseVersion: over });
    }
    case 'move':
      return teamRow.move.mutate({ ...id, key: change.key, to: change.to });
    case 'remove':
      return teamRow.remove.mutate({ ...id, key: change.key });
  }
}

type Stepped = Outcome | { readonly ok: false; readonly reason: 'refused'; readonly message: string; readonly step?: number };
const stepped = (answer: Stepped): Outcome =>
  'message' in answer
    ? { ok: false, reason: 'other', message: answer.message, ...('step' in answer ? { step: answer.step } : {}) }
    : answer;

function sendStructural(
  client: Client,
  change: Exclude<Change, { kind: 'cells' | 'undo' | 'redo' | 'skip' | 'row' }>,
  id: { workbookId: string; mutationId: string },
): Promise<Answer> {
  const baseVersion = 'over' in change && typeof change.over === 'number' ? change.over : 0;
  switch (change.kind) {
    case 'add':
      return client.scenario.add.mutate({ ...id, name: change.name, baseId: change.baseId });
    case 'duplicate':
      return client.scenario.duplicate.mutate({ ...id, scenarioId: change.scenarioId, name: change.name });
    case 'rename':
      return client.scenario.rename.mutate({ ...id, scenarioId: change.scenarioId, name: change.name, baseVersion });
    case 'note':
      return client.scenario.note.mutate({ ...id, scenarioId: change.scenarioId, note: change.note, baseVersion });
    case 'remove':
      return client.scenario.remove.mutate({ ...id, scenarioId: change.scenarioId, children: change.children });
    case 'detach':
      return client.scenario.detach.mutate({ ...id, scenarioId: change.scenarioId, baseVersion });
    case 'move':
      return client.scenario.move.mutate({ ...id, scenarioId: change.scenarioId, after: change.after, baseVersion });
    case 'preset':
      return client.scenario.setPreset.mutate({
        ...id,
        scenarioId: change.scenarioId,
        kind: change.preset,
        preset: change.choice,
        stay: change.stay,
        baseVersion,
      });
    case 'base':
      return client.scenario.setBase.mutate({
        ...id,
        scenarioId: change.scenarioId,
        baseId: change.baseId,
        pinned: change.pinned,
        baseVersion,
      });
    case 'name':
      return client.workbook.rename.mutate({ ...id, name: change.name, baseName: change.over ?? '' });
  }
}
