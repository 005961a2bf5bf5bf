import { presetKinds, type CellText, type EvaluatedScenario, type PresetKind } from '@/engine/document';
import { evaluateDocument } from '@/engine/evaluate-document';
import { findPreset, type Preset } from '@/engine/presets/catalogue';
import { labelOf } from '@/engine/registry';
import { cellText } from '@/features/preset/view-figures';
import { partsOf, versionOf } from '@/features/preset/data-revision';
import { movements } from './movements';
import { toDocument, type StoredScenario, type StoredWorkbook } from './stored';
import type { MovedFigure, PresetOffer } from './view';

type Pending = {
  readonly kind: PresetKind;
  readonly choice: string;
  readonly shipped: Preset;
  readonly scenarios: readonly StoredScenario[];
};

/** Choices whose preset has other figures in the catalogue by now, and whose scenario has not declined them. */
function pendingIn({ scenarios }: StoredWorkbook): readonly Pending[] {
  const pending = new Map<string, Pending>();
  for (const scenario of scenarios) {
    for (const kind of presetKinds) {
      const choice = scenario.presets[kind];
      const { id, version } = partsOf(choice ?? '');
      const shipped = version === undefined ? undefined : findPreset(kind, id);
      if (choice === undefined || shipped === undefined || scenario.stayed[kind] === versionOf(shipped)) continue;
      const known = pending.get(`${kind} ${choice}`)?.scenarios ?? [];
      pending.set(`${kind} ${choice}`, { kind, choice, shipped, scenarios: [...known, scenario] });
    }
  }
  return [...pending.values()];
}

/** Own choice, or that of the base it rests on. */
function applied(scenarios: readonly StoredScenario[], scenario: StoredScenario, kind: PresetKind): string | undefined {
  const base = scenarios.find(({ id }) => id === scenario.baseId);
  return scenario.presets[kind] ?? (base === undefined ? undefined : applied(scenarios, base, kind));
}

function movedFigures(before: Readonly<Record<string, CellText | null>>, after: Preset['cells']): readonly MovedFigure[] {
  const say = (id: string, cell: CellText | null | undefined) => (cell === undefined ? 'not given' : cellText(id, cell));
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((id) =>
    before[id] === after[id] ? [] : [{ id, label: labelOf(id), before: say(id, before[id]), after: say(id, after[id]) }],
  );
}

/** A day that no line breaks. */
const day = (version: string) => version.replaceAll('-', '\u2011');
const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** What later figures would do to each scenario that chose a preset with other ones, by scenario id. */
export function presetOffers(stored: StoredWorkbook, now: readonly EvaluatedScenario[]): ReadonlyMap<string, readonly PresetOffer[]> {
  const offers = new Map<string, readonly PresetOffer[]>();
  for (const { kind, choice, shipped, scenarios } of pendingIn(stored)) {
    const kept = stored.presets.find((preset) => preset.kind === kind && preset.id === choice);
    if (kept === undefined) continue;
    const moving = new Set(scenarios.map(({ id }) => id));
    const moved = (scenario: StoredScenario): StoredScenario =>
      moving.has(scenario.id) ? { ...scenario, presets: { ...scenario.presets, [kind]: shipped.id } } : scenario;
    const then = evaluateDocument(toDocument({ ...stored, scenarios: stored.scenarios.map(moved) }).document);
    const figures = movedFigures(kept.cells, shipped.cells);
    const follow = stored.scenarios.filter((scenario) => applied(stored.scenarios, scenario, kind) === choice).length;
    for (const [at, scenario] of stored.scenarios.entries()) {
      const [before, after] = [now[at], then[at]];
      if (!moving.has(scenario.id) || before === undefined || after === undefined) continue;
      const results = movements(before, after);
      const most = results[0];
      const sentence =
        `${shipped.label} has later figures: ${counted(figures.length, 'figure', 'figures')} changed` +
        ` (${day(kept.version)} to ${day(shipped.version)}). ${counted(follow, 'scenario follows', 'scenarios follow')} it; ` +
        (most === undefined ? 'no result of this one would move.' : `this one would move by ${most.moved} (${most.label}).`);
      const offer = { kind, label: shipped.label, choice, latest: shipped.id, version: versionOf(shipped), sentence, figures, results };
      offers.set(scenario.id, [...(offers.get(scenario.id) ?? []), offer]);
    }
  }
  return offers;
}
