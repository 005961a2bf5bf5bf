import { actsOf, type AuditDetail, type AuditKind, isAct } from '@/server/audit-kinds';
import { readTeam, type TeamClient } from '@/server/db';
import type { TeamScope } from '@/server/scope';
import type { AuditAsked, ListAudit } from './schema';
import { actWords } from './words';

export type ListedEntry = {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly refused: boolean;
  /** Null where no proxy says it. */
  readonly address: string | null;
};

export type AuditView = {
  readonly entries: readonly ListedEntry[];
  /** Everybody whom an entry names as its doer. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** The last entry of the page, where there are more. */
  readonly next: string | null;
};

export const pageLength = 50;
/** An export holds no more. */
export const longestExport = 10_000;

const day = 24 * 60 * 60 * 1_000;

function whereOf({ person, kind, from, to }: AuditAsked) {
  const between = {
    ...(from === undefined ? {} : { gte: new Date(from) }),
    ...(to === undefined ? {} : { lt: new Date(Date.parse(to) + day) }),
  };
  return {
    ...(person === undefined ? {} : { actorId: person }),
    ...(kind === undefined ? {} : { act: { in: actsOfKind(kind) } }),
    ...(from === undefined && to === undefined ? {} : { at: between }),
  };
}

const actsOfKind = (kind: AuditKind): string[] => [...actsOf(kind)];

const latestFirst = [{ at: 'desc' as const }, { id: 'desc' as const }];

type Row = Awaited<ReturnType<TeamClient['auditEntry']['findMany']>>[number];

function listed({ id, at, actorName, act, detail, address, result }: Row): ListedEntry {
  const about = JSON.parse(detail) as AuditDetail;
  const what = isAct(act) ? actWords[act](about) : act;
  return { id, at: at.toISOString(), who: actorName, what, refused: result === 'refused', address };
}

/** A page of a team's log, the latest first. */
export function readAudit(scope: TeamScope, asked: ListAudit): Promise<AuditView> {
  const { after } = asked;
  return readTeam(scope, async (tx) => {
    const edge = after === undefined ? undefined : await tx.auditEntry.findFirst({ where: { id: after }, select: { id: true, at: true } });
    const older = edge ? { OR: [{ at: { lt: edge.at } }, { at: edge.at, id: { lt: edge.id } }] } : {};
    const rows =
      edge === null
        ? []
        : await tx.auditEntry.findMany({ where: { AND: [whereOf(asked), older] }, orderBy: latestFirst, take: pageLength + 1 });
    const doers = await tx.auditEntry.findMany({
      where: { actorId: { not: null } },
      distinct: ['actorId'],
      orderBy: latestFirst,
      select: { actorId: true, actorName: true },
    });
    const shown = rows.slice(0, pageLength);
    return {
      entries: shown.map(listed),
      people: doers.flatMap(({ actorId, actorName }) => (actorId === null ? [] : [{ id: actorId, name: actorName }])),
      next: rows.length > pageLength ? (shown.at(-1)?.id ?? null) : null,
    };
  });
}

/** All that was asked for, within the transaction that notes the export. */
export async function entriesFor(tx: TeamClient, asked: AuditAsked): Promise<readonly ListedEntry[]> {
  return (await tx.auditEntry.findMany({ where: whereOf(asked), orderBy: latestFirst, take: longestExport })).map(listed);
}
