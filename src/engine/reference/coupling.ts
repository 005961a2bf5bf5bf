/**
 * Memory against compute, worked through: a stack of additive couplings (x, y) → (y, x + f(y)), as in Feistel ciphers and reversible
 * networks (Gomez et al. 2017). A layer is inverted by subtraction, so that the backward pass needs no stored activations.
 */

export type Vector = readonly number[];
/** Weights of one layer's f(y) = tanh(W·y), row by row. */
export type Layer = readonly Vector[];
/** The two streams. */
export type State = { readonly x: Vector; readonly y: Vector };

const map2 = (a: Vector, b: Vector, join: (a: number, b: number) => number): Vector => a.map((one, i) => join(one, b[i] ?? NaN));
const add = (a: Vector, b: Vector): Vector => map2(a, b, (one, other) => one + other);
const subtract = (a: Vector, b: Vector): Vector => map2(a, b, (one, other) => one - other);
const dot = (a: Vector, b: Vector): number => a.reduce((sum, one, i) => sum + one * (b[i] ?? NaN), 0);

const inner = (layer: Layer, y: Vector): Vector => layer.map((row) => Math.tanh(dot(row, y)));

const couple = (layer: Layer, { x, y }: State): State => ({ x: y, y: add(x, inner(layer, y)) });
const uncouple = (layer: Layer, { x, y }: State): State => ({ x: subtract(y, inner(layer, x)), y: x });

/** All layers, first to last; `keep` is shown what a layer is given. */
export const forward = (layers: readonly Layer[], start: State, keep: (given: State) => void = () => undefined): State =>
  layers.reduce((state, layer) => {
    keep(state);
    return couple(layer, state);
  }, start);

/** The start again from the end, last layer to first. */
export const inverse = (layers: readonly Layer[], end: State): State => layers.reduceRight((state, layer) => uncouple(layer, state), end);

/** Sensitivity of a result to the two streams before a layer, and to its weights, from the sensitivity after it. */
const back = (layer: Layer, given: State, after: State): { readonly before: State; readonly weights: Layer } => {
  const slopes = inner(layer, given.y).map((value, i) => (1 - value * value) * (after.y[i] ?? NaN));
  const throughInner = given.y.map((_, j) => layer.reduce((sum, row, i) => sum + (row[j] ?? NaN) * (slopes[i] ?? NaN), 0));
  return {
    before: { x: after.y, y: add(after.x, throughInner) },
    weights: slopes.map((slope) => given.y.map((value) => slope * value)),
  };
};

export type Gradients = {
  readonly start: State;
  readonly weights: readonly Layer[];
  /** States that had to be kept at once for the backward pass. */
  readonly kept: number;
};

/** Back-propagation of `result`, a sensitivity to the end, with every layer's input stored on the way forward. */
export const gradientsStored = (layers: readonly Layer[], start: State, result: State): Gradients => {
  const stored: State[] = [];
  forward(layers, start, (given) => stored.push(given));
  const weights: Layer[] = [];
  const sensitivity = layers.reduceRight((after, layer, i) => {
    const step = back(layer, stored[i] ?? start, after);
    weights.unshift(step.weights);
    return step.before;
  }, result);
  return { start: sensitivity, weights, kept: stored.length };
};

/** The same with nothing stored but the end: each layer's input is worked out from its output, for one more f per layer. */
export const gradientsReversible = (layers: readonly Layer[], end: State, result: State): Gradients => {
  let state = end;
  const weights: Layer[] = [];
  const sensitivity = layers.reduceRight((after, layer) => {
    state = uncouple(layer, state);
    const step = back(layer, state, after);
    weights.unshift(step.weights);
    return step.before;
  }, result);
  return { start: sensitivity, weights, kept: 1 };
};
