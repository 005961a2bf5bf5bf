import { type LinkClient, readLink, withLink } from '@/server/db';
import { database } from '@/server/database';
import { AppError } from '@/server/errors';
import { hasPass } from '@/server/link-pass';
import { deadLink } from './data-guess';
import type { LinkAccess, LinkPurpose } from './schema';
import { hashOf, isToken } from './token';

/** Whoever holds a link: its token, and the cookies that came with the request. */
export type Holder = { readonly token: string; readonly cookies: string | null };

/** A link that lives, and what it allows. */
export type OpenLink = {
  readonly id: string;
  readonly tokenHash: string;
  readonly teamId: string;
  readonly workbookId: string;
  readonly snapshotId: string;
  readonly access: LinkAccess;
  /** Shows the workbook as it is now, and not the snapshot. */
  readonly live: boolean;
};

const columns = {
  id: true,
  teamId: true,
  workbookId: true,
  snapshotId: true,
  purpose: true,
  access: true,
  live: true,
  passwordHash: true,
} as const;

export const accessOf = (text: string): LinkAccess => (text === 'comment' ? 'comment' : 'view');

type Transaction = <T>(tokenHash: string, work: (tx: LinkClient) => Promise<T>) => Promise<T>;

/** Everything that a link shows or takes passes here. */
async function open<T>(
  transaction: Transaction,
  { token, cookies }: Holder,
  purpose: LinkPurpose | null,
  work: (tx: LinkClient, link: OpenLink) => Promise<T>,
): Promise<T> {
  if (!isToken(token)) throw await deadLink();
  const tokenHash = hashOf(token);
  const { settings } = await database();
  const done = await transaction(tokenHash, async (tx) => {
    const link = await tx.shareLink.findUnique({ where: { tokenHash }, select: columns });
    if (link === null || (purpose !== null && link.purpose !== purpose)) return null;
    const { passwordHash } = link;
    if (passwordHash !== null && !hasPass(cookies, { tokenHash, passwordHash }, settings))
      throw new AppError('unauthenticated', 'This link opens with its password. Reload its page and give it.');
    return { result: await work(tx, { ...link, tokenHash, access: accessOf(link.access) }) };
  });
  if (done === null) throw await deadLink();
  return done.result;
}

/** The revision that a link shows: the workbook's newest, or the one that it is pinned to. */
export async function shownRevision(tx: LinkClient, { live, workbookId, snapshotId }: OpenLink): Promise<number> {
  const select = { revision: true } as const;
  const shown = live
    ? await tx.workbook.findUnique({ where: { id: workbookId }, select })
    : await tx.snapshot.findUnique({ where: { id: snapshotId }, select });
  return shown?.revision ?? 0;
}

/** `purpose`: what the link must be for; null where that is all the same. */
type Open = <T>(holder: Holder, purpose: LinkPurpose | null, work: (tx: LinkClient, link: OpenLink) => Promise<T>) => Promise<T>;

/**
 * Runs `work` in the transaction of a link that lives.
 * @throws AppError 'not_found' alike for a token that is malformed, unknown, expired, revoked or for something else;
 * 'unauthenticated' where its password has not been given; 'too_many' for a dead one where many were asked for
 */
export const withOpenLink: Open = (holder, purpose, work) => open(withLink, holder, purpose, work);

/** The same for reading only. @throws AppError 'not_found', 'unauthenticated' */
export const readOpenLink: Open = (holder, purpose, work) => open(readLink, holder, purpose, work);

/**
 * The link of somebody who may comment on what it shows.
 * @throws AppError 'not_found' for a dead link; 'unauthenticated' for one whose password was not given; 'forbidden' for one that is only to be read
 */
export async function commentingLink(holder: Holder): Promise<OpenLink> {
  const link = await readOpenLink(holder, 'view', async (_, opened) => opened);
  if (link.access === 'comment') return link;
  throw new AppError('forbidden', 'This link is for reading only. Ask whoever sent it for one that takes comments.');
}
