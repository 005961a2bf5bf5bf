import { randomUUID } from 'node:crypto';
import { Refuse, write } from '@/features/history/mutations';
import { heldNow, putChanges } from '@/features/history/mutations-put';
import { readWorkbook } from '@/features/workbook/data';
import { checkText } from '@/features/workbook/data-edits';
import { patchAfter } from '@/features/workbook/mutations';
import type { WorkbookPatch } from '@/features/workbook/view';
import type { TeamClient } from '@/server/db';
import type { TeamScope } from '@/server/scope';
import { type Holding, planAdd, planEdit, planMove, planRemove, type RowPlan, type RowRefusal, rowWithKey } from './plan';
import type { AddRow, EditRow, MoveRow, RemoveRow } from './schema';

export type RowAnswer =
  | { readonly ok: true; readonly patch: WorkbookPatch; /** Its id in formulas. */ readonly key: string }
  | ({ readonly ok: false; readonly reason: 'refused' | 'conflict' } & RowRefusal);

type Refused = Omit<Extract<RowAnswer, { ok: false }>, 'ok'>;
type Input = { readonly workbookId: string; readonly mutationId: string; readonly key?: string } & Readonly<
  Record<string, string | number | undefined>
>;

/** Plans on what the workbook holds and stores it with its revision. */
async function run(
  scope: TeamScope,
  kind: string,
  { workbookId, mutationId, ...request }: Input,
  plan: (held: Holding, tx: TeamClient) => RowPlan | Promise<RowPlan>,
): Promise<RowAnswer> {
  const before = await readWorkbook(scope, workbookId);
  checkText(before, String(request['text'] ?? '').length);
  let key = request.key ?? '';
  const written = await write<Refused>({ scope, workbookId, mutationId, kind, request }, async (tx, at) => {
    const planned = await plan(await heldNow(tx, workbookId), tx);
    if (!planned.ok) throw new Refuse<Refused>({ reason: 'refused', ...planned.refusal });
    key = planned.row.key;
    await putChanges(tx, { scope, workbookId, at }, planned.changes);
    return { changes: planned.changes, inverse: { kind: 'changes' } };
  });
  if (!written.ok) return { ok: false, ...written.refused };
  return { ok: true, patch: await patchAfter(scope, before), key };
}

export const addRow = (scope: TeamScope, input: AddRow) => run(scope, 'addRow', input, (held) => planAdd(held, input, randomUUID()));

export const editRow = (scope: TeamScope, input: EditRow) =>
  run(scope, 'editRow', input, async (held, tx) => {
    const now = rowWithKey(held, input.key);
    if (now !== undefined && now.version !== input.baseVersion)
      throw new Refuse<Refused>({ reason: 'conflict', field: 'row', message: await changedMeanwhile(tx, input.workbookId, now) });
    return planEdit(held, input);
  });

async function changedMeanwhile(
  tx: TeamClient,
  workbookId: string,
  now: { readonly id: string; readonly label: string; readonly unit: string; readonly formula: string },
): Promise<string> {
  const last = await tx.revision.findFirst({
    where: { workbookId, body: { contains: `"id":"${now.id}"` } },
    orderBy: { number: 'desc' },
    select: { actorName: true },
  });
  return `${last?.actorName ?? 'Somebody'} changed this row meanwhile: it is "${now.label}", = ${now.formula}, in ${now.unit} now. Look at it and try again.`;
}

export const moveRow = (scope: TeamScope, input: MoveRow) => run(scope, 'moveRow', input, (held) => planMove(held, input));

export const removeRow = (scope: TeamScope, input: RemoveRow) => run(scope, 'removeRow', input, (held) => planRemove(held, input.key));
