import { labelOf, quantityById } from '@/engine/registry';
import type { Change, RowState, ScenarioState } from './schema';

/** One thing that a revision changed, in words. */
export type Line = {
  readonly what: string;
  readonly before: string;
  readonly after: string;
  /** Where it is a cell, which one: it can be brought back by itself. */
  readonly cell?: { readonly scenarioId: string; readonly quantityId: string };
};

export type Names = { readonly scenario: (id: string) => string; readonly row: (key: string) => string };

/** Names by the rows and scenarios that there are or were. */
export const namesBy = (scenarios: ReadonlyMap<string, string>, rows: ReadonlyMap<string, string>): Names => ({
  scenario: (id) => scenarios.get(id) ?? 'a scenario',
  row: (key) => rows.get(key) ?? (quantityById.has(key) ? labelOf(key) : key),
});

const inherited = 'inherited';
const none = 'none';

/** What changes did, in their order. */
export function linesOf(changes: readonly Change[], names: Names): readonly Line[] {
  return changes.flatMap((change): readonly Line[] => {
    if (change.on === 'workbook') return [{ what: 'Name of the workbook', before: change.before?.name ?? none, after: change.after.name }];
    if (change.on === 'scenario') return scenarioLines(change.before, change.after, names);
    if (change.on === 'row') return rowLines(change.before, change.after);
    const { scenarioId, quantityId, before, after } = change;
    const what = `${names.row(quantityId)}, ${names.scenario(scenarioId)}`;
    return [{ what, before: before?.text ?? inherited, after: after.text ?? inherited, cell: { scenarioId, quantityId } }];
  });
}

function scenarioLines(before: ScenarioState | null, after: ScenarioState, names: Names): readonly Line[] {
  const what = `Scenario ${after.name}`;
  if (before === null) return [{ what, before: none, after: 'added' }];
  const base = ({ baseId, pinned }: ScenarioState) =>
    baseId === null ? none : `${names.scenario(baseId)}${pinned === undefined ? '' : ', pinned'}`;
  const kinds = [...new Set([...Object.keys(before.presets), ...Object.keys(after.presets)])].toSorted();
  const presetOf = ({ presets }: ScenarioState, kind: string) => new Map(Object.entries(presets)).get(kind)?.id ?? inherited;
  const all: readonly Line[] = [
    { what, before: before.deleted ? 'deleted' : 'there', after: after.deleted ? 'deleted' : 'there' },
    { what: `Name of ${after.name}`, before: before.name, after: after.name },
    { what: `Note of ${after.name}`, before: before.note || none, after: after.note || none },
    { what: `Base of ${after.name}`, before: base(before), after: base(after) },
    { what: `Place of ${after.name}`, before: `${before.position + 1}`, after: `${after.position + 1}` },
    ...kinds.map((kind) => ({ what: `Preset of ${after.name}, ${kind}`, before: presetOf(before, kind), after: presetOf(after, kind) })),
  ];
  const moved = all.filter((line) => line.before !== line.after);
  return moved.length > 0 ? moved : [{ what, before: 'figures as they were', after: 'figures as they are' }];
}

function rowLines(before: RowState | null, after: RowState): readonly Line[] {
  const what = `Row ${after.label}`;
  const formula = ({ formula: text, deleted }: RowState) => (deleted === true ? 'deleted' : text);
  if (before === null) return [{ what, before: none, after: formula(after) }];
  const all: readonly Line[] = [
    { what, before: formula(before), after: formula(after) },
    { what: `Name of ${after.label}`, before: before.label, after: after.label },
    { what: `Unit of ${after.label}`, before: before.unit, after: after.unit },
    { what: `Place of ${after.label}`, before: `${before.position + 1}`, after: `${after.position + 1}` },
  ];
  return all.filter((line) => line.before !== line.after);
}
