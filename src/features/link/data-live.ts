import { talkNumber } from '@/features/comment/data-link';
import { liveChanges, type StoredWorkbook } from '@/features/workbook/data-live';
import { readUnnamed } from '@/features/workbook/data-stored';
import type { ChartsAnswer, WorkbookPatch } from '@/features/workbook/view';
import type { LinkClient } from '@/server/db';
import { notFound } from '@/server/workbook-scope';
import { type Holder, type OpenLink, readOpenLink } from './data-open';
import { readShared } from './data-shared';
import type { SharedChanges } from './schema';

/**
 * What came after a revision that an open page shows; nothing ever comes after a pinned one. Every open page asks this,
 * to know that its link still lives; one that shows no revision asks without.
 * @throws AppError 'not_found'
 */
export async function readSharedChanges({
  revision,
  ...holder
}: SharedChanges & Holder): Promise<{ readonly patch: WorkbookPatch | null; readonly talk: number | null }> {
  const { stored, talk } = await readOpenLink(holder, revision === undefined ? null : 'view', async (tx, link) => {
    const talk = await talkNumber(tx, link);
    return { talk, stored: revision === undefined ? null : await changed(tx, link, revision) };
  });
  if (stored === null || revision === undefined) return { patch: null, talk };
  return { patch: liveChanges(stored, revision), talk };
}

async function changed(tx: LinkClient, { live, workbookId }: OpenLink, revision: number): Promise<StoredWorkbook | null> {
  if (!live) return null;
  const head = await tx.workbook.findUnique({ where: { id: workbookId }, select: { revision: true } });
  if (head === null) throw notFound();
  return head.revision === revision ? null : readUnnamed(tx, workbookId);
}

/** The charts of what a link shows now. @throws AppError 'not_found' */
export async function readSharedCharts(holder: Holder): Promise<ChartsAnswer> {
  const { view } = await readShared(holder);
  return { revision: view.revision, charts: view.charts };
}
