import { explainDocument } from '@/features/workbook/data-explain';
import { liveWhole, type StoredWorkbook } from '@/features/workbook/data-live';
import { readUnnamed } from '@/features/workbook/data-stored';
import type { WorkbookView } from '@/features/workbook/view';
import type { DifferingCell } from '@/features/workbook/view-differs';
import type { ExplainAnswer } from '@/features/workbook/view-explain';
import type { LinkClient } from '@/server/db';
import { AppError } from '@/server/errors';
import { notFound } from '@/server/workbook-scope';
import { type Holder, type OpenLink, readOpenLink, withOpenLink } from './data-open';
import type { ExplainShared, LinkAccess, LinkPurpose } from './schema';
import { differsFrom, outdated } from './data-today';
import { noteUse } from './mutations-use';
import { readSnapshot, type Snapshot, snapshotOf } from './snapshot';

/** What the page of a link shows, and how. */
export type SharedPage = {
  readonly view: WorkbookView;
  readonly live: boolean;
  readonly access: LinkAccess;
  /** What made it, and what today gives otherwise. */
  readonly pinned: Pick<Snapshot, 'engineVersion' | 'dataVersion'> & { readonly differs: readonly DifferingCell[] };
};

/** What a link shows, as the database holds it: evaluating waits until the transaction is over. */
type Content = { readonly snapshot: string } | { readonly stored: StoredWorkbook };

async function contentOf(tx: LinkClient, { live, snapshotId, workbookId }: OpenLink): Promise<Content> {
  if (live) return { stored: await readUnnamed(tx, workbookId) };
  const snapshot = await tx.snapshot.findUnique({ where: { id: snapshotId }, select: { content: true } });
  if (snapshot === null) throw notFound();
  return { snapshot: snapshot.content };
}

/** The workbook as it is now, as if a link were pinned to it. */
function liveSnapshot(stored: StoredWorkbook): Snapshot {
  const { view, document } = liveWhole(stored);
  return snapshotOf(view, document);
}

function shown(content: Content): Snapshot {
  const snapshot = 'stored' in content ? liveSnapshot(content.stored) : readSnapshot(content.snapshot);
  if (snapshot === null) throw notFound();
  return snapshot;
}

/** What a link shows, without counting a visit. @throws AppError 'not_found' */
export const readShared = async (holder: Holder, purpose: LinkPurpose = 'view'): Promise<Snapshot> =>
  shown(await readOpenLink(holder, purpose, contentOf));

/**
 * What the page of a link shows, and null alike for every dead link; one whose password was not given throws 'unauthenticated'. The visit is counted on the link's own row:
 * the only thing that reading a page changes, and only for whoever holds a live token.
 */
export async function readSharedPage(holder: Holder): Promise<SharedPage | null> {
  try {
    const { content, link, first } = await withOpenLink(holder, 'view', async (tx, link) => {
      const { tokenHash } = link;
      const data = { accessCount: { increment: 1 }, lastAccessAt: new Date() };
      const { count } = await tx.shareLink.updateMany({ where: { tokenHash, accessCount: 0 }, data });
      if (count === 0) await tx.shareLink.updateMany({ where: { tokenHash }, data });
      return { content: await contentOf(tx, link), link, first: count === 1 };
    });
    if (first) await noteUse(link.tokenHash, 'linkFirstOpened');
    const snapshot = shown(content);
    const { view, engineVersion, dataVersion } = snapshot;
    const pinned = { engineVersion, dataVersion, differs: differsFrom(snapshot).cells };
    return { view, live: link.live, access: link.access, pinned };
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return null;
    throw error;
  }
}

/** Explains a cell of what a link shows. @throws AppError 'not_found' */
export async function explainShared({ scenario, quantityId, ...holder }: ExplainShared & Holder): Promise<ExplainAnswer> {
  const snapshot = await readShared(holder);
  const message = outdated(snapshot);
  const cell = { scenario, quantityId };
  return message === undefined ? { ok: true, explanation: explainDocument(snapshot.document, cell) } : { ok: false, message };
}
