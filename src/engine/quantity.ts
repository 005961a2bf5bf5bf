import type { Formula } from './formula';
import type { Unit } from './unit';

/** Groups in the order in which the sheet shows them. */
export const groups = [
  'Hardware',
  'Model',
  'Traffic',
  'Batch and latency',
  'Prices',
  'Context',
  'Storage tiers',
  'Fleet',
  'Cost pools',
  'Racks',
  'Pipeline',
  'Training memory',
] as const;
export type Group = (typeof groups)[number];

/** Closed unless said; `min`/`max` may be omitted for an open end. */
export type Bounds = {
  readonly min?: number;
  readonly max?: number;
  /** The minimum itself is not allowed ("above 0"). */
  readonly aboveMin?: boolean;
  readonly whole?: boolean;
  /** Another quantity of the scenario that it may not exceed. */
  readonly atMost?: () => Quantity;
};

export type Equation = 1 | 2 | 3 | 4 | 5 | 6 | 7;

type Named = {
  readonly id: string;
  readonly label: string;
  /** TeX. */
  readonly symbol: string;
  readonly unit: Unit;
  readonly group: Group;
  readonly description: string;
  /** Where the definition comes from: a name and, where there is one, an address. */
  readonly source: string;
  readonly bounds: Bounds;
  readonly equation?: Equation;
  /** Ids that it had in earlier releases; documents of those are understood by them. */
  readonly formerly?: readonly string[];
  /**
   * A coded quantity: its number is the place of the word that is shown and exported ("flash"). A label is no number, so that using
   * one in an expression is an error of the cell.
   */
  readonly words?: readonly string[];
  /** A list-valued quantity: its number, in its unit, is what the entries explain, and they are shown and exported in its place. */
  readonly list?: (value: number) => readonly string[];
};

/** A figure of the world. `null`: there is no default; a preset or a person sets it. */
export type Given = Named & { readonly kind: 'given'; readonly default: number | null };

/** Computed by a formula that is data. The arrow lets topic files import each other in circles. */
export type Derived = Named & { readonly kind: 'derived'; readonly formula: () => Formula };

/** A constant with a unit that bridges two names (3600 s/h). Never set in a cell by a preset. */
export type Constant = Named & { readonly kind: 'constant'; readonly default: number };

/**
 * Found by iteration over another quantity. `solve` is a plain function; it sees the graph again with
 * `variable` replaced (`EvaluateAt`) and never the variable's own cell.
 */
export type Solved = Named & {
  readonly kind: 'solved';
  readonly variable: () => Quantity;
  /** What `solve` reads at a trial value of the variable. */
  readonly reads: () => readonly Quantity[];
  /** What it takes from the scenario as it stands, the variable untouched (a target, a trial value). */
  readonly given?: () => readonly Quantity[];
  readonly solve: Solver;
};

export type Quantity = Given | Derived | Constant | Solved;

/** Columns of `reads`, in their order, with `variable` replaced lane by lane by `trial`. */
export type EvaluateAt = (trial: Float64Array) => readonly Float64Array[];
/** One value a lane; NaN marks a lane without a value. `scenario` holds the columns of `given`, in their order. */
export type Solver = (at: EvaluateAt, lanes: number, scenario: readonly Float64Array[]) => Float64Array;

type Spec<T extends Quantity> = Omit<T, 'kind' | 'bounds'> & { readonly bounds?: Bounds };

export const given = (spec: Spec<Given>): Given => ({ bounds: {}, ...spec, kind: 'given' });
export const derived = (spec: Spec<Derived>): Derived => ({ bounds: {}, ...spec, kind: 'derived' });
export const constant = (spec: Spec<Constant>): Constant => ({ bounds: {}, ...spec, kind: 'constant' });
export const solved = (spec: Spec<Solved>): Solved => ({ bounds: {}, ...spec, kind: 'solved' });

/** A pure number that lies between 0 and 1 and is no switch: people read it as a percentage. */
export const isShare = ({ unit, bounds: { min, max, whole } }: Quantity): boolean =>
  unit.text === '1' && min === 0 && max === 1 && whole !== true;
