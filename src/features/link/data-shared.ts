import { dataVersion, engineVersion } from '@/engine/version';
import { explainDocument } from '@/features/workbook/data-explain';
import type { WorkbookView } from '@/features/workbook/view';
import type { ExplainAnswer } from '@/features/workbook/view-explain';
import type { LinkClient } from '@/server/db';
import { AppError } from '@/server/errors';
import { notFound } from '@/server/workbook-scope';
import { type Holder, type OpenLink, withOpenLink } from './data-open';
import type { ExplainShared, LinkPurpose } from './schema';
import { readSnapshot, type Snapshot } from './snapshot';

async function contentOf(tx: LinkClient, { snapshotId }: OpenLink): Promise<Snapshot> {
  const stored = await tx.snapshot.findUnique({ where: { id: snapshotId }, select: { content: true } });
  const snapshot = stored === null ? null : readSnapshot(stored.content);
  if (snapshot === null) throw notFound();
  return snapshot;
}

/** What a link shows, without counting a visit. @throws AppError 'not_found' */
export const readShared = (holder: Holder, purpose: LinkPurpose = 'view'): Promise<Snapshot> => withOpenLink(holder, purpose, contentOf);

/**
 * What the page of a link shows, and null alike for every dead link. The visit is counted on the link's own row:
 * the only thing that reading a page changes, and only for whoever holds a live token.
 */
export async function readSharedView(holder: Holder): Promise<WorkbookView | null> {
  try {
    return await withOpenLink(holder, 'view', async (tx, link) => {
      const { tokenHash } = link;
      await tx.shareLink.updateMany({ where: { tokenHash }, data: { accessCount: { increment: 1 }, lastAccessAt: new Date() } });
      return (await contentOf(tx, link)).view;
    });
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return null;
    throw error;
  }
}

/** Why nothing of a snapshot is worked out today; undefined where its formulas and figures are today's. */
export const outdated = ({ engineVersion: engine, dataVersion: data }: Snapshot): string | undefined => {
  if (engine === engineVersion && data === dataVersion) return undefined;
  return `This page was pinned with engine ${engine} and figures of ${data}. Today's are engine ${engineVersion} and ${dataVersion}, whose formulas might not give the values shown here, so nothing is explained. Ask for a new link.`;
};

/** Explains a cell of what a link shows. @throws AppError 'not_found' */
export async function explainShared({ scenario, quantityId, ...holder }: ExplainShared & Holder): Promise<ExplainAnswer> {
  const snapshot = await readShared(holder);
  const message = outdated(snapshot);
  const cell = { scenario, quantityId };
  return message === undefined ? { ok: true, explanation: explainDocument(snapshot.document, cell) } : { ok: false, message };
}
