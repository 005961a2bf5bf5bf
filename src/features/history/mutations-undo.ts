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

type Refused =
  { readonly reason: 'conflict'; readonly conflicts: readonly Conflict[] } | { readonly reason: 'refused'; readonly message: string };
export type UndoAnswer = { readonly ok: true; readonly patch: WorkbookPatch; readonly moved: Moved } | ({ readonly ok: false } & Refused);
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
    if (!plan.ok && 'message' in plan) throw refusal(plan.message);
    if (!plan.ok) throw new Refuse<Refused>({ reason: 'conflict', conflicts: await named(tx, scope, { workbookId, number }, plan.met) });
    await putChanges(tx, { scope, workbookId, at }, plan.changes);
    return { changes: plan.changes, inverse: { kind: 'changes' }, of: number };
  });
  if (!written.ok) return { ok: false, ...written.refused };
  const changes = await changesOf(scope, workbookId, written.revision);
  return { ok: true, patch: await patchAfter(scope, before), moved: movedBy(changes) };
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
