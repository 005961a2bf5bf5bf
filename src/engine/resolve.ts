import type { CellText, Layer, PresetKind, ScenarioDocument } from './document';
import { DocumentError } from './document-error';
import { findPreset, type FindPreset } from './presets/catalogue';
import type { Preset } from './presets/preset';
import { Recent } from './recent';

/** What a layer puts into a quantity; `null`: it is known to be unknown there, and the search stops. */
export type Resolved = {
  readonly cell: CellText | null;
  readonly layer: Layer;
  /** The preset that says so, of this scenario or of a base. */
  readonly preset: Preset | undefined;
};

/** Strongest first: among a scenario's own presets the earlier kind wins. */
export const presetOrder: readonly PresetKind[] = ['fidelity', 'plan', 'prices', 'storage', 'traffic', 'model', 'hardware'];

export type ScenariosByName = ReadonlyMap<string, ScenarioDocument>;

/**
 * The scenario, then its base, the base of that … A pinned one goes on with what it is pinned to. Throws on a base
 * that is missing or a circle of bases.
 */
export const lineage = (scenario: ScenarioDocument, byName: ScenariosByName): readonly ScenarioDocument[] => {
  const line = [scenario];
  for (let current = scenario; ;) {
    if (current.pinned !== undefined) return [...line, ...current.pinned];
    if (current.base === undefined) return line;
    const base = byName.get(current.base);
    if (base === undefined)
      throw new DocumentError(`Scenario "${current.name}" has the base "${current.base}", which is not in the document.`);
    if (line.includes(base)) {
      const loop = [...line.slice(line.indexOf(base)), base].map((one) => `"${one.name}"`).join(' → ');
      throw new DocumentError(`The bases go in a circle: ${loop}. Give one of them no base.`);
    }
    line.push(base);
    current = base;
  }
};

/** One object for each layer that is told apart: what compares two evaluations then needs no look inside. */
const layers = new Recent<string, Layer>(4096);

const own: Layer = { from: 'own' };

type Source = { readonly layer: Layer; readonly cells: Readonly<Record<string, CellText | null>>; readonly preset: Preset | undefined };

const presetSource = (kind: PresetKind, id: string, scenario: ScenarioDocument, find: FindPreset): Source => {
  const preset = find(kind, id);
  if (preset === undefined)
    throw new DocumentError(`Scenario "${scenario.name}" chooses the ${kind} preset "${id}", which does not exist.`);
  const label = preset === findPreset(kind, id) ? {} : { label: preset.label };
  return {
    layer: layers.take(`preset|${kind}|${id}|${label.label ?? ''}`, () => ({ from: 'preset', kind, preset: id, ...label })),
    cells: preset.cells,
    preset,
  };
};

/** All that a scenario itself says, strongest first. */
const ownSources = (scenario: ScenarioDocument, find: FindPreset): readonly Source[] => [
  { layer: own, cells: scenario.cells ?? {}, preset: undefined },
  ...presetOrder.flatMap((kind) => {
    const id = scenario.presets?.[kind];
    return id === undefined ? [] : [presetSource(kind, id, scenario, find)];
  }),
];

/** The same seen from a scenario that is based on `owner`. */
const fromBase = (owner: ScenarioDocument): Layer => layers.take(`base|${owner.name}`, () => ({ from: 'base', scenario: owner.name }));

/**
 * What each quantity is set to: by quantity id, the layers from the winner down to the weakest loser. A quantity
 * that no layer sets is not in the map and takes its default.
 */
export const resolve = (
  scenario: ScenarioDocument,
  byName: ScenariosByName,
  find: FindPreset = findPreset,
): ReadonlyMap<string, readonly Resolved[]> => {
  const found = new Map<string, Resolved[]>();
  for (const [depth, owner] of lineage(scenario, byName).entries()) {
    for (const { layer, cells, preset } of ownSources(owner, find)) {
      const seen = depth === 0 ? layer : fromBase(owner);
      for (const [id, cell] of Object.entries(cells)) {
        const known = found.get(id);
        if (known) known.push({ cell, layer: seen, preset });
        else found.set(id, [{ cell, layer: seen, preset }]);
      }
    }
  }
  return found;
};
