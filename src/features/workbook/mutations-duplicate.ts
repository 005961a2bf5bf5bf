import { randomUUID } from 'node:crypto';
import { readPinned, readPresets } from '@/features/history/data';
import { begin } from '@/features/history/mutations';
import type { Change } from '@/features/history/schema';
import { checkRoom } from '@/features/template/mutations';
import type { TeamClient } from '@/server/db';
import { countCreation } from '@/server/quota';
import type { TeamScope } from '@/server/scope';
import { notFound } from '@/server/workbook-scope';
import type { Duplicate } from './schema';

type Copy = { readonly from: string; readonly to: string; readonly scope: TeamScope; readonly at: Date };

/**
 * A workbook of its own with the same scenarios, cells, rows and figures of presets, under another name. Its history
 * begins anew; links and kept analyses stay with the first one.
 * @throws AppError 'not_found', 'too_many'
 */
export async function duplicateWorkbook(
  scope: TeamScope,
  address: string | null,
  { workbookId: from, mutationId, name }: Duplicate,
): Promise<{ readonly ok: true; readonly workbookId: string }> {
  await countCreation(address);
  const command = { scope, workbookId: randomUUID(), mutationId, kind: 'duplicate', request: { from, name } };
  const workbookId = await begin(command, async (tx, at) => {
    await checkRoom(tx, scope);
    const source = await tx.workbook.findFirst({ where: { id: from, deletedAt: null }, select: { template: true } });
    if (source === null) throw notFound();
    const { template } = source;
    const columns = { name, template, revision: 1, createdBy: scope.actor.id, createdAt: at, updatedAt: at };
    await tx.workbook.create({ data: { ...columns, id: command.workbookId, teamId: scope.teamId } });
    const copy = { from, to: command.workbookId, scope, at };
    await copyFigures(tx, copy);
    const changes = [...(await copyScenarios(tx, copy)), ...(await copyRows(tx, copy))];
    return { changes: [{ on: 'workbook', before: null, after: { name } }, ...changes], inverse: { kind: 'none' } };
  });
  return { ok: true, workbookId };
}

async function copyFigures(tx: TeamClient, { from, to }: Copy): Promise<void> {
  const figures = await tx.presetRevision.findMany({ where: { workbookId: from } });
  await tx.presetRevision.createMany({ data: figures.map((kept) => ({ ...kept, workbookId: to })) });
}

async function copyScenarios(tx: TeamClient, { from, to, scope, at }: Copy): Promise<Change[]> {
  const owned = { workbookId: to, teamId: scope.teamId };
  const order = [{ position: 'asc' }, { id: 'asc' }] as const;
  const scenarios = await tx.scenario.findMany({ where: { workbookId: from, deletedAt: null }, orderBy: [...order] });
  const ids = new Map(scenarios.map(({ id }) => [id, randomUUID()]));
  const changes: Change[] = [];
  for (const { id: was, name, note, position, baseId, presets, pinned } of scenarios) {
    const id = ids.get(was) ?? randomUUID();
    // The base of a pinned scenario may be deleted; what it said is in the scenario itself.
    const columns = { name, note, position, baseId: ids.get(baseId ?? '') ?? null, version: 1 };
    await tx.scenario.create({ data: { ...columns, ...owned, id, presets, pinned } });
    const layers = pinned === null ? {} : { pinned: readPinned(pinned) };
    changes.push({ on: 'scenario', id, before: null, after: { ...columns, ...layers, presets: readPresets(presets), deleted: false } });
    const cells = await tx.cell.findMany({ where: { scenarioId: was, text: { not: null } }, orderBy: { quantityId: 'asc' } });
    const copied = cells.map(({ quantityId, text, reason }) => ({ quantityId, after: { text, reason, version: 1 } }));
    const by = { ...owned, scenarioId: id, updatedBy: scope.actor.id, updatedAt: at };
    await tx.cell.createMany({ data: copied.map(({ quantityId, after }) => ({ ...after, ...by, quantityId })) });
    changes.push(...copied.map((cell): Change => ({ on: 'cell', scenarioId: id, before: null, ...cell })));
  }
  return changes;
}

async function copyRows(tx: TeamClient, { from, to, scope }: Copy): Promise<Change[]> {
  const rows = await tx.row.findMany({ where: { workbookId: from, deletedAt: null }, orderBy: [{ position: 'asc' }, { id: 'asc' }] });
  const copied = rows.map(({ key, label, unit, formula, position }) => ({
    id: randomUUID(),
    after: { key, label, unit, formula, position, version: 1 },
  }));
  await tx.row.createMany({ data: copied.map(({ id, after }) => ({ ...after, id, workbookId: to, teamId: scope.teamId })) });
  return copied.map((row): Change => ({ on: 'row', before: null, ...row }));
}
