import type { PresetKind } from '@/engine/document';
import type { Option } from '@/components/choice';
import type { PresetChoice, ScenarioView } from '../../view';

/** Scenarios that may be the base: not itself and not one that rests on it. */
export function possibleBases(scenarios: readonly ScenarioView[], id: string): readonly Option[] {
  const byId = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
  const restsOn = (scenario: ScenarioView | undefined): boolean =>
    scenario !== undefined && (scenario.id === id || restsOn(scenario.baseId === null ? undefined : byId.get(scenario.baseId)));
  return scenarios.filter((scenario) => !restsOn(scenario)).map(({ id: value, name }) => ({ id: value, label: name }));
}

/** The list of a kind; until it has arrived, the choice that stands. */
export function presetOptions(choices: readonly PresetChoice[], scenario: ScenarioView, kind: PresetKind): readonly Option[] {
  const chosen = scenario.presets[kind];
  if (chosen === undefined || choices.some((choice) => choice.id === chosen)) return choices;
  return [{ id: chosen, label: scenario.presetLabels[kind] ?? chosen }, ...choices];
}

/** Scenarios in which changes of this one arrive: deleting it must say what they keep. */
export const followersOf = (scenarios: readonly ScenarioView[], id: string): readonly ScenarioView[] =>
  scenarios.filter((other) => other.baseId === id && other.pinned === undefined);
