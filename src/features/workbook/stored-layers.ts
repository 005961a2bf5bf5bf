import type { PinnedLayer } from '@/engine/document';
import type { StoredScenario, StoredWorkbook } from './stored';

const layerOf = ({ name, presets, cells }: StoredScenario): PinnedLayer => ({
  name,
  presets,
  cells: Object.fromEntries(Object.entries(cells).flatMap(([id, { text }]) => (text === null ? [] : [[id, text] as const]))),
});

/** A scenario and what it rests on as they are, nearest first; empty where it is not there. */
export function storedLayers({ scenarios }: StoredWorkbook, id: string | null): readonly PinnedLayer[] {
  const layers: PinnedLayer[] = [];
  const seen = new Set<string>();
  for (let at = id; at !== null && !seen.has(at);) {
    seen.add(at);
    const current = at;
    const scenario = scenarios.find((one) => one.id === current);
    if (scenario === undefined) break;
    layers.push(layerOf(scenario));
    if (scenario.pinned !== undefined) return [...layers, ...scenario.pinned];
    at = scenario.baseId;
  }
  return layers;
}

/** Whether what a scenario is pinned to says something else by now; false where its base is gone. */
export function isBehind(stored: StoredWorkbook, { pinned, baseId }: StoredScenario): boolean {
  const now = storedLayers(stored, baseId);
  return pinned !== undefined && now.length > 0 && JSON.stringify(now.map(sorted)) !== JSON.stringify(pinned.map(sorted));
}

const entries = (record: Readonly<Record<string, unknown>> = {}) => Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1));
const sorted = ({ name, presets, cells }: PinnedLayer) => [name, entries(presets), entries(cells)];
