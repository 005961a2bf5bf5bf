import { namesIn } from '@/features/history/data-past';
import type { Names } from '@/features/history/view-lines';
import { standingsOf } from '@/features/review/data-standing';
import { readTeam, type TeamClient } from '@/server/db';
import type { TeamScope } from '@/server/scope';
import { notFound } from '@/server/workbook-scope';
import { withNames } from './mentions';
import type { Subject } from './schema';
import type { Said, Talk, Thread } from './view';

/** Written by `canonicalJson` from a checked subject alone. */
export const readSubject = (text: string): Subject => JSON.parse(text) as Subject;

/** What a comment is on, in words. */
export function placeWords(subject: Subject, names: Names): string {
  if (subject.on === 'workbook') return 'The workbook';
  if (subject.on === 'scenario') return names.scenario(subject.scenarioId);
  if (subject.on === 'row') return names.row(subject.quantityId);
  if (subject.on === 'chart') return `Chart: ${subject.chart}`;
  return `${names.row(subject.quantityId)}, ${names.scenario(subject.scenarioId)}`;
}

/** Members' names by id. */
export async function memberNames(tx: TeamClient, { teamId }: TeamScope): Promise<ReadonlyMap<string, string>> {
  const members = await tx.member.findMany({
    where: { organizationId: teamId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { userId: true, user: { select: { name: true } } },
  });
  return new Map(members.map(({ userId, user }) => [userId, user.name]));
}

export const mayComment = ({ role }: TeamScope): boolean => role !== 'viewer';

/** Everything that was said about a workbook. @throws AppError 'not_found' */
export function readTalk(scope: TeamScope, workbookId: string): Promise<Talk> {
  return readTeam(scope, async (tx) => {
    const workbook = await tx.workbook.findUnique({ where: { id: workbookId }, select: { talk: true, revision: true } });
    if (workbook === null) throw notFound();
    const people = await memberNames(tx, scope);
    const rows = await tx.comment.findMany({ where: { workbookId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
    const { names } = await namesIn(tx, workbookId);
    return {
      ...workbook,
      mayComment: mayComment(scope),
      mayResolve: mayComment(scope),
      history: true,
      people: [...people].filter(([id]) => id !== scope.actor.id).map(([id, name]) => ({ id, name })),
      standing: (await standingsOf(tx, scope.teamId, [workbookId])).get(workbookId) ?? null,
      underReview: null,
      threads: threadsOf(rows, { reader: scope, people, names }),
    };
  });
}

export type Row = Awaited<ReturnType<TeamClient['comment']['findMany']>>[number];
type Reading = {
  /** Null: somebody who holds a link. */
  readonly reader: TeamScope | null;
  readonly people: ReadonlyMap<string, string>;
  readonly names: Names;
};

export function threadsOf(rows: readonly Row[], { reader, people, names }: Reading): readonly Thread[] {
  const byThread = new Map<string, Row[]>();
  for (const row of rows) byThread.set(row.threadId, [...(byThread.get(row.threadId) ?? []), row]);
  const threads = [...byThread.values()].flatMap((said): readonly (Thread & { readonly last: number })[] => {
    const first = said.find(({ id, threadId }) => id === threadId);
    if (first === undefined || said.every(({ deletedAt }) => deletedAt !== null)) return [];
    const subject = readSubject(first.subject);
    const { resolvedAt, resolvedBy } = first;
    return [
      {
        id: first.id,
        subject,
        place: placeWords(subject, names),
        revision: first.revision,
        resolved:
          resolvedAt === null ? null : { by: people.get(resolvedBy ?? '') ?? 'Somebody who left the team', at: resolvedAt.toISOString() },
        said: said.map((row) => saidOf(row, reader, people)),
        last: Math.max(...said.map(({ createdAt }) => createdAt.getTime())),
      },
    ];
  });
  return threads.toSorted((a, b) => b.last - a.last).map(({ last: _, ...thread }) => thread);
}

function saidOf(row: Row, reader: TeamScope | null, people: ReadonlyMap<string, string>): Said {
  const role = reader?.role ?? 'viewer';
  const mine = row.authorId !== null && row.authorId === reader?.actor.id;
  const deleted = row.deletedAt !== null;
  const guarded = row.authorId === null && (role === 'owner' || role === 'editor');
  return {
    id: row.id,
    by: people.get(row.authorId ?? '') ?? row.authorName,
    unverified: row.authorId === null,
    mine,
    removable: !deleted && (guarded || (mine && role !== 'viewer')),
    text: withNames(row.text, (id) => people.get(id)),
    at: row.createdAt.toISOString(),
    edited: row.editedAt !== null,
    deleted,
  };
}
