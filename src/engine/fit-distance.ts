import type { Value } from './document';
import { pointCells } from './measured/point-cells';
import { servingPoints } from './measured/serving-points';
import { quantityById } from './registry';

/** What decides whether a scenario is like a measured one, and how a value of it is said. */
const dimensions: readonly { readonly id: string; readonly words: string; readonly say: (value: number) => string }[] = [
  { id: 'hbmBandwidth', words: 'the memory bandwidth of the chip', say: (value) => `${shortNumber(value / 1e12)} TB/s` },
  { id: 'activeParams', words: 'the active parameters', say: (value) => `${shortNumber(value / 1e9)} billion` },
  { id: 'totalParams', words: 'the size of the model', say: (value) => `${shortNumber(value / 1e9)} billion parameters` },
  { id: 'chips', words: 'the chips per replica', say: (value) => shortNumber(value) },
  { id: 'batch', words: 'the batch', say: (value) => `${shortNumber(value)} sequences` },
  { id: 'contextLength', words: 'the context', say: (value) => `${shortNumber(value)} tokens` },
];

const shortNumber = (value: number): string => value.toLocaleString('en-US', { maximumSignificantDigits: 3 });

/** A factor by which a value may pass the measured ones before it counts as outside. */
const tolerance = 1.25;
/** A factor that the nearest measured point may differ by in its worst dimension. */
const near = 3;

type Outside = { readonly id: string; readonly value: number; readonly min: number; readonly max: number };

export type Distance = {
  /** The factor by which the nearest measured point differs in its worst dimension; 1 at a measured point. */
  readonly factor: number;
  readonly outside: readonly Outside[];
  /** What the scenario does that no measured point did. */
  readonly unmeasured: readonly string[];
  /** In words; absent where the scenario lies among the measured points. */
  readonly sentence?: string;
};

type Hull = {
  /** Logarithms by dimension, a measured point each. */
  readonly logs: ReadonlyMap<string, Float64Array>;
  readonly points: number;
  readonly ranges: ReadonlyMap<string, readonly [number, number]>;
};

let hull: Hull | undefined;

/** By quantity id: a figure for each point, or one for all of them. */
export type MeasuredColumns = Readonly<Record<string, readonly number[]>>;

/** What the distance is judged by of points that somebody measured. */
export const measuredIds = (): readonly string[] => [...dimensions, ...unmeasuredWays].map(({ id }) => id);

const hullOf = (columns: MeasuredColumns): Hull => {
  const known = dimensions.flatMap(({ id }) => {
    const values = columns[id];
    return values === undefined || values.length === 0 ? [] : [{ id, values }];
  });
  const points = Math.max(0, ...known.map(({ values }) => values.length));
  const at = (values: readonly number[], point: number): number => values[values.length === 1 ? 0 : point] ?? NaN;
  return {
    points,
    ranges: new Map(known.map(({ id, values }) => [id, [Math.min(...values), Math.max(...values)] as const])),
    logs: new Map(known.map(({ id, values }) => [id, Float64Array.from({ length: points }, (_, point) => Math.log(at(values, point)))])),
  };
};

const measuredHull = (): Hull => {
  const cells = hull === undefined ? servingPoints().map(pointCells) : [];
  hull ??= hullOf(Object.fromEntries(dimensions.map(({ id }) => [id, cells.map((cell) => cell[id] ?? NaN)])));
  return hull;
};

/** The smallest over the measured points of the largest difference in a dimension, as a logarithm. */
const nearest = ({ logs, points }: Hull, known: readonly { readonly id: string; readonly value: number }[]): number => {
  const worst = new Float64Array(points);
  for (const { id, value } of known) {
    const log = Math.log(value);
    logs.get(id)?.forEach((measured, point) => (worst[point] = Math.max(worst[point] ?? 0, Math.abs(log - measured))));
  }
  return worst.reduce((least, differs) => Math.min(least, differs), Infinity);
};

const unmeasuredWays: readonly { readonly id: string; readonly isSo: (value: number) => boolean; readonly words: string }[] = [
  { id: 'disaggregated', isSo: (value) => value === 1, words: 'prefill on chips of its own' },
  { id: 'pipelineStages', isSo: (value) => value > 1, words: 'pipeline stages' },
  { id: 'sparseIndexer', isSo: (value) => value === 1, words: 'sparse attention with an indexer' },
  { id: 'cachedInputShare', isSo: (value) => value > 0.05, words: 'prompts found in a cache' },
];

const listed = (parts: readonly string[]): string =>
  parts.length <= 1 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;

/**
 * How far a scenario's values (by quantity id, in declared units) lie from any measured point: of those that a preset brings, else of
 * the published ones. Values that are missing are left out.
 */
export const distanceFromMeasured = (values: Readonly<Record<string, Value>>, own?: MeasuredColumns): Distance => {
  const among = own === undefined ? measuredHull() : hullOf(own);
  const { ranges } = among;
  const known = dimensions.flatMap((dimension) => {
    if (!ranges.has(dimension.id)) return [];
    const value = values[dimension.id];
    return typeof value === 'number' && value > 0 && Number.isFinite(value) ? [{ ...dimension, value }] : [];
  });
  const outside = known.flatMap(({ id, value, words, say }) => {
    const [min, max] = ranges.get(id) ?? [NaN, NaN];
    return value > max * tolerance || value < min / tolerance ? [{ id, value, min, max, words, say }] : [];
  });
  const factor = Math.exp(nearest(among, known));
  const unmeasured = unmeasuredWays.flatMap(({ id, isSo, words }) => {
    const value = values[id];
    return quantityById.has(id) && typeof value === 'number' && isSo(value) && own?.[id]?.some(isSo) !== true ? [words] : [];
  });
  return {
    factor,
    outside: outside.map(({ id, value, min, max }) => ({ id, value, min, max })),
    unmeasured,
    ...sentenceOf(outside, unmeasured, factor),
  };
};

type Told = Outside & { readonly words: string; readonly say: (value: number) => string };

const sentenceOf = (outside: readonly Told[], unmeasured: readonly string[], factor: number): { readonly sentence?: string } => {
  const parts = outside.map(({ words, value, min, max, say }) => `${words} (${say(value)}; measured ${say(min)} to ${say(max)})`);
  if (parts.length > 0) {
    const rest = unmeasured.length > 0 ? ` It also has ${listed(unmeasured)}, which no measured point had.` : '';
    return {
      sentence: `Far from the measured points in ${listed(parts)}: take the calibrated times as a guess, not as a forecast.${rest}`,
    };
  }
  if (unmeasured.length > 0)
    return { sentence: `No measured point had ${listed(unmeasured)}: the calibrated times rest on the formulas there.` };
  if (factor > near)
    return {
      sentence: `The nearest measured point differs by a factor of ${shortNumber(factor)} in one respect: the error may be larger than the quoted one.`,
    };
  return {};
};
