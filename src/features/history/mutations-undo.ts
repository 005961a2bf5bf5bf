import { readWorkbook } from '@/features/workbook/data';
import { patchAfter } from '@/features/workbook/mutations';
import { backFrom, type CellChange, type Conflict, keyOf, putCells } from '@/features/workbook/mutations-cells';
import type { WorkbookPatch } from '@/features/workbook/view';
import type { TeamClient } from '@/server/db';
import type { TeamScope } from '@/server/scope';
import { readBody } from './data';
import { Refuse, write } from './mutations';
import type { Inverse, RevisionBody } from './schema';
import { nextSteps } from './steps';

type Refused =
  { readonly reason: 'conflict'; readonly conflicts: readonly Conflict[] } | { readonly reason: 'refused'; readonly message: string };
export type UndoAnswer = { readonly ok: true; readonly patch: WorkbookPatch } | ({ readonly ok: false } & Refused);
type Asked = { readonly workbookId: string; readonly mutationId: string; readonly kind: 'undo' | 'redo' };
type Edits = Extract<Inverse, { kind: 'setCells' }>['edits'];

/** How many of a person's own revisions, and of others' since, are looked at. */
const reach = 500;

/**
 * Takes back the person's last change that still stands, or makes it again, as a new revision. A cell that
 * somebody else has changed since is a conflict with both values, and nothing is changed.
 * @throws AppError 'not_found'
 */
export async function undo(scope: TeamScope, { workbookId, mutationId, kind }: Asked): Promise<UndoAnswer> {
  const before = await readWorkbook(scope, workbookId);
  const written = await write<Refused>({ scope, workbookId, mutationId, kind, request: {} }, async (tx, at) => {
    const { number, body } = await target(tx, scope, workbookId, kind);
    if (body.inverse.kind !== 'setCells') {
      throw refusal(
        `The last change was not one of cells; change it back where it was made. Nothing was ${kind === 'undo' ? 'undone' : 'redone'}.`,
      );
    }
    const changes = await putBack(tx, { scope, workbookId, number, body, edits: body.inverse.edits, at });
    return { changes, inverse: backFrom(changes), of: number };
  });
  if (!written.ok) return { ok: false, ...written.refused };
  return { ok: true, patch: await patchAfter(scope, before) };
}

const refusal = (message: string) => new Refuse<Refused>({ reason: 'refused', message });

async function target(
  tx: TeamClient,
  { actor }: TeamScope,
  workbookId: string,
  kind: Asked['kind'],
): Promise<{ readonly number: number; readonly body: RevisionBody }> {
  const own = { workbookId, actorId: actor.id };
  const rows = await tx.revision.findMany({ where: own, orderBy: { number: 'desc' }, take: reach, select: { number: true, kind: true } });
  const answers = await tx.revision.findMany({
    where: { ...own, kind: { in: ['undo', 'redo'] }, number: { gte: rows.at(-1)?.number ?? 0 } },
    select: { number: true, body: true },
  });
  const of = new Map(answers.map(({ number, body }) => [number, readBody(body).of]));
  const number = nextSteps(rows.toReversed().map((row) => ({ ...row, of: of.get(row.number) })))[kind];
  const row =
    number === null ? null : await tx.revision.findUnique({ where: { workbookId_number: { workbookId, number } }, select: { body: true } });
  const body = row === null ? null : readBody(row.body);
  if (number === null || body === null || body.inverse.kind === 'none') throw refusal(`There is nothing of yours to ${kind}.`);
  return { number, body };
}

type Back = {
  readonly scope: TeamScope;
  readonly workbookId: string;
  readonly number: number;
  readonly body: RevisionBody;
  readonly edits: Edits;
  readonly at: Date;
};

/** Own changes since have been taken back before this one, so that only those of others stand in the way. */
async function putBack(tx: TeamClient, { scope, workbookId, number, body, edits, at }: Back): Promise<CellChange[]> {
  const others = await tx.revision.findMany({
    where: { workbookId, number: { gt: number }, actorId: { not: scope.actor.id } },
    orderBy: { number: 'asc' },
    take: reach + 1,
    select: { actorName: true, body: true },
  });
  if (others.length > reach) throw refusal('Others have changed too much since to take this back safely. Set the cells by hand.');
  const by = new Map<string, string>();
  for (const { actorName, body: theirs } of others)
    for (const change of readBody(theirs).changes) if (change.on === 'cell') by.set(keyOf(change), actorName);
  const rows = await tx.cell.findMany({ where: { workbookId, scenarioId: { in: edits.map((edit) => edit.scenarioId) } } });
  const now = new Map(rows.map((row) => [keyOf(row), row]));
  const left = new Map(body.changes.flatMap((change) => (change.on === 'cell' ? [[keyOf(change), change.after.text] as const] : [])));
  const conflicts = edits.flatMap((edit): readonly Conflict[] => {
    const name = by.get(keyOf(edit));
    if (name === undefined) return [];
    const { scenarioId, quantityId, text: mine } = edit;
    const cell = now.get(keyOf(edit));
    return [
      {
        scenarioId,
        quantityId,
        mine,
        theirs: cell?.text ?? null,
        base: left.get(keyOf(edit)) ?? null,
        version: cell?.version ?? 0,
        by: name,
      },
    ];
  });
  if (conflicts.length > 0) throw new Refuse<Refused>({ reason: 'conflict', conflicts });
  const changes: CellChange[] = [];
  for (const reason of new Set(edits.map((edit) => edit.reason))) {
    const same = edits.filter((edit) => edit.reason === reason);
    const based = same.map(({ scenarioId, quantityId, text, ...rest }) => ({
      ...{ scenarioId, quantityId, text },
      baseVersion: now.get(keyOf({ scenarioId, quantityId }))?.version ?? rest.baseVersion,
    }));
    const put = await putCells(tx, { scope, workbookId, edits: based, reason, at });
    if (put.conflicts.length > 0) throw new Refuse<Refused>({ reason: 'conflict', conflicts: put.conflicts });
    changes.push(...put.changes);
  }
  return changes;
}
