import { gridOf } from '@/engine/analysis/grid';
import { runWith, type Ready } from '@/engine/analysis/ready';
import type { CellError, TeamRowDocument, WorkbookDocument } from '@/engine/document';
import type { LinesChart, Place } from './declaration';

/** What a scenario is, row by row, in declared units. */
export type Standing = { readonly value: (id: string) => number; readonly error: (id: string) => CellError | undefined };

/** The document with the rows that charts declare. A row of the team of the same name stands. */
export function withRows(document: WorkbookDocument, rows: readonly TeamRowDocument[]): WorkbookDocument {
  const own = document.rows ?? [];
  const taken = new Set(own.map(({ id }) => id));
  const added = new Map(rows.filter(({ id }) => !taken.has(id)).map((row) => [row.id, row]));
  return { ...document, rows: [...own, ...added.values()] };
}

/** Rows of a scenario as it stands. Throws `DocumentError` on an unknown id. */
export function standing(ready: Ready, ids: readonly string[]): Standing {
  const run = runWith(ready, new Map(), [...new Set(ids)], 1);
  return { value: (id) => run.column(id)[0] ?? NaN, error: (id) => run.errorAt(id, 0) };
}

export const placeIn = ({ value }: Standing, at: Place): number => (typeof at === 'number' ? at : value(at));

/** Rows that a chart asks of a scenario as it stands. */
export const standingRows = (chart: LinesChart): string[] => [
  ...chart.needs,
  ...chart.sweep.reach,
  ...chart.hold,
  ...[...chart.marks, ...chart.levels, ...chart.points].flatMap(({ at }) => (typeof at === 'string' ? [at] : [])),
  chart.sweep.quantity,
];

const points = 49;

/** Ends of the swept range: wide enough for all that is marked in any of the scenarios. */
export function rangeOf({ sweep }: LinesChart, scenarios: readonly Standing[]): readonly [number, number] {
  const reached = scenarios.flatMap(({ value }) => sweep.reach.map(value)).filter((value) => Number.isFinite(value) && value > 0);
  const high = Math.min(sweep.most, Math.max(sweep.to, sweep.times * Math.max(0, ...reached)));
  const low = Math.min(sweep.from, ...(sweep.from > 0 ? reached : []));
  return [low, high];
}

/** The points of a sweep; `plain` are those of the even grid, others stand where something is marked. */
export type Grid = { readonly values: Float64Array; readonly plain: ReadonlySet<number> };

export function gridFor(chart: LinesChart, scenarios: readonly Standing[]): Grid {
  const [low, high] = rangeOf(chart, scenarios);
  const even = gridOf({ low, high, scale: chart.sweep.from > 0 ? 'log' : 'linear' }, points, chart.sweep.whole);
  const marked = scenarios
    .flatMap((one) => [...chart.marks, ...chart.points].map(({ at }) => placeIn(one, at)))
    .filter((at) => at >= low && at <= high);
  return { values: Float64Array.from(new Set([...even, ...marked])).toSorted(), plain: new Set(even) };
}

/** A scenario along a sweep: a column for each of `ids`, NaN where it has no value. Throws `DocumentError`. */
export function along(
  ready: Ready,
  chart: LinesChart,
  one: Standing,
  grid: Grid,
  ids: readonly string[],
): ReadonlyMap<string, Float64Array> {
  const held = chart.hold.flatMap((id): [string, number][] => (Number.isNaN(one.value(id)) ? [] : [[id, one.value(id)]]));
  const trial = new Map<string, Float64Array | number>([...held, [chart.sweep.quantity, grid.values]]);
  const run = runWith(ready, trial, [...new Set(ids)], grid.values.length);
  return new Map(ids.map((id) => [id, run.column(id).slice()]));
}
