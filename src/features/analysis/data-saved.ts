import { quantityById } from '@/engine/registry';
import { dataVersion, engineVersion } from '@/engine/version';
import { readBody } from '@/features/history/data';
import { readTeam, type TeamClient } from '@/server/db';
import type { TeamScope } from '@/server/scope';
import { notFound } from '@/server/workbook-scope';
import { changesSince, type Since } from './saved/changes-since';
import { pages } from './schema-saved';
import type { SavedView } from './view-saved';

/** How many revisions are read to say what changed. */
const reach = 1_000;
/** Changes that are named; the others are counted. */
const mostNamed = 5;

type Scenario = { readonly id: string; readonly name: string; readonly baseId: string | null };

/** Those asked about and what they rest on, by id. */
function lineageOf(ids: readonly string[], scenarios: readonly Scenario[]): Map<string, string> {
  const found = new Map<string, string>();
  for (let next = [...ids]; next.length > 0;) {
    const here = scenarios.filter(({ id }) => next.includes(id) && !found.has(id));
    for (const { id, name } of here) found.set(id, name);
    next = here.flatMap(({ baseId }) => baseId ?? []);
  }
  return found;
}

const named = (changes: readonly string[]): string[] =>
  changes.length <= mostNamed ? [...changes] : [...changes.slice(0, mostNamed), `${changes.length - mostNamed} more changes`];

async function revisionsAfter(
  tx: TeamClient,
  workbookId: string,
  number: number,
): Promise<readonly (Since & { readonly number: number })[]> {
  const rows = await tx.revision.findMany({
    where: { workbookId, number: { gt: number } },
    orderBy: { number: 'asc' },
    take: reach,
    select: { number: true, actorName: true, body: true },
  });
  return rows.map(({ body, ...row }) => ({ ...row, changes: readBody(body).changes }));
}

/** The analyses that were kept with a workbook, the newest first, each with what changed since. @throws AppError 'not_found' */
export function listSaved(scope: TeamScope, workbookId: string): Promise<SavedView[]> {
  return readTeam(scope, async (tx) => {
    const workbook = await tx.workbook.findUnique({ where: { id: workbookId }, select: { revision: true } });
    if (workbook === null) throw notFound();
    const rows = await tx.savedAnalysis.findMany({ where: { workbookId }, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }] });
    const oldest = Math.min(...rows.map(({ revision }) => revision));
    const since = rows.length === 0 || oldest >= workbook.revision ? [] : await revisionsAfter(tx, workbookId, oldest);
    const scenarios = await tx.scenario.findMany({ where: { workbookId }, select: { id: true, name: true, baseId: true } });
    const keys = await tx.row.findMany({ where: { workbookId }, select: { key: true, label: true } });
    const labelOf = (id: string): string => quantityById.get(id)?.label ?? keys.find(({ key }) => key === id)?.label ?? id;
    return rows.map((row): SavedView => {
      const later = since.filter(({ number }) => number > row.revision);
      // Written by `saveAnalysis` alone.
      const ids = JSON.parse(row.scenarios) as string[];
      const missed = workbook.revision - row.revision > later.length ? ['More than 1,000 changes of the workbook'] : [];
      const engine = row.engineVersion === engineVersion ? [] : [`Engine ${row.engineVersion} → ${engineVersion}`];
      const figures = row.dataVersion === dataVersion ? [] : [`Figures of ${row.dataVersion} → ${dataVersion}`];
      return {
        id: row.id,
        name: row.name,
        page: pages.find((page) => page === row.page) ?? pages[0],
        search: row.search,
        finding: row.finding,
        by: row.createdByName,
        at: row.createdAt.toISOString(),
        stale: [...engine, ...figures, ...named(changesSince(later, lineageOf(ids, scenarios), labelOf)), ...missed],
      };
    });
  });
}
