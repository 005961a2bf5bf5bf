import { canonicalJson, type Json } from '@/server/canonical-json';
import { cellChange, cellKey, afterChanges, type Held, liveIn, scenarioChange } from './schema-held';
import type { Change, ChosenPresets, Inverse, RevisionBody, RowState, ScenarioState } from './schema';
import { unsound } from './schema-sound';

/** A cell that somebody else has changed since: what it would become, what it is, and what the revision had left there. */
export type Met = {
  readonly scenarioId: string;
  readonly quantityId: string;
  readonly mine: string | null;
  readonly theirs: string | null;
  readonly base: string | null;
  readonly version: number;
  /** Id of who set it last. */
  readonly by: string;
};

export type Plan =
  | { readonly ok: true; readonly changes: readonly Change[] }
  | { readonly ok: false; readonly met: readonly Met[] }
  | { readonly ok: false; readonly message: string };

type On<K extends Change['on']> = Extract<Change, { on: K }>;
class Stop extends Error {}

/**
 * The changes that take a revision back, or the reason why they do not: what it left must still stand as `actor`
 * left it. An undo of an undo makes the change again.
 */
export function undoPlan(held: Held, body: RevisionBody, actor: string): Plan {
  const on = <K extends Change['on']>(kind: K) => body.changes.filter((change): change is On<K> => change.on === kind);
  const first = body.inverse.kind === 'setCells' && body.changes.some((change) => change.on === 'workbook' && change.before === null);
  try {
    const whole = first
      ? []
      : [
          ...on('workbook').map((change) => nameBack(held, change)),
          ...on('scenario').map((change) => scenarioBack(held, change, actor)),
          ...on('row').map((change) => rowBack(held, change)),
        ];
    const between = afterChanges(held, whole, actor);
    const made = new Set(first ? [] : on('scenario').flatMap(({ id, before }) => (before === null ? [id] : [])));
    const cells = on('cell').filter(({ scenarioId }) => !made.has(scenarioId));
    const wanted = body.inverse.kind === 'setCells' ? fromInverse(body.inverse.edits, cells) : cells.map(asItWas);
    const met = wanted.flatMap((cell) => metBy(between, cell, actor));
    if (met.length > 0) return { ok: false, met };
    const back = wanted.map((cell) => cellChange(between, cell, cell.to, cell.reason));
    const changes = [...whole, ...back];
    const problem = whole.length === 0 ? null : unsound(afterChanges(held, changes, actor));
    return problem === null ? { ok: true, changes } : { ok: false, message: `${problem} Nothing was changed.` };
  } catch (stop) {
    if (stop instanceof Stop) return { ok: false, message: stop.message };
    throw stop;
  }
}

/** A cell to go back: to which text, and which one the revision had left there. */
type Wanted = {
  readonly scenarioId: string;
  readonly quantityId: string;
  readonly to: string | null;
  readonly left: string | null;
  readonly reason: string;
};

const asItWas = ({ scenarioId, quantityId, before, after }: On<'cell'>): Wanted => ({
  ...{ scenarioId, quantityId },
  ...{ to: before?.text ?? null, left: after.text, reason: before?.reason ?? '' },
});

const fromInverse = (edits: Extract<Inverse, { kind: 'setCells' }>['edits'], cells: readonly On<'cell'>[]): readonly Wanted[] => {
  const left = new Map(cells.map((change) => [cellKey(change), change.after.text]));
  return edits.map(({ scenarioId, quantityId, text: to, reason }) => ({
    ...{ scenarioId, quantityId, to, reason },
    left: left.get(cellKey({ scenarioId, quantityId })) ?? null,
  }));
};

function metBy(held: Held, { scenarioId, quantityId, to, left }: Wanted, actor: string): readonly Met[] {
  const scenario = held.scenarios.get(scenarioId);
  if (scenario === undefined || scenario.deleted)
    throw new Stop(`"${scenario?.name ?? 'The scenario'}" was deleted since. Nothing was changed.`);
  const now = held.cells.get(cellKey({ scenarioId, quantityId }));
  if (now === undefined ? left === null : now.by === actor && now.text === left) return [];
  return [{ scenarioId, quantityId, mine: to, theirs: now?.text ?? null, base: left, version: now?.version ?? 0, by: now?.by ?? '' }];
}

const same = (a: Json | undefined, b: Json | undefined): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null);

function nameBack({ name }: Held, { before, after }: On<'workbook'>): Change {
  if (before === null) throw new Stop('A workbook is taken back by deleting it. Nothing was changed.');
  if (name !== after.name)
    throw new Stop(
      `The workbook is called "${name}" now and would be "${before.name}" again. Somebody else renamed it since; nothing was changed.`,
    );
  return { on: 'workbook', before: { name }, after: before };
}

function scenarioBack(held: Held, { id, before, after }: On<'scenario'>, actor: string): Change {
  const now = held.scenarios.get(id);
  if (now === undefined || (now.deleted && !after.deleted)) throw new Stop(`"${after.name}" was deleted since. Nothing was changed.`);
  if (before === null) return unmade(held, { id, now, left: after, actor });
  const fields: Partial<Record<keyof ScenarioState, unknown>> = {};
  for (const { keys, words } of parts) {
    if (alike(before, after, keys)) continue;
    if (!alike(now, after, keys)) throw new Stop(changedSince(now.name, words(held, now), words(held, before)));
    for (const key of keys) fields[key] = before[key];
  }
  const presets = presetsBack(now, before.presets, after.presets);
  // Each value was read from the field of the same name.
  return scenarioChange(id, now, { ...(fields as Partial<ScenarioState>), ...(presets === null ? {} : { presets }) });
}

type Made = { readonly id: string; readonly now: ScenarioState; readonly left: ScenarioState; readonly actor: string };

/** A scenario that was added goes, unless others have worked in it. */
function unmade(held: Held, { id, now, left, actor }: Made): Change {
  const others = [...held.cells].some(([key, cell]) => key.startsWith(`${id} `) && cell.by !== actor && cell.text !== null);
  const rest = liveIn(held).filter((other) => other.baseId === id && other.pinned === undefined);
  if (others) throw new Stop(`Others have set cells of "${now.name}" since. Delete it there if it shall go; nothing was changed.`);
  if (rest.length > 0)
    throw new Stop(
      `"${now.name}" is the base of ${rest.map(({ name }) => `"${name}"`).join(', ')} now. Give them another base first; nothing was changed.`,
    );
  for (const { keys, words } of parts)
    if (!alike(now, left, keys)) throw new Stop(changedSince(now.name, words(held, now), words(held, left)));
  return scenarioChange(id, now, { deleted: true });
}

function presetsBack(now: ScenarioState, before: ChosenPresets, after: ChosenPresets): ChosenPresets | null {
  const kinds = new Set([...Object.keys(before), ...Object.keys(after)]);
  const at = (chosen: ChosenPresets, kind: string) => new Map(Object.entries(chosen)).get(kind);
  const changed = [...kinds].filter((kind) => !same(at(before, kind), at(after, kind)));
  if (changed.length === 0) return null;
  const next = new Map(Object.entries(now.presets));
  for (const kind of changed) {
    if (!same(at(now.presets, kind), at(after, kind)))
      throw new Stop(changedSince(now.name, at(now.presets, kind)?.id ?? `no ${kind} preset`, at(before, kind)?.id ?? `no ${kind} preset`));
    const choice = at(before, kind);
    if (choice === undefined) next.delete(kind);
    else next.set(kind, choice);
  }
  return Object.fromEntries(next);
}

function rowBack({ rows }: Held, { id, before, after }: On<'row'>): Change {
  const now = rows.get(id);
  if (now === undefined || (now.deleted === true && after.deleted !== true))
    throw new Stop(`The row "${after.label}" was deleted since. Nothing was changed.`);
  const fields = ({ key, label, unit, formula }: RowState) => canonicalJson({ key, label, unit, formula });
  if (fields(now) !== fields(after)) throw new Stop(`The row "${now.label}" was changed since: it is ${now.formula}. Nothing was changed.`);
  const back = before === null ? { ...now, deleted: true } : { ...before, deleted: before.deleted ?? false };
  return { on: 'row', id, before: now, after: { ...back, version: now.version + 1 } };
}

const changedSince = (name: string, now: string, then: string) =>
  `"${name}" was changed since: it has ${now} now, and would have ${then}. Nothing was changed.`;

const baseWords = ({ scenarios }: Held, { baseId, pinned }: ScenarioState) =>
  baseId === null ? 'no base' : `the base "${scenarios.get(baseId)?.name ?? baseId}"${pinned === undefined ? '' : ', pinned'}`;

type Part = {
  readonly keys: readonly (keyof Omit<ScenarioState, 'presets'>)[];
  readonly words: (held: Held, state: ScenarioState) => string;
};

/** What goes back as one: a base and whether it is pinned say nothing without each other. */
const parts: readonly Part[] = [
  { keys: ['name'], words: (_, { name }) => `the name "${name}"` },
  { keys: ['note'], words: (_, { note }) => (note === '' ? 'no note' : `the note "${note}"`) },
  { keys: ['position'], words: (_, { position }) => `place ${position + 1}` },
  { keys: ['baseId', 'pinned'], words: baseWords },
  { keys: ['deleted'], words: (_, { deleted }) => (deleted ? 'been deleted' : 'been there') },
];

const alike = (a: ScenarioState, b: ScenarioState, keys: Part['keys']): boolean => keys.every((key) => same(a[key], b[key]));
