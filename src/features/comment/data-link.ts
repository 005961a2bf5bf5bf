import { namesBy } from '@/features/history/view-lines';
import { type Holder, type OpenLink, readOpenLink } from '@/features/link/data-open';
import { underReview } from '@/features/review/data-link';
import type { LinkClient } from '@/server/db';
import { AppError } from '@/server/errors';
import { type Row, threadsOf } from './data';
import type { Talk } from './view';

const forbidden = () => new AppError('forbidden', 'This link is for reading only. Ask whoever sent it for one that takes comments.');

/** @throws AppError 'forbidden' for a link that is only to be read */
export function mustComment({ access }: OpenLink): void {
  if (access !== 'comment') throw forbidden();
}

const ofLink = (tx: LinkClient, { id: linkId, workbookId }: OpenLink): Promise<Row[]> =>
  tx.comment.findMany({ where: { linkId, workbookId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });

/** Another number than before: something was said, changed, resolved or taken away. */
const numberOf = (rows: readonly Row[]): number =>
  rows.reduce((sum, { editedAt, deletedAt, resolvedAt }) => {
    const moments = [editedAt, deletedAt, resolvedAt].reduce((all, at) => all + ((at?.getTime() ?? 0) % 1_000_003), 0);
    return sum + 1 + moments;
  }, 0);

/** What a link's open page asks with each look for changes; null for a link that takes no comments. */
export async function talkNumber(tx: LinkClient, link: OpenLink): Promise<number | null> {
  if (link.access !== 'comment') return null;
  return numberOf(await ofLink(tx, link)) + ((await underReview(tx, link))?.number ?? 0);
}

/**
 * What was said in threads that began through this link; members' own threads are not shown. People's names stand as they
 * were when it was said, and no id or address of a person is told; what a comment is on, the page names itself.
 * @throws AppError 'not_found' for a dead link; 'forbidden' for one that is only to be read
 */
export function readLinkTalk(holder: Holder): Promise<Talk> {
  return readOpenLink(holder, 'view', async (tx, link) => {
    mustComment(link);
    const rows = await ofLink(tx, link);
    const asked = await underReview(tx, link);
    return {
      talk: numberOf(rows) + (asked?.number ?? 0),
      revision: 0,
      mayComment: true,
      mayResolve: false,
      history: false,
      people: [],
      standing: null,
      underReview: asked,
      threads: threadsOf(rows, {
        reader: null,
        people: new Map(),
        names: namesBy(new Map(), new Map()),
      }),
    };
  });
}
