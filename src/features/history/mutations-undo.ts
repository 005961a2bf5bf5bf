import { readWorkbook } from '@/features/workbook/data';
import { patchAfter } from '@/features/workbook/mutations';
import type { Conflict } from '@/features/workbook/mutations-cells';
import type { WorkbookPatch } from '@/features/workbook/view';
import type { TeamClient } from '@/server/db';
import type { TeamScope } from '@/server/scope';
import { changesOf, readBody } from './data';
import { Refuse, write } from './mutations';
import { heldNow, type Moved, movedBy, putChanges } from './mutations-put';
import type { RevisionBody } from './schema';
import { nextSteps } from './steps';
import { type Met, undoPlan } from './undo-plan';

/** `step`: the revision that cannot be taken back; absent where there is none. */
type Refused =
  | { readonly reason: 'conflict'; readonly conflicts: readonly Conflict[]; readonly step: number }
  | { readonly reason: 'refused'; readonly message: string; readonly step?: number };
export type UndoAnswer = { readonly ok: true; readonly patch: WorkbookPatch; readonly moved: Moved } | ({ readonly ok: false } & Refused);
type Skip = Asked & { readonly step: number };
type Asked = { readonly workbookId: string; readonly mutationId: string; readonly kind: 'undo' | 'redo' };

/** How many of a person's own revisions are looked at; their bodies are not read. */
const reach = 500;

/**
 * Takes back the person's last change that still stands, or makes it again, as a new revision. What somebody
 * else has changed since is refused with both values, and nothing is changed.
 * @throws AppError 'not_found'
 */
export async function undo(scope: TeamScope, { workbookId, mutationId, kind }: Asked): Promise<UndoAnswer> {
  const before = await readWorkbook(scope, workbookId);
  const written = await write<Refused>({ scope, workbookId, mutationId, kind, request: {} }, async (tx, at) => {
    const { number, body } = await target(tx, scope, workbookId, kind);
    const plan = undoPlan(await heldNow(tx, workbookId), body, scope.actor.id);
    if (!plan.ok && 'message' in plan) throw new Refuse<Refused>({ reason: 'refused', message: plan.message, step: number });
    if (!plan.ok) {
      const conflicts = await named(tx, scope, { workbookId, number }, plan.met);
      throw new Refuse<Refused>({ reason: 'conflict', conflicts, step: number });
    }
    await putChanges(tx, { scope, workbookId, at }, plan.changes);
    return { changes: plan.changes, inverse: { kind: 'changes' }, of: number };
  });
  if (!written.ok) return { ok: false, ...written.refused };
  const changes = await changesOf(scope, workbookId, written.revision);
  return { ok: true, patch: await patchAfter(scope, before), moved: movedBy(changes) };
}

/**
 * Leaves a step as it is, for good: the one before it is the next to be undone or made again. Nothing else changes,
 * and the history says that it was left out.
 * @throws AppError 'not_found'
 */
export async function skip(scope: TeamScope, { workbookId, mutationId, kind, step }: Skip): Promise<UndoAnswer> {
  const before = await readWorkbook(scope, workbookId);
  const kinds = { undo: 'skipUndo', redo: 'skipRedo' } as const;
  const written = await write<Refused>({ scope, workbookId, mutationId, kind: kinds[kind], request: { step } }, async (tx) => {
    const { number } = await target(tx, scope, workbookId, kind);
    if (number !== step) throw refusal(`Another step is the next to ${kind} by now. Nothing was left out.`);
    return { changes: [], inverse: { kind: 'none' }, of: step };
  });
  if (!written.ok) return { ok: false, ...written.refused };
  return { ok: true, patch: await patchAfter(scope, before), moved: { cells: [], scenarios: [] } };
}

const refusal = (message: string) => new Refuse<Refused>({ reason: 'refused', message });

async function target(
  tx: TeamClient,
  { actor }: TeamScope,
  workbookId: string,
  kind: Asked['kind'],
): Promise<{ readonly number: number; readonly body: RevisionBody }> {
  const rows = await tx.revision.findMany({
    where: { workbookId, actorId: actor.id },
    orderBy: { number: 'desc' },
    take: reach,
    select: { number: true, kind: true, answers: true },
  });
  const own = rows.toReversed().map(({ answers, ...row }) => ({ ...row, of: answers ?? undefined }));
  const number = nextSteps(own)[kind];
  const where = { workbookId_number: { workbookId, number: number ?? 0 } };
  const row = number === null ? null : await tx.revision.findUnique({ where, select: { body: true } });
  const body = row === null ? null : readBody(row.body);
  if (number === null || body === null || body.inverse.kind === 'none') throw refusal(`There is nothing of yours to ${kind}.`);
  return { number, body };
}

type Since = { readonly workbookId: string; readonly number: number };

/** Conflicts with the name of who changed each cell since. */
async function named(tx: TeamClient, { actor }: TeamScope, since: Since, met: readonly Met[]): Promise<Conflict[]> {
  const conflicts: Conflict[] = [];
  for (const { scenarioId, quantityId, ...values } of met) {
    const last = await tx.revision.findFirst({
      where: {
        workbookId: since.workbookId,
        number: { gt: since.number },
        actorId: { not: actor.id },
        body: { contains: `"quantityId":"${quantityId}","scenarioId":"${scenarioId}"` },
      },
      orderBy: { number: 'desc' },
      select: { actorName: true },
    });
    conflicts.push({ scenarioId, quantityId, ...values, by: last?.actorName ?? 'Somebody' });
  }
  return conflicts;
}
