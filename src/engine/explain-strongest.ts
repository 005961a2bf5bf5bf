import type { Definition, Definitions } from './definition';
import { evaluate } from './evaluate';
import { planFor } from './plan-cache';
import { quantityById } from './registry';

/** The input that moves a quantity most: per cent of change for a per cent of the input, and the quantity over a range of it. */
export type Strongest = {
  readonly id: string;
  readonly elasticity: number;
  /** The input's values, in its declared unit, lowest first. */
  readonly inputs: readonly number[];
  /** The quantity at each of them; NaN where it has no value. */
  readonly values: readonly number[];
};

const nudge = 0.01;
const reach = 4;
const points = 41;
/** Weaker than this is not at all; closer than this is a tie, which the earlier row wins. */
const least = 1e-6;

/** Exact for a power law, whichever way the input was moved; a ratio of changes where logarithms do not exist. */
const elasticityOf = (value: number, moved: number, own: number, trial: number): number =>
  moved / value > 0 && trial / own > 0
    ? Math.log(moved / value) / Math.log(trial / own)
    : ((moved - value) / value) * (own / (trial - own));

/** Inputs that a person could change by a little: numbers other than 0 that are neither words, switches nor constants. */
const movable = (id: string, definition: Definition | undefined, value: number | undefined): boolean => {
  const quantity = quantityById.get(id);
  const { whole, min, max } = quantity?.bounds ?? {};
  const isSwitch = whole === true && min === 0 && max === 1;
  return (
    definition?.kind === 'column' &&
    quantity?.kind !== 'constant' &&
    quantity?.words === undefined &&
    !isSwitch &&
    value !== undefined &&
    value !== 0 &&
    Number.isFinite(value)
  );
};

/** As far as the bounds allow, and whole where it must be. */
const within = (id: string, value: number): number => {
  const { min = -Infinity, max = Infinity, whole } = quantityById.get(id)?.bounds ?? {};
  const held = Math.min(Math.max(value, min), max);
  return whole === true ? Math.round(held) : held;
};

const stepUp = (id: string, value: number): number => {
  const { whole, max = Infinity } = quantityById.get(id)?.bounds ?? {};
  const by = whole === true ? Math.max(1, Math.round(Math.abs(value) * nudge)) : Math.abs(value) * nudge;
  return value + by > max ? value - by : value + by;
};

type Numbers = ReadonlyMap<string, number>;

/** `goal` in lanes that differ from the scenario in one input each. */
const inLanes = (goal: string, definitions: Definitions, numbers: Numbers, lanes: readonly (readonly [string, number])[]): Float64Array => {
  const columns = new Map<string, Float64Array | number>(numbers);
  lanes.forEach(([id, value], lane) => {
    const known = columns.get(id);
    const column = typeof known === 'object' ? known : new Float64Array(lanes.length).fill(known ?? NaN);
    column[lane] = value;
    columns.set(id, column);
  });
  return evaluate(planFor(definitions, [goal]), columns, lanes.length).column(goal);
};

/**
 * Each leaf moved by itself, by a hundredth or by one where it is whole; then the strongest from a quarter to four times its value.
 * `value` is the goal's, in its declared unit. Undefined where nothing moves it.
 */
export const strongestInput = (
  goal: string,
  definitions: Definitions,
  numbers: Numbers,
  leaves: readonly string[],
  value: number,
): Strongest | undefined => {
  if (!Number.isFinite(value) || value === 0) return undefined;
  const trials = leaves
    .filter((id) => movable(id, definitions.get(id), numbers.get(id)))
    .map((id) => [id, stepUp(id, numbers.get(id) ?? NaN)] as const);
  if (trials.length === 0) return undefined;
  const moved = inLanes(goal, definitions, numbers, trials);
  let best: { id: string; elasticity: number } | undefined;
  trials.forEach(([id, trial], lane) => {
    const elasticity = elasticityOf(value, moved[lane] ?? NaN, numbers.get(id) ?? NaN, trial);
    if (Number.isFinite(elasticity) && Math.abs(elasticity) > Math.abs(best?.elasticity ?? 0) + least) best = { id, elasticity };
  });
  if (best === undefined) return undefined;
  const { id, elasticity } = best;
  const own = numbers.get(id) ?? NaN;
  const middle = (points - 1) / 2;
  const range = Array.from({ length: points }, (_, i) => within(id, own * reach ** ((i - middle) / middle)));
  const inputs = [...new Set(range)].sort((a, b) => a - b);
  const lanes = inputs.map((input) => [id, input] as const);
  return { id, elasticity, inputs, values: Array.from(inLanes(goal, definitions, numbers, lanes)) };
};
