import { namesIn } from './ast';
import type { Definition } from './definition';
import type { ScenarioDocument, Value } from './document';
import type { Vocabulary } from './document-rows';
import { evaluate } from './evaluate';
import { ofLayer, ofRow, type Defined, type Prepared } from './evaluate-document-definitions';
import { fault } from './lane-fault';
import { outOfBounds } from './out-of-bounds';
import { planFor } from './plan-cache';
import { quantityById } from './registry';
import { shownValue } from './shown-value';

type Values = (id: string) => number;

/** Whether a formula comes back to `goal` through the scenario's other formulas; a search inside them is not followed. */
const restsOn = (goal: string, names: readonly string[], definitions: ReadonlyMap<string, Definition>): boolean => {
  const seen = new Set(names);
  for (const id of seen) {
    if (id === goal) return true;
    const definition = definitions.get(id);
    if (definition?.kind === 'formula') for (const name of namesIn(definition.node)) seen.add(name);
    if (definition?.kind === 'solved') {
      for (const quantity of [...definition.quantity.reads(), ...(definition.quantity.given?.() ?? [])]) seen.add(quantity.id);
    }
  }
  return false;
};

/** The whole scenario once more without the cell; only what the value rests on is run. */
const evaluated = (id: string, { definition, value }: Defined, prepared: Prepared, bounds: Definition['bounds']): number => {
  const definitions = new Map(prepared.definitions).set(id, { ...definition, bounds });
  const numbers = new Map(prepared.numbers);
  if (value === undefined) numbers.delete(id);
  else numbers.set(id, value);
  return evaluate(planFor(definitions, [id]), numbers, 1).column(id)[0] ?? NaN;
};

const without = (id: string, prepared: Prepared, vocabulary: Vocabulary, valueOf: Values): number => {
  const next = prepared.resolved.get(id)?.[1];
  const quantity = quantityById.get(id);
  const row = vocabulary.rows.find((one) => one.id === id);
  const defined = quantity ? ofLayer(next, quantity, vocabulary) : row && { definition: ofRow(row.formula, row, vocabulary) };
  if (defined === undefined) return NaN;
  const { definition, value } = defined;
  if (definition.kind === 'error' || definition.kind === 'unset') return NaN;
  if (definition.kind === 'column') return value ?? NaN;
  // A formula that does not come back to the cell sees the same values as now, and need not run the graph again.
  if (
    definition.kind === 'formula' &&
    quantity?.bounds.atMost === undefined &&
    !restsOn(id, namesIn(definition.node), prepared.definitions)
  ) {
    const result = fault(definition.node, valueOf);
    return result.kind === 'value' ? result.value : NaN;
  }
  return evaluated(id, defined, prepared, quantity?.bounds);
};

/** For each own cell of the scenario, what the row would be if it were cleared; null where it would have no value. */
export const inheritedValues = (
  scenario: ScenarioDocument,
  prepared: Prepared,
  vocabulary: Vocabulary,
  valueOf: Values,
): Readonly<Record<string, Value | null>> => {
  const inherited: Record<string, Value | null> = {};
  for (const id of Object.keys(scenario.cells ?? {})) {
    const value = without(id, prepared, vocabulary, valueOf);
    const quantity = quantityById.get(id);
    const bad = Number.isNaN(value) || (quantity !== undefined && outOfBounds(id, value, quantity.bounds) !== undefined);
    inherited[id] = bad ? null : shownValue(id, value);
  }
  return inherited;
};
