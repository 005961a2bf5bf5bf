import { readTeam } from '@/server/db';
import type { TeamScope } from '@/server/scope';
import { notFound } from '@/server/workbook-scope';
import { accessOf } from './data-open';
import type { LinkAccess, LinkPurpose } from './schema';

/** A link as its team sees it; times are ISO 8601, UTC. The token is not among it: nobody can show it again. */
export type ListedLink = {
  readonly id: string;
  readonly label: string;
  readonly purpose: LinkPurpose;
  readonly access: LinkAccess;
  /** Shows the workbook as it is at each visit. */
  readonly live: boolean;
  /** Whether readers must give a password. */
  readonly locked: boolean;
  /** Whether other sites may show it. */
  readonly embedded: boolean;
  /** Revision of the workbook that a pinned link shows; of a live one, when it was made. */
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
  readonly access: string;
  readonly live: boolean;
  readonly passwordHash: string | null;
  readonly embedOrigins: string;
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
  access: accessOf(row.access),
  live: row.live,
  locked: row.passwordHash !== null,
  embedded: row.embedOrigins !== '[]',
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
