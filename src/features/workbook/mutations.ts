import { Refuse, write } from '@/features/history/mutations';
import type { TeamClient } from '@/server/db';
import type { TeamScope } from '@/server/scope';
import { readWorkbook } from './data';
import { changesBetween, viewOf } from './evaluated';
import { type Rename, type SetCells, textLength } from './schema';
import { backFrom, type Conflict, putCells } from './mutations-cells';
import { type Put, withCells } from './put-cells';
import { remember } from './recalled';
import { checkText, readEdits, type Refusal } from './data-edits';
import type { StoredWorkbook } from './stored';
import type { WorkbookPatch } from './view';

export type SetCellsAnswer =
  | { readonly ok: true; readonly patch: WorkbookPatch; readonly understood: readonly string[] }
  | { readonly ok: false; readonly reason: 'conflict'; readonly conflicts: readonly Conflict[] }
  | { readonly ok: false; readonly reason: 'refused'; readonly refusals: readonly Refusal[] };

function addedText(stored: StoredWorkbook, edits: SetCells['edits']): number {
  const cells = new Map(stored.scenarios.map((scenario) => [scenario.id, scenario.cells]));
  const replaced = edits.flatMap(({ scenarioId, quantityId }) => cells.get(scenarioId)?.[quantityId] ?? []);
  return textLength(edits) - textLength(replaced);
}

/**
 * What the writer must learn after a change: the newest view against the one from before it. Evaluated outside of the transaction.
 * @param after what the database held after the change, where that is known without reading
 */
export async function patchAfter(scope: TeamScope, before: StoredWorkbook, after?: StoredWorkbook): Promise<WorkbookPatch> {
  viewOf(before);
  return changesBetween(before.id, before.revision, viewOf(after ?? (await readWorkbook(scope, before.id))).sheet);
}

/** Sets or clears cells, all or none. @throws AppError 'not_found' for a scenario that is not there, too */
export async function setCells(scope: TeamScope, input: SetCells): Promise<SetCellsAnswer> {
  const { workbookId, mutationId, reason, edits } = input;
  const before = await readWorkbook(scope, workbookId);
  checkText(before, addedText(before, edits));
  const { understood, refusals } = readEdits(before, edits);
  if (refusals.length > 0) return { ok: false, reason: 'refused', refusals };
  const command = { scope, workbookId, mutationId, kind: 'setCells', reason, request: { edits } };
  let put: Put = { changes: [], by: scope.actor.name, at: new Date() };
  const written = await write<readonly Conflict[]>(command, async (tx, at) => {
    const { changes, conflicts } = await putCells(tx, { scope, workbookId, edits, reason: reason ?? '', at });
    if (conflicts.length > 0 || changes.length === 0) throw new Refuse(conflicts);
    put = { ...put, changes, at };
    return { changes, inverse: backFrom(changes) };
  });
  if (!written.ok && written.refused.length > 0) return { ok: false, reason: 'conflict', conflicts: written.refused };
  // Where nobody wrote in between, what the database held after it is known and need not be read.
  const isNext = written.ok && written.heads?.before === before.head;
  const after = isNext ? remember(withCells(before, put, written.heads.after), before) : undefined;
  return { ok: true, patch: await patchAfter(scope, before, after), understood };
}

export type RenameAnswer =
  { readonly ok: true; readonly patch: WorkbookPatch } | { readonly ok: false; readonly reason: 'conflict'; readonly message: string };

/** Renames a workbook that still has the name that the writer saw. */
export async function renameWorkbook(scope: TeamScope, { workbookId, mutationId, name, baseName }: Rename): Promise<RenameAnswer> {
  const before = await readWorkbook(scope, workbookId);
  const command = { scope, workbookId, mutationId, kind: 'rename', request: { name, baseName } };
  const written = await write<string>(command, async (tx) => {
    const { count } = await tx.workbook.updateMany({ where: { id: workbookId, name: baseName }, data: { name } });
    if (count !== 1) throw new Refuse(await renamedMeanwhile(tx, workbookId));
    return { changes: [{ on: 'workbook', before: { name: baseName }, after: { name } }], inverse: { kind: 'rename', name: baseName } };
  });
  if (!written.ok) return { ok: false, reason: 'conflict', message: written.refused };
  return { ok: true, patch: await patchAfter(scope, before) };
}

async function renamedMeanwhile(tx: TeamClient, workbookId: string): Promise<string> {
  const { name } = await tx.workbook.findUniqueOrThrow({ where: { id: workbookId }, select: { name: true } });
  const last = await tx.revision.findFirst({
    where: { workbookId, kind: 'rename' },
    orderBy: { number: 'desc' },
    select: { actorName: true },
  });
  return `${last?.actorName ?? 'Somebody'} renamed this workbook meanwhile: it is called "${name}" now. Look at it and try again.`;
}
