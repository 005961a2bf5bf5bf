import type { Node } from './ast';
import type { CellError } from './document';
import type { Bounds, Solved } from './quantity';

/** What a quantity is in a scenario, once presets, bases and cells are resolved. */
export type Definition = (
  | { /** One number a lane, given when the plan runs. */ readonly kind: 'column' }
  | { readonly kind: 'formula'; readonly node: Node }
  | { readonly kind: 'solved'; readonly quantity: Solved }
  | { /** The cell itself is wrong (syntax, name, unit). */ readonly kind: 'error'; readonly error: CellError }
  | { readonly kind: 'unset'; readonly message: string }
) & { readonly bounds?: Bounds };

/** By quantity id. Scenarios with the same definitions share a plan and run as lanes of one evaluation. */
export type Definitions = ReadonlyMap<string, Definition>;

/** Values of the definitions of kind 'column'; a number stands for the same value in every lane. */
export type Columns = ReadonlyMap<string, Float64Array | number>;

export type Evaluation = {
  readonly lanes: number;
  /** Values in the declared unit, ±Infinity included; NaN where the lane has an error. Do not write to it. Throws on an unknown id. */
  readonly column: (id: string) => Float64Array;
  /** Why `column(id)[lane]` is NaN, worked out on request; undefined where there is a value. */
  readonly errorAt: (id: string, lane: number) => CellError | undefined;
  /**
   * The graph again with one quantity replaced lane by lane, everything else as it stands; only what lies between is computed.
   * The columns are valid until the next call with the same `reads`.
   */
  readonly at: (variable: string, reads: readonly string[]) => (trial: Float64Array) => readonly Float64Array[];
};
