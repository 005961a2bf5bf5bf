import { type OpenLink, shownRevision } from '@/features/link/data-open';
import type { LinkClient } from '@/server/db';
import { opinionOf } from './data-standing';
import type { UnderReview } from './view';

/** The open request of a link's workbook; the columns are those that its holder may see. */
export const openRequest = (tx: LinkClient, { workbookId }: OpenLink, id?: string) =>
  tx.reviewRequest.findFirst({
    where: { workbookId, closedAt: null, ...(id === undefined ? {} : { id }) },
    select: { id: true, revision: true, createdAt: true },
  });

/** What readers of a link are asked for: null where it shows another version than the one under review. */
export async function underReview(tx: LinkClient, link: OpenLink): Promise<UnderReview | null> {
  const request = await openRequest(tx, link);
  if (request === null || request.revision !== (await shownRevision(tx, link))) return null;
  const said = await tx.reviewVerdict.findMany({
    where: { requestId: request.id, workbookId: link.workbookId, linkId: link.id },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
  const { id: requestId, revision, createdAt } = request;
  return { requestId, revision, opinions: said.map((row) => opinionOf(row)), number: (createdAt.getTime() % 1_000_003) + said.length };
}
