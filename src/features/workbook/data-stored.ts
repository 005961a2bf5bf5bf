import { readPinned, readPresets } from '@/features/history/data';
import { chosenPresets, documentIds, pinnedNow, presetsToCarry } from '@/features/preset/data-kept';
import type { LinkClient, TeamClient } from '@/server/db';
import type { TeamScope } from '@/server/scope';
import { notFound } from '@/server/workbook-scope';
import type { StoredCell, StoredWorkbook } from './stored';

/** The tables that a workbook is read from. */
export type StoredClient = Pick<LinkClient, 'workbook' | 'scenario' | 'cell' | 'row' | 'presetRevision' | 'teamPreset'>;

/**
 * One moment of a whole workbook, with who set what: inside a transaction that may have changed it, so that nothing is
 * taken from memory, or kept there.
 * @throws AppError 'not_found'
 */
export const readStored = async (tx: TeamClient, scope: TeamScope, workbookId: string): Promise<StoredWorkbook> =>
  readRest(tx, scope, await readHead(tx, workbookId));

type Head = { readonly id: string; readonly name: string; readonly revision: number; readonly headHash: string };

/** @throws AppError 'not_found' */
export async function readHead(tx: StoredClient, workbookId: string): Promise<Head> {
  const select = { id: true, name: true, revision: true, headHash: true };
  const workbook = await tx.workbook.findUnique({ where: { id: workbookId }, select });
  if (workbook === null) throw notFound();
  return workbook;
}

export async function readRest(tx: TeamClient, { teamId }: TeamScope, head: Head): Promise<StoredWorkbook> {
  const members = await tx.member.findMany({
    where: { organizationId: teamId },
    select: { userId: true, user: { select: { name: true } } },
  });
  const names = new Map(members.map(({ userId, user }) => [userId, user.name]));
  return readTables(tx, head, (userId) => names.get(userId) ?? 'Somebody who left the team');
}

/** The same for somebody who is not in the team: only that a cell was set, and when. @throws AppError 'not_found' */
export const readUnnamed = async (tx: StoredClient, workbookId: string): Promise<StoredWorkbook> =>
  readTables(tx, await readHead(tx, workbookId), () => 'Somebody');

type NameOf = (userId: string) => string;

async function readTables(tx: StoredClient, { headHash, ...workbook }: Head, nameOf: NameOf): Promise<StoredWorkbook> {
  const workbookId = workbook.id;
  const scenarios = await tx.scenario.findMany({ where: { workbookId, deletedAt: null }, orderBy: [{ position: 'asc' }, { id: 'asc' }] });
  const cells = await tx.cell.findMany({ where: { workbookId }, orderBy: { quantityId: 'asc' } });
  const rows = await tx.row.findMany({ where: { workbookId, deletedAt: null }, orderBy: [{ position: 'asc' }, { id: 'asc' }] });
  const cellsOf = (scenarioId: string) => cells.filter((cell) => cell.scenarioId === scenarioId);
  const stored = ({ text, version, reason, updatedBy, updatedAt }: (typeof cells)[number]): StoredCell => ({
    text,
    version,
    reason,
    by: nameOf(updatedBy),
    at: updatedAt.toISOString(),
  });
  const chosen = scenarios.flatMap(({ presets, pinned }) => [
    documentIds(readPresets(presets)),
    ...(pinned === null ? [] : readPinned(pinned).map((layer) => pinnedNow(layer).presets ?? {})),
  ]);
  return {
    ...workbook,
    head: headHash,
    presets: await presetsToCarry(tx, workbookId, chosen),
    scenarios: scenarios.map(({ id, name, note, baseId, position, version, presets, pinned }) => ({
      ...{ id, name, note, baseId, position, version },
      ...(pinned === null ? {} : { pinned: readPinned(pinned).map(pinnedNow) }),
      ...chosenPresets(readPresets(presets)),
      cells: Object.fromEntries(cellsOf(id).map((cell) => [cell.quantityId, stored(cell)])),
    })),
    rows: rows.map(({ key, label, unit, formula, version }) => ({ key, label, unit, formula, version })),
  };
}
