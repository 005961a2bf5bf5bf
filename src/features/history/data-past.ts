import { readTeam, type TeamClient } from '@/server/db';
import type { TeamScope } from '@/server/scope';
import { notFound, teamsOf } from '@/server/workbook-scope';
import { readBody } from './data';
import { type Line, linesOf, type Names, namesBy } from './view-lines';
import type { Change, RevisionBody } from './schema';
import type { ListHistory } from './schema-asked';

/** What came after a revision, the newest change first; null where the workbook never was at it. */
export async function laterChanges(tx: TeamClient, workbookId: string, revision: number): Promise<readonly Change[] | null> {
  const head = await tx.revision.findFirst({ where: { workbookId }, orderBy: { number: 'desc' }, select: { number: true } });
  if (head === null || revision < 1 || revision > head.number) return null;
  const rows = await tx.revision.findMany({
    where: { workbookId, number: { gt: revision } },
    orderBy: { number: 'desc' },
    select: { body: true },
  });
  return rows.flatMap(({ body }) => readBody(body).changes.toReversed());
}

/** What the scenarios and rows of a workbook are called, deleted ones included. */
export async function namesIn(
  tx: TeamClient,
  workbookId: string,
): Promise<{ readonly names: Names; readonly scenarios: readonly Named[] }> {
  const scenarios = await tx.scenario.findMany({ where: { workbookId }, orderBy: [{ position: 'asc' }, { id: 'asc' }] });
  const rows = await tx.row.findMany({ where: { workbookId } });
  return {
    names: namesBy(new Map(scenarios.map(({ id, name }) => [id, name])), new Map(rows.map(({ key, label }) => [key, label]))),
    scenarios: scenarios.map(({ id, name, deletedAt }) => ({ id, name: deletedAt === null ? name : `${name} (deleted)` })),
  };
}

export type Named = { readonly id: string; readonly name: string };

export type Entry = {
  readonly number: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly by: string;
  readonly kind: string;
  readonly reason: string;
  readonly lines: readonly Line[];
  /** Lines that are left out. */
  readonly more: number;
  readonly versions: readonly Version[];
  /** Where it moved the workbook: the teams' names, as far as the reader is in them. */
  readonly moved?: string;
};
export type Version = { readonly id: string; readonly revision: number; readonly name: string };

export type HistoryView = {
  readonly workbook: string;
  readonly revision: number;
  readonly mayRestore: boolean;
  readonly entries: readonly Entry[];
  /** What the next page begins before; null where this is the last. */
  readonly older: number | null;
  readonly people: readonly Named[];
  readonly scenarios: readonly Named[];
  readonly rows: readonly Named[];
  readonly versions: readonly Version[];
};

const pageSize = 50;
const mostLines = 12;

/** The names of the reader's own teams. */
async function ownTeams({ actor, teamId }: TeamScope): Promise<ReadonlyMap<string, string>> {
  const scopes = await teamsOf({ userId: actor.id, teamId });
  const named = scopes.map((scope) =>
    readTeam(scope, (tx) => tx.organization.findUniqueOrThrow({ where: { id: scope.teamId }, select: { id: true, name: true } })),
  );
  return new Map((await Promise.all(named)).map(({ id, name }) => [id, name]));
}

/** A team that the reader is not in has no name here. */
const movedWords = ({ from, to }: NonNullable<RevisionBody['moved']>, names: ReadonlyMap<string, string>): string =>
  `moved the workbook from ${names.get(from) ?? 'another team'} to ${names.get(to) ?? 'another team'}`;

/** A page of a workbook's changes, the newest first, of one person, scenario or row where asked. @throws AppError 'not_found' */
export async function readHistory(scope: TeamScope, asked: ListHistory): Promise<HistoryView> {
  const teams = await ownTeams(scope);
  const { workbookId, before, person, scenarioId, quantityId } = asked;
  return readTeam(scope, async (tx) => {
    const workbook = await tx.workbook.findUnique({ where: { id: workbookId }, select: { name: true, revision: true } });
    if (workbook === null) throw notFound();
    const contains = [...(scenarioId === undefined ? [] : [scenarioId]), ...(quantityId === undefined ? [] : [quantityId])];
    const found = await tx.revision.findMany({
      where: {
        workbookId,
        ...(before === undefined ? {} : { number: { lt: before } }),
        ...(person === undefined ? {} : { actorId: person }),
        // The ids stand quoted in the body; a text that holds one is shown too, which loses nothing.
        AND: contains.map((id) => ({ body: { contains: `"${id}"` } })),
      },
      orderBy: { number: 'desc' },
      take: pageSize + 1,
      select: { number: true, at: true, actorName: true, kind: true, reason: true, body: true },
    });
    const { names, scenarios } = await namesIn(tx, workbookId);
    const versions = await tx.namedVersion.findMany({
      where: { workbookId },
      orderBy: { revision: 'desc' },
      select: { id: true, revision: true, name: true },
    });
    const people = await tx.revision.findMany({
      where: { workbookId },
      distinct: ['actorId'],
      orderBy: { number: 'desc' },
      select: { actorId: true, actorName: true },
    });
    const cells = await tx.cell.findMany({ where: { workbookId }, distinct: ['quantityId'], select: { quantityId: true } });
    const rows = found.slice(0, pageSize);
    return {
      workbook: workbook.name,
      revision: workbook.revision,
      mayRestore: scope.role === 'owner' || scope.role === 'editor',
      entries: rows.map(({ body, at, actorName, ...row }) => {
        const { changes, moved } = readBody(body);
        const lines = linesOf(changes, names);
        return {
          ...row,
          at: at.toISOString(),
          by: actorName,
          lines: lines.slice(0, mostLines),
          more: Math.max(0, lines.length - mostLines),
          versions: versions.filter(({ revision }) => revision === row.number),
          ...(moved === undefined ? {} : { moved: movedWords(moved, teams) }),
        };
      }),
      older: found.length > pageSize ? (rows.at(-1)?.number ?? null) : null,
      people: people.map(({ actorId, actorName }) => ({ id: actorId, name: actorName })),
      scenarios,
      rows: cells.map(({ quantityId: id }) => ({ id, name: names.row(id) })).toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
      versions,
    };
  });
}
