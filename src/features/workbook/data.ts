import type { WorkbookDocument } from '@/engine/document';
import { standingsOf } from '@/features/review/data-standing';
import { type ReviewState, stateAt } from '@/features/review/view-status';
import type { CurrentSession } from '@/server/auth';
import { readTeam } from '@/server/db';
import type { TeamScope } from '@/server/scope';
import { notFound, teamsOf } from '@/server/workbook-scope';
import { buildView } from './build-view';
import { readHead, readRest } from './data-stored';
import { changesBetween, viewOf } from './evaluated';
import { nameless } from './nameless';
import { recall, remember } from './recalled';
import { fromDocument, type StoredWorkbook, toDocument } from './stored';
import type { ChartsAnswer, WorkbookPatch, WorkbookView } from './view';

export type ListedWorkbook = {
  readonly id: string;
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly updatedAt: string;
  readonly scenarios: number;
  readonly template: string | null;
  readonly review: ReviewState;
  readonly team: { readonly id: string; readonly name: string };
  /** Whether the person may take it to another team. */
  readonly movable: boolean;
};

/** Workbooks of all the person's teams, the last changed first; none for a visitor without a session. */
export async function listWorkbooks(session: CurrentSession | null): Promise<ListedWorkbook[]> {
  if (session === null) return [];
  const lists = await Promise.all((await teamsOf(session)).map((scope) => listTeam(scope, { deletedAt: null })));
  return lists.flat().sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
}

/** Those that were deleted and that the person can bring back. */
export async function listDeleted(session: CurrentSession | null): Promise<ListedWorkbook[]> {
  if (session === null) return [];
  const owned = (await teamsOf(session)).filter(({ role }) => role === 'owner');
  const lists = await Promise.all(owned.map((scope) => listTeam(scope, { deletedAt: { not: null } })));
  return lists.flat().sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
}

const listed = { id: true, name: true, revision: true, updatedAt: true, template: true } as const;

function listTeam(scope: TeamScope, where: { readonly deletedAt: null | { readonly not: null } }): Promise<ListedWorkbook[]> {
  return readTeam(scope, async (tx) => {
    const team = await tx.organization.findUniqueOrThrow({ where: { id: scope.teamId }, select: { id: true, name: true } });
    const rows = await tx.workbook.findMany({
      where,
      orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
      take: 1_000,
      select: { ...listed, _count: { select: { scenarios: { where: { deletedAt: null } } } } },
    });
    const ids = rows.map(({ id }) => id);
    const standings = await standingsOf(tx, scope.teamId, ids);
    return rows.map(({ id, name, revision, updatedAt, template, _count }) => ({
      id,
      name,
      updatedAt: updatedAt.toISOString(),
      scenarios: _count.scenarios,
      review: stateAt(standings.get(id) ?? null, revision),
      template,
      team,
      movable: scope.role === 'owner',
    }));
  });
}

/** One moment of a whole workbook. @throws AppError 'not_found' */
export function readWorkbook(scope: TeamScope, workbookId: string): Promise<StoredWorkbook> {
  return readTeam(scope, async (tx) => {
    const head = await readHead(tx, workbookId);
    return recall(head.id, head.headHash) ?? remember(await readRest(tx, scope, head));
  });
}

/** The document of a workbook, and which scenario has which name in it. @throws AppError 'not_found' */
export const readDocument = async (scope: TeamScope, workbookId: string) => toDocument(await readWorkbook(scope, workbookId));

/** The same with the workbook's name and its scenarios' ids, which is all that a question about it needs. @throws AppError 'not_found' */
export async function readDocumentNamed(scope: TeamScope, workbookId: string) {
  const stored = await readWorkbook(scope, workbookId);
  const { id, name, revision } = stored;
  const scenarios = stored.scenarios.map((scenario) => ({ id: scenario.id, name: scenario.name }));
  return { workbook: { id, name, scenarios }, revision, document: toDocument(stored).document };
}

export async function readView(scope: TeamScope, workbookId: string): Promise<WorkbookView> {
  const { sheet, charts } = viewOf(await readWorkbook(scope, workbookId));
  return { ...sheet, charts: charts() };
}

/** The charts of a workbook as it is now. @throws AppError 'not_found' */
export async function readCharts(scope: TeamScope, workbookId: string): Promise<ChartsAnswer> {
  const { sheet, charts } = viewOf(await readWorkbook(scope, workbookId));
  return { revision: sheet.revision, charts: charts() };
}

export type Changed = {
  readonly revision: number;
  /** Another number than before: something was said, or done in a review. */
  readonly talk: number;
  readonly patch: WorkbookPatch | null;
};

/** What came after a revision; null where nothing did. @throws AppError 'not_found' */
export async function readChanges(
  scope: TeamScope,
  { workbookId, revision }: { readonly workbookId: string; readonly revision: number },
): Promise<Changed> {
  const head = await readTeam(scope, (tx) => tx.workbook.findUnique({ where: { id: workbookId }, select: { revision: true, talk: true } }));
  if (head === null) throw notFound();
  const { talk } = head;
  if (head.revision === revision) return { revision, talk, patch: null };
  const patch = changesBetween(workbookId, revision, viewOf(await readWorkbook(scope, workbookId)).sheet);
  return { revision: patch.revision, talk, patch };
}

/** What a document shows, with its scenarios' names for ids. @throws DocumentError */
export function viewOfDocument(id: string, document: WorkbookDocument): WorkbookView {
  return buildView(fromDocument(id, document));
}

/** All that a snapshot holds of a workbook: one revision, whole. */
export async function readWhole(
  scope: TeamScope,
  workbookId: string,
): Promise<{ readonly view: WorkbookView; readonly document: WorkbookDocument }> {
  const stored = await readWorkbook(scope, workbookId);
  const { sheet, charts } = viewOf(stored);
  return { view: nameless({ ...sheet, charts: charts() }), document: toDocument(stored).document };
}

/** All that an analysis asks of a workbook: one revision, with who set what. @throws AppError 'not_found' */
export async function readAnalysed(
  scope: TeamScope,
  workbookId: string,
): Promise<{ readonly view: WorkbookView; readonly document: WorkbookDocument; readonly stored: StoredWorkbook }> {
  const stored = await readWorkbook(scope, workbookId);
  const { sheet, charts } = viewOf(stored);
  return { view: { ...sheet, charts: charts() }, document: toDocument(stored).document, stored };
}
