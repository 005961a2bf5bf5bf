import type { CellError, EvaluatedScenario, Layer, ScenarioDocument, Value, WorkbookDocument } from './document';
import { checkDocument, type CheckedDocument } from './document-check';
import { DocumentError } from './document-error';
import type { Definition, Definitions, Evaluation } from './definition';
import { evaluate } from './evaluate';
import { asColumn, prepare, type Prepared } from './evaluate-document-definitions';
import { inheritedValues } from './evaluate-document-inherited';
import type { Plan } from './plan';
import { planFor } from './plan-cache';
import { quantityById } from './registry';
import { resolve } from './resolve';
import { Room } from './room';
import { shownValue } from './shown-value';
import { notesOf } from './warnings-calibrated';

export { readCell, type CellReading } from './cell';
export { DocumentError } from './document-error';
export { parseDocument } from './document-parse';
export { shownValue } from './shown-value';

const withColumns = (definitions: Definitions): Definitions => {
  const columns = new Map<string, Definition>();
  for (const [id, definition] of definitions) columns.set(id, asColumn(id, definition));
  return columns;
};

/** Columns of the last run of each plan, used again for the next one: nothing of a run is kept when its values are read. */
const rooms = new WeakMap<Plan, Room>();

const roomOf = (plan: Plan): Room => {
  const room = rooms.get(plan) ?? new Room();
  rooms.set(plan, room);
  return room;
};

const byDefault: Layer = { from: 'default' };

/** Columns of a run by id, and why a lane has no value. */
type Read = { readonly columns: ReadonlyMap<string, Float64Array>; readonly errorAt: Evaluation['errorAt'] };

const readerOf = (plan: Plan, run: Evaluation): Read => ({
  columns: new Map(plan.ids.map((id) => [id, run.column(id)])),
  errorAt: run.errorAt,
});

const resultOf = (
  scenario: ScenarioDocument,
  prepared: Prepared,
  document: CheckedDocument,
  { columns, errorAt }: Read,
  lane: number,
): EvaluatedScenario => {
  const values: Record<string, Value> = {};
  const errors: Record<string, CellError> = {};
  const layers: Record<string, Layer> = {};
  const valueOf = (id: string): number => columns.get(id)?.[lane] ?? NaN;
  for (const [id, column] of columns) {
    const value = column[lane] ?? NaN;
    layers[id] = prepared.resolved.get(id)?.[0]?.layer ?? byDefault;
    const fault = Number.isNaN(value) ? errorAt(id, lane) : undefined;
    const root = fault && prepared.definitions.get(fault.root);
    const error: CellError | undefined =
      fault && root?.kind === 'unset' ? { code: 'unset', root: fault.root, message: root.message } : fault;
    if (error === undefined) values[id] = shownValue(id, value);
    else errors[id] = error;
  }
  return {
    name: scenario.name,
    values,
    errors,
    layers,
    ...notesOf(prepared.resolved, valueOf, values),
    inherited: inheritedValues(scenario, prepared, document.vocabulary, valueOf),
  };
};

/**
 * Every quantity and team row of every scenario, in declared units. Scenarios of the same shape run together. Throws `DocumentError`
 * where the document names what does not exist; what is wrong with a formula is an error of its cell.
 */
export const evaluateDocument = (document: WorkbookDocument): EvaluatedScenario[] => {
  const checked = checkDocument(document);
  const groups = new Map<Plan, { scenario: ScenarioDocument; prepared: Prepared; place: number }[]>();
  for (const [place, scenario] of checked.scenarios.entries()) {
    const prepared = prepare(resolve(scenario, checked.byName, checked.findPreset), checked.vocabulary);
    const plan = planFor(withColumns(prepared.definitions));
    const group = groups.get(plan);
    if (group) group.push({ scenario, prepared, place });
    else groups.set(plan, [{ scenario, prepared, place }]);
  }
  const results: EvaluatedScenario[] = [];
  for (const [plan, group] of groups) {
    const columns = new Map<string, Float64Array>();
    for (const id of plan.ids) {
      if (plan.definitions.get(id)?.kind !== 'column') continue;
      columns.set(
        id,
        Float64Array.from(group, ({ prepared }) => prepared.numbers.get(id) ?? NaN),
      );
    }
    const run = evaluate(plan, columns, group.length, roomOf(plan));
    const read = readerOf(plan, run);
    for (const [lane, { scenario, prepared, place }] of group.entries()) results[place] = resultOf(scenario, prepared, checked, read, lane);
  }
  return results;
};

export type Sweep = { readonly id: string; readonly values: Float64Array | readonly number[] };

/**
 * One scenario with a quantity replaced by each of `values` (in its declared unit); by id, a value a point, NaN where there is none.
 * Throws `DocumentError` on an unknown scenario or id.
 */
export const sweepScenario = (
  document: WorkbookDocument,
  scenarioName: string,
  sweep: Sweep,
  ids: readonly string[],
): Record<string, number[]> => {
  const checked = checkDocument(document);
  const scenario = checked.byName.get(scenarioName);
  if (scenario === undefined) throw new DocumentError(`There is no scenario "${scenarioName}".`);
  const { definitions, numbers } = prepare(resolve(scenario, checked.byName, checked.findPreset), checked.vocabulary);
  for (const id of [sweep.id, ...ids]) {
    if (!definitions.has(id)) throw new DocumentError(`There is no row "${id}" to sweep.`);
  }
  const swept = new Map<string, Definition>(definitions);
  swept.set(sweep.id, { kind: 'column', bounds: quantityById.get(sweep.id)?.bounds });
  const columns = new Map<string, Float64Array | number>(numbers);
  columns.set(sweep.id, Float64Array.from(sweep.values));
  const run = evaluate(planFor(swept, ids), columns, sweep.values.length);
  return Object.fromEntries(ids.map((id) => [id, Array.from(run.column(id))]));
};
