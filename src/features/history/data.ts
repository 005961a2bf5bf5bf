import type { PinnedLayer } from '@/engine/document';
import { readTeam, type TeamClient } from '@/server/db';
import type { TeamScope } from '@/server/scope';
import { notFound } from '@/server/workbook-scope';
import { type CellState, type Change, type ChosenPresets, type RevisionBody, revisionHash } from './schema';

/** Written by `bodyText` in this release's form or an earlier one: the one place where stored history is trusted. */
export const readBody = (text: string): RevisionBody => JSON.parse(text) as RevisionBody;

/** Columns of a scenario, written as canonical JSON by this application alone. */
export const readPresets = (text: string): ChosenPresets => JSON.parse(text) as ChosenPresets;
export const readPinned = (text: string): readonly PinnedLayer[] => JSON.parse(text) as readonly PinnedLayer[];

export type Verified = { readonly ok: true; readonly revisions: number } | { readonly ok: false; readonly number: number };

const pageSize = 500;

/**
 * Recomputes the chain of a workbook's revisions up to its head.
 * @returns the number of revisions, or the first number at which the chain breaks
 * @throws AppError 'not_found'
 */
export function verifyHistory(scope: TeamScope, workbookId: string): Promise<Verified> {
  return readTeam(scope, async (tx) => {
    const workbook = await tx.workbook.findUnique({ where: { id: workbookId }, select: { revision: true, headHash: true } });
    if (workbook === null) throw notFound();
    let previousHash = '';
    for (let number = 1; number <= workbook.revision;) {
      const rows = await tx.revision.findMany({
        where: { workbookId, number: { gte: number } },
        orderBy: { number: 'asc' },
        take: pageSize,
      });
      for (const row of rows) {
        const chained = row.number === number && row.previousHash === previousHash && row.hash === revisionHash(row);
        if (!chained || (row.answers ?? undefined) !== readBody(row.body).of) return { ok: false, number };
        previousHash = row.hash;
        number += 1;
      }
      if (rows.length < pageSize && number <= workbook.revision) return { ok: false, number };
    }
    return previousHash === workbook.headHash ? { ok: true, revisions: workbook.revision } : { ok: false, number: workbook.revision };
  });
}

/** What a revision changed. */
export async function changesOf(scope: TeamScope, workbookId: string, number: number): Promise<readonly Change[]> {
  const where = { workbookId_number: { workbookId, number } };
  const row = await readTeam(scope, (tx) => tx.revision.findUnique({ where, select: { body: true } }));
  return row === null ? [] : readBody(row.body).changes;
}

/** How far back a conflict looks for what its writer had seen. */
const lookBack = 1_000;

/** What a cell held at a version, and null where that is too long ago or was nothing. */
export async function cellAt(
  tx: TeamClient,
  workbookId: string,
  cell: { readonly scenarioId: string; readonly quantityId: string; readonly version: number },
): Promise<CellState | null> {
  if (cell.version === 0) return null;
  const rows = await tx.revision.findMany({
    where: { workbookId, body: { contains: `"scenarioId":"${cell.scenarioId}"` } },
    orderBy: { number: 'desc' },
    take: lookBack,
    select: { body: true },
  });
  for (const { body } of rows) {
    for (const change of readBody(body).changes) {
      if (change.on !== 'cell' || change.scenarioId !== cell.scenarioId || change.quantityId !== cell.quantityId) continue;
      if (change.after.version === cell.version) return change.after;
      if (change.before?.version === cell.version) return change.before;
    }
  }
  return null;
}

/** One revision that changed a cell. */
export type CellRevision = {
  readonly number: number;
  readonly at: Date;
  readonly actorName: string;
  readonly kind: string;
  readonly before: CellState | null;
  readonly after: CellState;
};

/** A cell's latest changes, the newest first. */
export async function cellRevisions(
  tx: TeamClient,
  workbookId: string,
  { scenarioId, quantityId }: { readonly scenarioId: string; readonly quantityId: string },
  most = 50,
): Promise<readonly CellRevision[]> {
  const rows = await tx.revision.findMany({
    where: {
      workbookId,
      AND: [{ body: { contains: `"scenarioId":"${scenarioId}"` } }, { body: { contains: `"quantityId":"${quantityId}"` } }],
    },
    orderBy: { number: 'desc' },
    take: most,
    select: { number: true, at: true, actorName: true, kind: true, body: true },
  });
  return rows.flatMap(({ body, ...row }) =>
    readBody(body).changes.flatMap((change) =>
      change.on === 'cell' && change.scenarioId === scenarioId && change.quantityId === quantityId
        ? [{ ...row, before: change.before, after: change.after }]
        : [],
    ),
  );
}
