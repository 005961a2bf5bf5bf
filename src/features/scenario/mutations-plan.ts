import type { PinnedLayer, ScenarioDocument } from '@/engine/document';
import { findPreset, type FindPreset } from '@/engine/presets/catalogue';
import { resolve } from '@/engine/resolve';
import { exactId, partsOf } from '@/features/preset/data-revision';
import { afterChanges, cellChange, type Held, liveIn, scenarioChange } from '@/features/history/schema-held';
import type { Change, ScenarioState } from '@/features/history/schema';
import { canonicalJson } from '@/server/canonical-json';
import type { ChildrenChoice } from './schema';
import { unsound } from '@/features/history/schema-sound';

export type Planned = { readonly ok: true; readonly changes: readonly Change[] } | { readonly ok: false; readonly message: string };

const refused = (message: string): Planned => ({ ok: false, message: `${message} Nothing was changed.` });

/** Own presets by the ids of their exact figures, and own cells that hold a text. */
export function ownLayer(held: Held, id: string, { name, presets }: ScenarioState): PinnedLayer {
  const cells = [...held.cells].flatMap(([key, { text }]) =>
    text !== null && key.startsWith(`${id} `) ? [[key.slice(id.length + 1), text] as const] : [],
  );
  return {
    name,
    presets: Object.fromEntries(Object.entries(presets).map(([kind, choice]) => [kind, exactId(choice)])),
    cells: Object.fromEntries(cells),
  };
}

/** A scenario and all that it rests on as they are, nearest first: what pinning to it keeps. */
export function layersFrom(held: Held, id: string | null): readonly PinnedLayer[] {
  const layers: PinnedLayer[] = [];
  const seen = new Set<string>();
  for (let at = id; at !== null && !seen.has(at);) {
    seen.add(at);
    const state = held.scenarios.get(at);
    if (state === undefined) break;
    layers.push(ownLayer(held, at, state));
    if (state.pinned !== undefined) return [...layers, ...state.pinned];
    at = state.baseId;
  }
  return layers;
}

/** Gives a scenario another base; pinned, it keeps what the base says at this moment. Nothing changes where that is so already. */
export function basePlan(held: Held, id: string, to: { readonly baseId: string | null; readonly pinned: boolean }): Planned {
  const now = held.scenarios.get(id);
  if (now === undefined || now.deleted) return refused('That scenario is no longer there.');
  const pinned = to.pinned && to.baseId !== null ? layersFrom(held, to.baseId) : undefined;
  const same = now.baseId === to.baseId && canonicalJson(now.pinned ?? null) === canonicalJson(pinned ?? null);
  return same ? { ok: true, changes: [] } : sound(held, [scenarioChange(id, now, { baseId: to.baseId, pinned })]);
}

/** Takes what a scenario inherits as its own, so that it rests on nothing and no value changes. */
export function detachPlan(held: Held, id: string, find: FindPreset = findPreset): Planned {
  const now = held.scenarios.get(id);
  if (now === undefined || now.deleted) return refused('That scenario is no longer there.');
  if (now.baseId === null && now.pinned === undefined) return refused(`"${now.name}" rests on no other scenario.`);
  const own = ownLayer(held, id, now);
  const below = now.pinned ?? layersFrom(held, now.baseId);
  const presets = presetsWith(held, now);
  const before = resolve({ ...own, pinned: below }, new Map(), find);
  const after = resolve({ ...own, presets: idsOf(presets) } satisfies ScenarioDocument, new Map(), find);
  const cells: Change[] = [];
  for (const [quantityId, [winner]] of before) {
    const cell = winner?.cell ?? null;
    if (cell === (after.get(quantityId)?.[0]?.cell ?? null)) continue;
    if (cell === null)
      return refused(`"${now.name}" takes from its base that ${quantityId} is unknown, which no cell can say; pin it instead.`);
    cells.push(
      cellChange(
        held,
        { scenarioId: id, quantityId },
        String(cell),
        `From ${winner?.layer.from === 'base' ? winner.layer.scenario : now.name}`,
      ),
    );
  }
  return sound(held, [scenarioChange(id, now, { baseId: null, pinned: undefined, presets }), ...cells]);
}

/** A scenario at another place in the order: behind `after`, or the first. Nothing changes where it stands there already. */
export function movePlan(held: Held, id: string, after: string | null): Planned {
  const live = liveIn(held);
  const now = live.find((one) => one.id === id);
  if (now === undefined) return refused('That scenario is no longer there.');
  const others = live.filter((one) => one.id !== id);
  const at = after === null ? 0 : others.findIndex((one) => one.id === after) + 1;
  if (after !== null && at === 0) return refused('The scenario beside which it would stand is no longer there.');
  const distinct = new Set(live.map(({ position }) => position)).size === live.length;
  const places = live.map(({ position }, i) => (distinct ? position : i));
  const order = [...others.slice(0, at), now, ...others.slice(at)];
  const changes = order.flatMap((one, i): readonly Change[] => {
    const [state, position] = [held.scenarios.get(one.id), places[i]];
    return state === undefined || position === undefined || state.position === position
      ? []
      : [scenarioChange(one.id, state, { position })];
  });
  return { ok: true, changes };
}

/** Deletes a scenario; `children` says what those that follow it do. */
export function removePlan(held: Held, id: string, children: ChildrenChoice | undefined, find: FindPreset = findPreset): Planned {
  const now = held.scenarios.get(id);
  if (now === undefined || now.deleted) return refused('That scenario is no longer there.');
  const followers = liveIn(held).filter((other) => other.baseId === id && other.pinned === undefined);
  if (followers.length > 0 && children === undefined)
    return refused(`"${now.name}" is the base of ${followers.map(({ name }) => `"${name}"`).join(', ')}; say what they keep.`);
  const changes: Change[] = [];
  for (const { id: follower } of followers) {
    const plan = children === 'own' ? detachPlan(held, follower, find) : followerPlan(held, follower, now, children ?? 'keep');
    if (!plan.ok) return plan;
    changes.push(...plan.changes);
  }
  return sound(held, [...changes, scenarioChange(id, now, { deleted: true })]);
}

function followerPlan(held: Held, id: string, gone: ScenarioState, choice: Exclude<ChildrenChoice, 'own'>): Planned {
  const now = held.scenarios.get(id);
  if (now === undefined) return refused('That scenario is no longer there.');
  const fields = choice === 'keep' ? { pinned: layersFrom(held, now.baseId) } : { baseId: gone.baseId, pinned: gone.pinned };
  return { ok: true, changes: [scenarioChange(id, now, fields)] };
}

function sound(held: Held, changes: readonly Change[]): Planned {
  const problem = unsound(afterChanges(held, changes, ''));
  return problem === null ? { ok: true, changes } : refused(problem);
}

/** What applies of each kind: the own choice, else that of the nearest scenario below, with its version where it is known. */
function presetsWith(held: Held, now: ScenarioState): ScenarioState['presets'] {
  const chosen = new Map(Object.entries(now.presets));
  const add = (kind: string, choice: { readonly id: string; readonly version: string }) => {
    if (!chosen.has(kind)) chosen.set(kind, choice);
  };
  const seen = new Set<string>();
  for (let at: ScenarioState | undefined = now; at !== undefined;) {
    for (const [kind, choice] of Object.entries(at.presets)) add(kind, choice);
    for (const layer of at.pinned ?? [])
      for (const [kind, exact] of Object.entries(layer.presets ?? {})) add(kind, { version: '', ...partsOf(exact) });
    if (at.pinned !== undefined || at.baseId === null || seen.has(at.baseId)) break;
    seen.add(at.baseId);
    at = held.scenarios.get(at.baseId);
  }
  return Object.fromEntries(chosen);
}

const idsOf = (presets: ScenarioState['presets']) =>
  Object.fromEntries(Object.entries(presets).map(([kind, choice]) => [kind, exactId(choice)]));
