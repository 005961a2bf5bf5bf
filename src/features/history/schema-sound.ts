import { quota } from '@/server/quota';
import { type Held, liveIn } from './schema-held';
import { unsoundRows } from './sound-rows';

/** Why a workbook cannot be like this, as a sentence; null where nothing is wrong with its scenarios and rows. */
export function unsound(held: Held): string | null {
  const live = liveIn(held);
  const byId = new Map(live.map((scenario) => [scenario.id, scenario]));
  const names = new Set<string>();
  if (live.length === 0) return 'A workbook keeps at least one scenario; add another one first.';
  if (live.length > quota.scenarios) return `A workbook holds at most ${quota.scenarios} scenarios; delete one first.`;
  for (const { name } of live) {
    if (names.has(name.toLowerCase())) return `There would be two scenarios called "${name}"; rename one first.`;
    names.add(name.toLowerCase());
  }
  for (const scenario of live) {
    const { name, baseId, pinned } = scenario;
    if (baseId !== null && pinned === undefined && !byId.has(baseId))
      return `"${name}" rests on "${held.scenarios.get(baseId)?.name ?? 'a scenario'}", which is deleted; give it another base first.`;
    const seen = new Set([scenario.id]);
    for (let at = byId.get(baseId ?? ''); at !== undefined; at = byId.get(at.baseId ?? '')) {
      if (at.id === scenario.id) return `"${name}" would rest on itself; choose another base.`;
      if (seen.has(at.id)) break;
      seen.add(at.id);
    }
  }
  return unsoundRows(held);
}
