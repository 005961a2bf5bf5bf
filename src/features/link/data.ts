import type { WorkbookView } from '@/features/workbook/view';
import { dataVersion, engineVersion } from '@/engine/version';
import { explainDocument } from '@/features/workbook/data-explain';
import type { ExplainAnswer } from '@/features/workbook/view-explain';
import { readTeam, withLink } from '@/server/db';
import type { TeamScope } from '@/server/scope';
import { notFound } from '@/server/workbook-scope';
import { readSnapshot, type Snapshot } from './snapshot';
import type { ExplainShared, LinkPurpose } from './schema';
import { hashOf, isToken } from './token';

/** A link as its team sees it; times are ISO 8601, UTC. The token is not among it: nobody can show it again. */
export type ListedLink = {
  readonly id: string;
  readonly label: string;
  readonly purpose: LinkPurpose;
  /** Revision of the workbook that the link shows. */
  readonly revision: number;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
  readonly accessCount: number;
  readonly lastAccessAt: string | null;
};

const purposeOf = (text: string): LinkPurpose => (text === 'template' ? 'template' : 'view');

/** The links of a workbook, the newest first. @throws AppError 'not_found' */
export function listLinks(scope: TeamScope, workbookId: string): Promise<ListedLink[]> {
  return readTeam(scope, async (tx) => {
    if ((await tx.workbook.count({ where: { id: workbookId } })) === 0) throw notFound();
    const rows = await tx.shareLink.findMany({
      where: { workbookId },
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      include: { snapshot: { select: { revision: true } } },
    });
    return rows.map(listed);
  });
}

type Row = {
  readonly id: string;
  readonly label: string;
  readonly purpose: string;
  readonly snapshot: { readonly revision: number };
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  readonly accessCount: number;
  readonly lastAccessAt: Date | null;
};

const listed = (row: Row): ListedLink => ({
  id: row.id,
  label: row.label,
  purpose: purposeOf(row.purpose),
  revision: row.snapshot.revision,
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt?.toISOString() ?? null,
  revokedAt: row.revokedAt?.toISOString() ?? null,
  accessCount: row.accessCount,
  lastAccessAt: row.lastAccessAt?.toISOString() ?? null,
});

export type TeamLink = ListedLink & {
  readonly workbook: { readonly id: string; readonly name: string };
  readonly state: 'works' | 'expired' | 'revoked';
};

/** The links of all workbooks of a team, those that work first and the newest of them first; at most 1,000. */
export function listTeamLinks(scope: TeamScope): Promise<readonly TeamLink[]> {
  return readTeam(scope, async (tx) => {
    const rows = await tx.shareLink.findMany({
      where: { workbook: { deletedAt: null } },
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      take: 1_000,
      include: { snapshot: { select: { revision: true } }, workbook: { select: { id: true, name: true } } },
    });
    const now = new Date();
    return rows
      .map((row): TeamLink => ({ ...listed(row), workbook: row.workbook, state: stateOf(row, now) }))
      .toSorted((a, b) => Number(b.state === 'works') - Number(a.state === 'works'));
  });
}

const stateOf = ({ revokedAt, expiresAt }: Row, now: Date): TeamLink['state'] => {
  if (revokedAt !== null) return 'revoked';
  return expiresAt !== null && expiresAt <= now ? 'expired' : 'works';
};

/**
 * What a link shows, and null alike for a malformed, unknown, expired or revoked token. The visit is counted on
 * the link's own row: the only thing that reading a page changes, and only for whoever holds a live token.
 */
export async function readSharedView(token: string): Promise<WorkbookView | null> {
  if (!isToken(token)) return null;
  const tokenHash = hashOf(token);
  const content = await withLink(tokenHash, async (tx) => {
    const link = await tx.shareLink.findUnique({ where: { tokenHash }, select: { snapshotId: true, purpose: true } });
    if (link === null || link.purpose !== 'view') return null;
    await tx.shareLink.updateMany({ where: { tokenHash }, data: { accessCount: { increment: 1 }, lastAccessAt: new Date() } });
    const snapshot = await tx.snapshot.findUnique({ where: { id: link.snapshotId }, select: { content: true } });
    return snapshot?.content ?? null;
  });
  return content === null ? null : (readSnapshot(content)?.view ?? null);
}

/** Why nothing of a snapshot is worked out today; undefined where its formulas and figures are today's. */
export const outdated = ({ engineVersion: engine, dataVersion: data }: Snapshot): string | undefined => {
  if (engine === engineVersion && data === dataVersion) return undefined;
  return `This page was pinned with engine ${engine} and figures of ${data}. Today's are engine ${engineVersion} and ${dataVersion}, whose formulas might not give the values shown here, so nothing is explained. Ask for a new link.`;
};

/** What a live link of this purpose is pinned to, without counting a visit. @throws AppError 'not_found' */
export async function readShared(token: string, purpose: LinkPurpose = 'view'): Promise<Snapshot> {
  if (!isToken(token)) throw notFound();
  const tokenHash = hashOf(token);
  const content = await withLink(tokenHash, async (tx) => {
    const link = await tx.shareLink.findUnique({ where: { tokenHash }, select: { snapshotId: true, purpose: true } });
    if (link === null || link.purpose !== purpose) return null;
    return (await tx.snapshot.findUnique({ where: { id: link.snapshotId }, select: { content: true } }))?.content ?? null;
  });
  const snapshot = content === null ? null : readSnapshot(content);
  if (snapshot === null) throw notFound();
  return snapshot;
}

/** Explains a cell of what a link shows. @throws AppError 'not_found' */
export async function explainShared({ token, ...cell }: ExplainShared): Promise<ExplainAnswer> {
  const snapshot = await readShared(token);
  const message = outdated(snapshot);
  return message === undefined ? { ok: true, explanation: explainDocument(snapshot.document, cell) } : { ok: false, message };
}
