import type { WorkbookDocument } from '@/engine/document';
import { laterChanges } from '@/features/history/data-past';
import { heldNow } from '@/features/history/mutations-put';
import { heldBefore } from '@/features/history/schema-held';
import { readTeam } from '@/server/db';
import type { TeamScope } from '@/server/scope';
import { buildView } from './build-view';
import { readAnalysed, readWorkbook } from './data';
import { storedOf } from './data-versions';
import { pastId } from './past';
import { type StoredScenario, type StoredWorkbook, toDocument } from './stored';
import { storedLayers } from './stored-layers';
import type { WorkbookView } from './view';

type Past = { readonly revision: number; readonly scenarioId: string };

/** The scenario of a version that an id of a column means; undefined for a scenario as it is. */
function pastOf(id: string): Past | undefined {
  const [, revision, scenarioId] = /^version:(\d{1,9}):([\w-]{1,64})$/.exec(id) ?? [];
  return revision === undefined || scenarioId === undefined ? undefined : { revision: Number(revision), scenarioId };
}

export type Compared = {
  readonly view: WorkbookView;
  readonly document: WorkbookDocument;
  readonly stored: StoredWorkbook;
  /** What must be known of the versions among them; absent where there is nothing. */
  readonly note?: string;
};

/**
 * A workbook with scenarios of its earlier versions behind its own, by ids such as "version:12:…". Each stands by itself,
 * with what it rested on then. One that never was is left out. @throws AppError 'not_found'
 */
export async function readCompared(scope: TeamScope, workbookId: string, ids: readonly string[]): Promise<Compared> {
  const asked = ids.flatMap((id) => pastOf(id) ?? []);
  if (asked.length === 0) return readAnalysed(scope, workbookId);
  const now = await readWorkbook(scope, workbookId);
  const versions = await readTeam(scope, async (tx) => {
    const held = await heldNow(tx, workbookId);
    const read: { readonly past: Past; readonly then: StoredWorkbook }[] = [];
    for (const past of asked) {
      const later = await laterChanges(tx, workbookId, past.revision);
      if (later !== null)
        read.push({ past, then: await storedOf(tx, { id: workbookId, revision: past.revision }, heldBefore(held, later)) });
    }
    return read;
  });
  const scenarios = versions.flatMap(({ past, then }) => standing(then, past) ?? []);
  const carried = versions.flatMap(({ then }) => then.presets);
  const known = new Set(now.presets.map(({ kind, id }) => `${kind} ${id}`));
  const presets = [
    ...new Map(
      carried.filter(({ kind, id }) => !known.has(`${kind} ${id}`)).map((preset) => [`${preset.kind} ${preset.id}`, preset]),
    ).values(),
  ];
  const stored = { ...now, scenarios: [...now.scenarios, ...scenarios], presets: [...now.presets, ...presets] };
  const moved = rowsThatChanged(
    now,
    versions.map(({ then }) => then),
  );
  const note = `These rows had another formula or unit in a version, and are computed here as they are now: ${moved.join(', ')}.`;
  return { view: buildView(stored), document: toDocument(stored).document, stored, ...(moved.length === 0 ? {} : { note }) };
}

const longestName = 80;

/** A scenario as it was, with what it rested on pinned to it. */
function standing(then: StoredWorkbook, past: Past): StoredScenario | undefined {
  const scenario = then.scenarios.find(({ id }) => id === past.scenarioId);
  if (scenario === undefined) return undefined;
  const [, ...rested] = storedLayers(then, scenario.id);
  const which = `, revision ${past.revision}`;
  const { pinned: _, ...own } = scenario;
  return {
    ...own,
    id: pastId(past),
    name: `${scenario.name.slice(0, longestName - which.length)}${which}`,
    baseId: null,
    ...(rested.length === 0 ? {} : { pinned: rested }),
  };
}

/** Labels of team rows that are defined otherwise by now. */
function rowsThatChanged(now: StoredWorkbook, versions: readonly StoredWorkbook[]): readonly string[] {
  const then = new Map(versions.flatMap(({ rows }) => rows.map(({ key, unit, formula }) => [`${key} ${unit} ${formula}`, key] as const)));
  const keys = new Set(then.values());
  return now.rows.flatMap(({ key, label, unit, formula }) => (keys.has(key) && differsFrom(then, { key, unit, formula }) ? [label] : []));
}

const differsFrom = (
  then: ReadonlyMap<string, string>,
  row: { readonly key: string; readonly unit: string; readonly formula: string },
): boolean => [...then].some(([defined, key]) => key === row.key && defined !== `${row.key} ${row.unit} ${row.formula}`);
