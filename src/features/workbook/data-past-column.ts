import { engineVersion } from '@/engine/version';
import { laterChanges } from '@/features/history/data-past';
import { heldNow } from '@/features/history/mutations-put';
import type { ShowVersion } from '@/features/history/schema-asked';
import { heldBefore } from '@/features/history/schema-held';
import { readTeam } from '@/server/db';
import type { TeamScope } from '@/server/scope';
import { notFound } from '@/server/workbook-scope';
import { buildSheet } from './build-view';
import { storedOf } from './data-versions';
import type { CellView } from './view';

/** A scenario as it was, to stand beside those that are. */
export type PastColumn = {
  readonly revision: number;
  readonly scenarioId: string;
  /** What the scenario was called then. */
  readonly name: string;
  /** The names that the version was given; empty for a bare revision. */
  readonly version: string;
  /** When the revision was made (ISO 8601, UTC), and by whom. */
  readonly at: string;
  readonly by: string;
  /** It is computed with it, as the sheet is. */
  readonly engineVersion: string;
  /** By row; each names its unit, since the sheet's rows may have another by now. */
  readonly cells: Readonly<Record<string, CellView>>;
};

/** A scenario of an earlier revision with its figures; its first one where none is named. @throws AppError 'not_found' */
export async function readPastColumn(scope: TeamScope, { workbookId, revision, scenarioId }: ShowVersion): Promise<PastColumn> {
  const { stored, made, names } = await readTeam(scope, async (tx) => {
    const now = await heldNow(tx, workbookId);
    const later = await laterChanges(tx, workbookId, revision);
    if (later === null) throw notFound();
    const where = { workbookId, revision };
    return {
      stored: await storedOf(tx, { id: workbookId, revision }, heldBefore(now, later)),
      made: await tx.revision.findFirst({ where: { workbookId, number: revision }, select: { at: true, actorName: true } }),
      names: await tx.namedVersion.findMany({ where, orderBy: { createdAt: 'asc' }, select: { name: true } }),
    };
  });
  const scenario = stored.scenarios.find(({ id }) => id === scenarioId) ?? (scenarioId === undefined ? stored.scenarios[0] : undefined);
  if (scenario === undefined || made === null) throw notFound();
  const { rows } = buildSheet(stored).sheet;
  return {
    revision,
    scenarioId: scenario.id,
    name: scenario.name,
    version: names.map(({ name }) => name).join(', '),
    at: made.at.toISOString(),
    by: made.actorName,
    engineVersion,
    cells: Object.fromEntries(
      rows.flatMap(({ id, unit, cells }) => {
        const cell = cells[scenario.id];
        return cell === undefined ? [] : [[id, { unit, ...cell }] as const];
      }),
    ),
  };
}
