import type { CellState, Change, Inverse } from '@/features/history/schema';
import { cellAt } from '@/features/history/data';
import { atVersion } from '@/server/compare-and-set';
import type { TeamClient } from '@/server/db';
import { AppError } from '@/server/errors';
import type { TeamScope } from '@/server/scope';
import { readStored } from './data-stored';
import type { SetCells } from './schema';

export type Conflict = {
  readonly scenarioId: string;
  readonly quantityId: string;
  readonly mine: string | null;
  readonly theirs: string | null;
  /** What the writer had seen; null where the cell was empty then, or where that is too long ago. */
  readonly base: string | null;
  /** The version to overwrite, should the writer choose so. */
  readonly version: number;
  readonly by: string;
};

export type CellChange = Extract<Change, { on: 'cell' }>;
type Edit = SetCells['edits'][number];
type Batch = {
  readonly scope: TeamScope;
  readonly workbookId: string;
  readonly edits: readonly Edit[];
  readonly reason: string;
  readonly at: Date;
};

/** Names a cell within its workbook. */
export const keyOf = ({ scenarioId, quantityId }: { readonly scenarioId: string; readonly quantityId: string }) =>
  `${scenarioId} ${quantityId}`;

/**
 * Compares and sets each cell inside the transaction of `write`. Where one is refused the caller rolls back.
 * What was there before is read only to be recorded; whether it may change, the database decides.
 * @throws AppError 'not_found'
 */
export async function putCells(tx: TeamClient, batch: Batch): Promise<{ readonly changes: CellChange[]; readonly conflicts: Conflict[] }> {
  const { scope, workbookId, edits, reason, at } = batch;
  const scenarioIds = [...new Set(edits.map((edit) => edit.scenarioId))];
  const live = await tx.scenario.count({ where: { workbookId, id: { in: scenarioIds }, deletedAt: null } });
  if (live !== scenarioIds.length)
    throw new AppError('not_found', 'A scenario of this change is no longer there. Nothing was saved; reload the page.');
  const rows = await tx.cell.findMany({
    where: { workbookId, scenarioId: { in: scenarioIds }, quantityId: { in: edits.map((edit) => edit.quantityId) } },
  });
  const known = new Map<string, CellState>(rows.map((row) => [keyOf(row), { text: row.text, reason: row.reason, version: row.version }]));
  const changes: CellChange[] = [];
  const refused: Edit[] = [];
  for (const edit of edits) {
    const { scenarioId, quantityId, text, baseVersion } = edit;
    const before = known.get(keyOf(edit)) ?? null;
    // What was never set is clear already.
    if (before === null && baseVersion === 0 && text === null) continue;
    const values = { text, reason, updatedBy: scope.actor.id, updatedAt: at };
    if (before === null && baseVersion === 0) {
      await tx.cell.create({ data: { ...values, scenarioId, quantityId, workbookId, teamId: scope.teamId } });
    } else {
      const where = { scenarioId, quantityId, ...atVersion(baseVersion) };
      const { count } = await tx.cell.updateMany({ where, data: { ...values, version: { increment: 1 } } });
      if (count !== 1) {
        refused.push(edit);
        continue;
      }
    }
    changes.push({ on: 'cell', scenarioId, quantityId, before, after: { text, reason, version: (before?.version ?? 0) + 1 } });
  }
  return { changes, conflicts: refused.length === 0 ? [] : await describe(tx, batch, refused) };
}

/** The command that takes changes of cells back. */
export const backFrom = (changes: readonly CellChange[]): Extract<Inverse, { kind: 'setCells' }> => ({
  kind: 'setCells',
  edits: changes.map(({ scenarioId, quantityId, before, after }) => ({
    ...{ scenarioId, quantityId },
    text: before?.text ?? null,
    reason: before?.reason ?? '',
    baseVersion: after.version,
  })),
});

/** Both values and what they started from, so that a person can choose. */
async function describe(tx: TeamClient, { scope, workbookId }: Batch, refused: readonly Edit[]): Promise<Conflict[]> {
  const { scenarios } = await readStored(tx, scope, workbookId);
  const conflicts: Conflict[] = [];
  for (const { scenarioId, quantityId, text, baseVersion } of refused) {
    const theirs = scenarios.find((scenario) => scenario.id === scenarioId)?.cells[quantityId];
    const base = await cellAt(tx, workbookId, { scenarioId, quantityId, version: baseVersion });
    conflicts.push({
      ...{ scenarioId, quantityId, mine: text },
      theirs: theirs?.text ?? null,
      base: base?.text ?? null,
      version: theirs?.version ?? 0,
      by: theirs?.by ?? '',
    });
  }
  return conflicts;
}
