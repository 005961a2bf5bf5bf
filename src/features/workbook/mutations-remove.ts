import { record } from '@/server/audit';
import { inTeam, type TeamClient } from '@/server/db';
import { quota } from '@/server/quota';
import type { TeamScope } from '@/server/scope';
import { checkRoom } from '@/features/template/mutations';
import { notFound } from '@/server/workbook-scope';
import { keptDays } from './schema';

const day = 24 * 60 * 60 * 1_000;

async function note(tx: TeamClient, { teamId, actor }: TeamScope, id: string, act: 'workbookDeleted' | 'workbookRestored'): Promise<void> {
  const { name: workbook } = await tx.workbook.findUniqueOrThrow({ where: { id }, select: { name: true } });
  await record(tx, { teamId, actor, act, detail: { workbook } });
}

/**
 * Deletes a workbook so that it can be brought back for a while; its links end at once. Of many deleted ones only
 * the newest are kept, so that they fill no database.
 * @throws AppError 'not_found'
 */
export async function removeWorkbook(scope: TeamScope, workbookId: string): Promise<{ readonly ok: true }> {
  await inTeam(scope, async (tx) => {
    const at = new Date();
    const data = { deletedAt: at, expiresAt: new Date(at.getTime() + keptDays * day) };
    const { count } = await tx.workbook.updateMany({ where: { id: workbookId, deletedAt: null }, data });
    if (count !== 1) throw notFound();
    await note(tx, scope, workbookId, 'workbookDeleted');
    await tx.shareLink.updateMany({ where: { workbookId, revokedAt: null }, data: { revokedAt: at } });
    const older = await tx.workbook.findMany({
      where: { deletedAt: { not: null } },
      orderBy: [{ deletedAt: 'desc' }, { id: 'asc' }],
      skip: quota.deletedWorkbooks,
      select: { id: true },
    });
    if (older.length > 0) await tx.workbook.deleteMany({ where: { id: { in: older.map(({ id }) => id) } } });
  });
  return { ok: true };
}

/** Brings a deleted workbook back, with those of its links that ended with it. @throws AppError 'not_found', 'too_many' */
export async function restoreWorkbook(scope: TeamScope, workbookId: string): Promise<{ readonly ok: true }> {
  await inTeam(scope, async (tx) => {
    const workbook = await tx.workbook.findFirst({ where: { id: workbookId, deletedAt: { not: null } }, select: { deletedAt: true } });
    const deletedAt = workbook?.deletedAt ?? null;
    if (deletedAt === null) throw notFound();
    await checkRoom(tx, scope);
    await tx.workbook.updateMany({ where: { id: workbookId, deletedAt }, data: { deletedAt: null, expiresAt: null } });
    await note(tx, scope, workbookId, 'workbookRestored');
    await tx.shareLink.updateMany({ where: { workbookId, revokedAt: deletedAt }, data: { revokedAt: null } });
  });
  return { ok: true };
}
