import { atVersion } from '@/server/compare-and-set';
import { canonicalJson } from '@/server/canonical-json';
import type { TeamClient } from '@/server/db';
import { AppError } from '@/server/errors';
import type { TeamScope } from '@/server/scope';
import { readPinned, readPresets } from './data';
import { cellKey, type Held, type HeldCell } from './schema-held';
import type { Change, ScenarioState } from './schema';

/** Everything that a workbook holds, for use inside `write`, which holds the workbook. */
export async function heldNow(tx: TeamClient, workbookId: string): Promise<Held> {
  const workbook = await tx.workbook.findUniqueOrThrow({ where: { id: workbookId }, select: { name: true } });
  const scenarios = await tx.scenario.findMany({ where: { workbookId } });
  const rows = await tx.row.findMany({ where: { workbookId } });
  const cells = await tx.cell.findMany({ where: { workbookId } });
  return {
    name: workbook.name,
    scenarios: new Map(
      scenarios.map(({ id, name, note, position, baseId, presets, pinned, version, deletedAt }): [string, ScenarioState] => [
        id,
        {
          ...{ name, note, position, baseId, version, presets: readPresets(presets), deleted: deletedAt !== null },
          ...(pinned === null ? {} : { pinned: readPinned(pinned) }),
        },
      ]),
    ),
    rows: new Map(
      rows.map(({ id, key, label, unit, formula, position, version, deletedAt }) => [
        id,
        { key, label, unit, formula, position, version, deleted: deletedAt !== null },
      ]),
    ),
    cells: new Map(
      cells.map((cell): [string, HeldCell] => [
        cellKey(cell),
        { text: cell.text, reason: cell.reason, version: cell.version, by: cell.updatedBy },
      ]),
    ),
  };
}

type Put = { readonly scope: TeamScope; readonly workbookId: string; readonly at: Date };

/** Stores planned changes; each is compared with the version it was planned on. @throws AppError 'conflict' */
export async function putChanges(tx: TeamClient, put: Put, changes: readonly Change[]): Promise<void> {
  for (const change of changes) {
    if ((await putOne(tx, put, change)) === 1) continue;
    throw new AppError('conflict', 'This workbook was changed at the same moment. Nothing was saved; try again.');
  }
}

async function putOne(tx: TeamClient, { scope, workbookId, at }: Put, change: Change): Promise<number> {
  const owned = { workbookId, teamId: scope.teamId };
  const version = atVersion(change.on === 'workbook' ? 0 : (change.before?.version ?? 0));
  if (change.on === 'workbook') {
    const { count } = await tx.workbook.updateMany({ where: { id: workbookId, name: change.before?.name ?? '' }, data: change.after });
    return count;
  }
  if (change.on === 'cell') {
    const { scenarioId, quantityId, before, after } = change;
    const data = { ...after, updatedBy: scope.actor.id, updatedAt: at };
    if (before !== null) return (await tx.cell.updateMany({ where: { scenarioId, quantityId, ...version }, data })).count;
    await tx.cell.create({ data: { ...data, ...owned, scenarioId, quantityId } });
    return 1;
  }
  const { id, before } = change;
  if (change.on === 'row') {
    const { deleted, ...columns } = change.after;
    const data = { ...columns, deletedAt: deleted === true ? at : null };
    if (before !== null) return (await tx.row.updateMany({ where: { id, ...version }, data })).count;
    await tx.row.create({ data: { ...data, ...owned, id } });
    return 1;
  }
  const { deleted, presets, pinned, ...columns } = change.after;
  const texts = { presets: canonicalJson(presets), pinned: pinned === undefined ? null : canonicalJson(pinned) };
  const data = { ...columns, ...texts, deletedAt: deleted ? at : null };
  if (before !== null) return (await tx.scenario.updateMany({ where: { id, ...version }, data })).count;
  await tx.scenario.create({ data: { ...data, ...owned, id } });
  return 1;
}

/** The version of a thing before a revision and after it: what was typed on the one may stand on the other. */
export type Moved = {
  readonly cells: readonly { readonly scenarioId: string; readonly quantityId: string; readonly from: number; readonly to: number }[];
  readonly scenarios: readonly { readonly id: string; readonly from: number; readonly to: number }[];
};

export const movedBy = (changes: readonly Change[]): Moved => ({
  cells: changes.flatMap((change) =>
    change.on === 'cell'
      ? [{ scenarioId: change.scenarioId, quantityId: change.quantityId, from: change.before?.version ?? 0, to: change.after.version }]
      : [],
  ),
  scenarios: changes.flatMap((change) =>
    change.on === 'scenario' ? [{ id: change.id, from: change.before?.version ?? 0, to: change.after.version }] : [],
  ),
});
