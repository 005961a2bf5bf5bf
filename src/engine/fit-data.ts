import type { Columns, Definition, Definitions } from './definition';
import { vocabularyOf } from './document-rows';
import { evaluate } from './evaluate';
import { prepare } from './evaluate-document-definitions';
import { fitParameterIds, type FitParameters } from './fit-parameters';
import { pointCells } from './measured/point-cells';
import type { ServingPoint } from './measured/serving-points';
import { planFor } from './plan-cache';
import { quantityById } from './registry';
import { resolve } from './resolve';
import { splitOf } from './split';

/** Measured lanes ready for the column evaluator: what each quantity is, the numbers of the lanes, and what was measured in each. */
export type FitData = {
  readonly definitions: Definitions;
  readonly columns: Columns;
  /** Measured seconds per output token, a lane each. */
  readonly seconds: Float64Array;
  /** How much a lane counts in the fit. */
  readonly weights: Float64Array;
};

/** Quantities that a fit replaces: its parameters, and the efficiency of decode, which is taken to be that of prefill. */
export const replacedIds: readonly string[] = [...fitParameterIds, 'computeEfficiency'];

/** `definitions` with some ids given as numbers instead. Throws on an unknown id. */
export const withColumns = (definitions: Definitions, ids: readonly string[]): Definitions => {
  const replaced = new Map<string, Definition>(definitions);
  for (const id of ids) {
    const quantity = quantityById.get(id);
    if (quantity === undefined) throw new Error(`There is no quantity "${id}".`);
    replaced.set(id, { kind: 'column', bounds: quantity.bounds });
  }
  return replaced;
};

/** The lanes at `places` alone. */
export const lanesOf = (data: FitData, places: readonly number[]): FitData => {
  const pick = (column: Float64Array): Float64Array => Float64Array.from(places, (place) => column[place] ?? NaN);
  const columns = new Map([...data.columns].map(([id, column]) => [id, typeof column === 'number' ? column : pick(column)] as const));
  return { definitions: data.definitions, columns, seconds: pick(data.seconds), weights: pick(data.weights) };
};

/** Columns of some quantities at given parameters, in declared units, by the same evaluator as every scenario. */
export const evaluateLanes = (data: FitData, parameters: FitParameters, ids: readonly string[]): readonly Float64Array[] => {
  const columns = new Map(data.columns);
  for (const id of fitParameterIds) columns.set(id, parameters[id]);
  columns.set('computeEfficiency', parameters.prefillEfficiency);
  const run = evaluate(planFor(data.definitions, ids), columns, data.seconds.length);
  return ids.map((id) => run.column(id));
};

/** The same lanes with everything that no parameter changes worked out once, so that a fit runs only the rest again and again. */
export const settled = (data: FitData, parameters: FitParameters): FitData => {
  const plan = planFor(data.definitions, ['stepTime']);
  const { varies } = splitOf(plan, replacedIds);
  const ids = plan.ids.filter((id) => !varies(plan.places.ofName(id)));
  const columns = new Map(data.columns);
  evaluateLanes(data, parameters, ids).forEach((column, place) => columns.set(ids[place] ?? '', column));
  const definitions = new Map(data.definitions);
  // Their bounds were held when they were worked out.
  for (const id of ids) definitions.set(id, { kind: 'column' });
  return { ...data, definitions, columns };
};

/** Predicted seconds per output token, a lane each; NaN where a lane has none. */
export const predictSeconds = (data: FitData, parameters: FitParameters): Float64Array => {
  const [step] = evaluateLanes(data, parameters, ['stepTime']);
  if (step === undefined) throw new Error('The step time has no column.');
  return step;
};

/** Model, chip, engine and precision: rows of one such group share what no few numbers can predict. */
export const groupOf = (point: ServingPoint): string => `${point.model}|${point.system}|${point.backend}|${point.weightPrecision}`;

/** Counts of a key among points. */
const counted = (points: readonly ServingPoint[], keyOf: (point: ServingPoint) => string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const point of points) counts.set(keyOf(point), (counts.get(keyOf(point)) ?? 0) + 1);
  return counts;
};

/** Measured points as lanes. A row counts 1/√(rows of its group), so that a long sweep does not drown the others. */
export const measuredData = (points: readonly ServingPoint[]): FitData => {
  const cells = points.map(pointCells);
  const [first] = cells;
  if (first === undefined) throw new Error('A fit needs at least one measured point.');
  const scenario = { name: 'Measured', cells: first };
  const prepared = prepare(resolve(scenario, new Map([[scenario.name, scenario]])), vocabularyOf([]));
  const columns = new Map<string, Float64Array | number>(prepared.numbers);
  for (const id of Object.keys(first))
    columns.set(
      id,
      Float64Array.from(cells, (cell) => cell[id] ?? NaN),
    );
  const sizes = counted(points, groupOf);
  return {
    definitions: withColumns(prepared.definitions, [...Object.keys(first), ...replacedIds]),
    columns,
    seconds: Float64Array.from(points, ({ tpot }) => tpot / 1000),
    weights: Float64Array.from(points, (point) => 1 / Math.sqrt(sizes.get(groupOf(point)) ?? 1)),
  };
};
