import { evaluateDocument } from '@/engine/evaluate-document';
import { engineVersion } from '@/engine/version';
import { laterChanges, namesIn } from '@/features/history/data-past';
import { type Line, linesOf } from '@/features/history/view-lines';
import { heldNow } from '@/features/history/mutations-put';
import { restorePlan } from '@/features/history/schema-restored';
import type { CompareVersions } from '@/features/history/schema-asked';
import { type Held, heldBefore, liveIn } from '@/features/history/schema-held';
import { chosenPresets, documentIds, pinnedNow, presetsToCarry } from '@/features/preset/data-kept';
import { readTeam, type TeamClient } from '@/server/db';
import type { TeamScope } from '@/server/scope';
import { notFound } from '@/server/workbook-scope';
import { movements } from './movements';
import { type StoredWorkbook, toDocument } from './stored';

export type ComparedVersions = {
  /** What was typed and chosen differently. */
  readonly lines: readonly Line[];
  /** By scenario: results that differ, the one that moved most first. */
  readonly results: readonly { readonly scenario: string; readonly figures: ReturnType<typeof movements> }[];
  /** Both are computed with it. */
  readonly engineVersion: string;
};

/** What differs between two revisions, in cells and in results. @throws AppError 'not_found' */
export async function compareVersions(scope: TeamScope, { workbookId, from, to }: CompareVersions): Promise<ComparedVersions> {
  const [before, after, lines] = await readTeam(scope, async (tx) => {
    const now = await heldNow(tx, workbookId);
    const [afterFrom, afterTo] = [await laterChanges(tx, workbookId, from), await laterChanges(tx, workbookId, to)];
    if (afterFrom === null || afterTo === null) throw notFound();
    const [was, is] = [heldBefore(now, afterFrom), heldBefore(now, afterTo)];
    const plan = restorePlan(whole(was, is), whole(is, was), {});
    const { names } = await namesIn(tx, workbookId);
    const id = workbookId;
    return [
      await storedOf(tx, { id, revision: from }, was),
      await storedOf(tx, { id, revision: to }, is),
      plan.ok ? linesOf(plan.changes, names).toSorted((a, b) => a.what.localeCompare(b.what, 'en')) : [],
    ];
  });
  const [old, latest] = [evaluateDocument(toDocument(before).document), evaluateDocument(toDocument(after).document)];
  const results = after.scenarios.flatMap(({ id, name }, i) => {
    const at = before.scenarios.findIndex((scenario) => scenario.id === id);
    const [then, now] = [old[at], latest[i]];
    const figures = then === undefined || now === undefined ? [] : movements(then, now);
    return figures.length === 0 ? [] : [{ scenario: name, figures }];
  });
  return { lines, results, engineVersion };
}

/** The document of a workbook as it was at a revision, and its scenarios' names by id; null where it never was at it. */
export async function documentAt(tx: TeamClient, workbookId: string, revision: number): Promise<ReturnType<typeof toDocument> | null> {
  const later = await laterChanges(tx, workbookId, revision);
  if (later === null) return null;
  return toDocument(await storedOf(tx, { id: workbookId, revision }, heldBefore(await heldNow(tx, workbookId), later)));
}

/** The same with what only the other one has, as not there: so that both name the same things. */
function whole(held: Held, other: Held): Held {
  const scenarios = new Map(held.scenarios);
  const rows = new Map(held.rows);
  const cells = new Map(held.cells);
  for (const [id, state] of other.scenarios) if (!scenarios.has(id)) scenarios.set(id, { ...state, deleted: true });
  for (const [id, state] of other.rows) if (!rows.has(id)) rows.set(id, { ...state, deleted: true });
  for (const [key, cell] of other.cells) if (!cells.has(key)) cells.set(key, { ...cell, text: null, reason: '' });
  return { ...held, scenarios, rows, cells };
}

/** A workbook as it would be stored if it held this. */
export async function storedOf(
  tx: TeamClient,
  at: { readonly id: string; readonly revision: number },
  held: Held,
): Promise<StoredWorkbook> {
  const live = liveIn(held);
  const pinnedOf = (scenario: (typeof live)[number]) => scenario.pinned?.map(pinnedNow);
  const chosen = live.flatMap((scenario) => [
    documentIds(scenario.presets),
    ...(pinnedOf(scenario) ?? []).map((layer) => layer.presets ?? {}),
  ]);
  const cellsOf = (id: string) =>
    [...held.cells].flatMap(([key, { text, reason, version }]) =>
      key.startsWith(`${id} `) ? [[key.slice(id.length + 1), { text, reason, version, by: '', at: '' }] as const] : [],
    );
  return {
    ...at,
    head: '',
    name: held.name,
    presets: await presetsToCarry(tx, at.id, chosen),
    scenarios: live.map((scenario) => {
      const { id, name, note, baseId, position, version } = scenario;
      const pinned = pinnedOf(scenario);
      return {
        ...{ id, name, note, baseId, position, version },
        ...(pinned === undefined ? {} : { pinned }),
        ...chosenPresets(scenario.presets),
        cells: Object.fromEntries(cellsOf(id)),
      };
    }),
    rows: [...held.rows.values()]
      .filter(({ deleted }) => deleted !== true)
      .toSorted((a, b) => a.position - b.position)
      .map(({ key, label, unit, formula, version }) => ({ key, label, unit, formula, version })),
  };
}
