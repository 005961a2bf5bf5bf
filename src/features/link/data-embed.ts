import { readLink } from '@/server/db';
import { AppError } from '@/server/errors';
import { readSharedPage, type SharedPage } from './data-shared';
import { hashOf, isToken } from './token';

/** Written by `createLink` alone, from checked sites: the one place where their text is trusted. */
const sitesOf = (text: string): readonly string[] => JSON.parse(text) as string[];

/** The sites that may show a link in a frame; none alike for a dead link and one that allows none. */
export async function embedSitesOf(token: string): Promise<readonly string[]> {
  if (!isToken(token)) return [];
  const tokenHash = hashOf(token);
  const select = { purpose: true, passwordHash: true, embedOrigins: true };
  const link = await readLink(tokenHash, (tx) => tx.shareLink.findUnique({ where: { tokenHash }, select }));
  return link === null || link.purpose !== 'view' || link.passwordHash !== null ? [] : sitesOf(link.embedOrigins);
}

/** What a frame shows; null alike for a dead link and one that no site may show. A frame has no cookies. */
export async function readEmbedded(token: string): Promise<SharedPage | null> {
  if ((await embedSitesOf(token)).length === 0) return null;
  try {
    return await readSharedPage({ token, cookies: null });
  } catch (error) {
    if (error instanceof AppError && error.code === 'unauthenticated') return null;
    throw error;
  }
}
