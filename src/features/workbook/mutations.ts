import { readCell } from '@/engine/evaluate-document';
import { Refuse, write } from '@/features/history/mutations';
import type { Inverse } from '@/features/history/schema';
import { inTeam } from '@/server/db';
import { AppError } from '@/server/errors';
import { quota } from '@/server/quota';
import type { TeamScope } from '@/server/scope';
import { notFound } from '@/server/workbook-scope';
import { readWorkbook } from './data';
import { changesBetween, viewOf } from './evaluated';
import { type SetCells, textLength } from './schema';
import { type Conflict, putCells } from './mutations-cells';
import { toDocument, type StoredWorkbook } from './stored';
import type { WorkbookPatch } from './view';

export type Refusal = { readonly scenarioId: string; readonly quantityId: string; readonly message: string; readonly at?: number };
export type SetCellsAnswer =
  | { readonly ok: true; readonly patch: WorkbookPatch; readonly understood: readonly string[] }
  | { readonly ok: false; readonly reason: 'conflict'; readonly conflicts: readonly Conflict[] }
  | { readonly ok: false; readonly reason: 'refused'; readonly refusals: readonly Refusal[] };

/** Reads every edit by its row; one that cannot be read refuses the batch. */
function readEdits(
  stored: StoredWorkbook,
  edits: SetCells['edits'],
): { readonly understood: readonly string[]; readonly refusals: readonly Refusal[] } {
  const rows = toDocument(stored).document.rows ?? [];
  const understood: string[] = [];
  const refusals: Refusal[] = [];
  for (const { scenarioId, quantityId, text } of edits) {
    const reading = text === null ? ({ ok: true, understood: 'inherited' } as const) : readCell(quantityId, text, rows);
    if (reading.ok) understood.push(reading.understood);
    else refusals.push({ scenarioId, quantityId, message: reading.message, ...(reading.at === undefined ? {} : { at: reading.at }) });
  }
  return { understood, refusals };
}

/** Everything typed into a workbook takes time to evaluate, so all of it together is limited. @throws AppError 'too_large' */
export function checkText(stored: StoredWorkbook, added: number): void {
  const held = stored.scenarios.reduce((sum, { cells }) => sum + textLength(Object.values(cells)), 0);
  if (added <= 0 || held + added <= quota.workbookText) return;
  throw new AppError(
    'too_large',
    'The cells of this workbook hold as much text as fits. Nothing was saved; shorten some formulas or split the workbook.',
  );
}

function addedText(stored: StoredWorkbook, edits: SetCells['edits']): number {
  const cells = new Map(stored.scenarios.map((scenario) => [scenario.id, scenario.cells]));
  const replaced = edits.flatMap(({ scenarioId, quantityId }) => cells.get(scenarioId)?.[quantityId] ?? []);
  return textLength(edits) - textLength(replaced);
}

/** What the writer must learn after a change: the newest view against the one from before it. Evaluated outside of the transaction. */
export async function patchAfter(scope: TeamScope, before: StoredWorkbook): Promise<WorkbookPatch> {
  viewOf(before);
  return changesBetween(before.id, before.revision, viewOf(await readWorkbook(scope, before.id)));
}

/** Sets or clears cells, all or none. @throws AppError 'not_found' for a scenario that is not there, too */
export async function setCells(scope: TeamScope, input: SetCells): Promise<SetCellsAnswer> {
  const { workbookId, mutationId, reason, edits } = input;
  const before = await readWorkbook(scope, workbookId);
  checkText(before, addedText(before, edits));
  const { understood, refusals } = readEdits(before, edits);
  if (refusals.length > 0) return { ok: false, reason: 'refused', refusals };
  const command = { scope, workbookId, mutationId, kind: 'setCells', reason, request: { edits } };
  const written = await write<readonly Conflict[]>(command, async (tx, at) => {
    const { changes, conflicts } = await putCells(tx, { scope, workbookId, edits, reason: reason ?? '', at });
    if (conflicts.length > 0) throw new Refuse(conflicts);
    const back: Extract<Inverse, { kind: 'setCells' }>['edits'] = changes.map(({ scenarioId, quantityId, before: was, after }) => ({
      ...{ scenarioId, quantityId },
      text: was?.text ?? null,
      reason: was?.reason ?? '',
      baseVersion: after.version,
    }));
    return { changes, inverse: { kind: 'setCells', edits: back } };
  });
  if (!written.ok) return { ok: false, reason: 'conflict', conflicts: written.refused };
  return { ok: true, patch: await patchAfter(scope, before), understood };
}

type Named = { readonly workbookId: string; readonly mutationId: string; readonly name: string };

export async function renameWorkbook(
  scope: TeamScope,
  { workbookId, mutationId, name }: Named,
): Promise<{ readonly ok: true; readonly patch: WorkbookPatch }> {
  const before = await readWorkbook(scope, workbookId);
  await write({ scope, workbookId, mutationId, kind: 'rename', request: { name } }, async (tx) => {
    const was = await tx.workbook.findUniqueOrThrow({ where: { id: workbookId }, select: { name: true } });
    await tx.workbook.updateMany({ where: { id: workbookId }, data: { name } });
    return { changes: [{ on: 'workbook', before: was, after: { name } }], inverse: { kind: 'rename', name: was.name } };
  });
  return { ok: true, patch: await patchAfter(scope, before) };
}

/** Deletes a workbook with its history, snapshots and links; a second time there is nothing to delete. */
export async function removeWorkbook(scope: TeamScope, workbookId: string): Promise<{ readonly ok: true }> {
  const { count } = await inTeam(scope, (tx) => tx.workbook.deleteMany({ where: { id: workbookId } }));
  if (count !== 1) throw notFound();
  return { ok: true };
}
