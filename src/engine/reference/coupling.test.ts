import { describe, expect, it } from 'vitest';
import { forward, gradientsReversible, gradientsStored, inverse, type Layer, type State, type Vector } from './coupling';

const width = 12;
const depth = 64;

/** Repeatable numbers between -1 and 1. */
const numbers = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return (state / 2_147_483_648) * 2 - 1;
  };
};
const next = numbers(7);
const vector = (scale = 1): Vector => Array.from({ length: width }, () => scale * next());
const layers: readonly Layer[] = Array.from({ length: depth }, () => Array.from({ length: width }, () => vector(1 / Math.sqrt(width))));
const start: State = { x: vector(), y: vector() };
const end = forward(layers, start);
const result: State = { x: vector(), y: vector() };

const flat = ({ x, y }: State): Vector => [...x, ...y];
const size = (a: Vector): number => Math.sqrt(a.reduce((sum, one) => sum + one * one, 0));
/** Distance over the size of what is aimed at. */
const error = (a: Vector, b: Vector): number => size(a.map((one, i) => one - (b[i] ?? NaN))) / size(b);

describe('coupling layers', () => {
  it('change what passes through them, and invert to 1e-12', () => {
    expect(error(flat(end), flat(start))).toBeGreaterThan(0.5);
    expect(error(flat(inverse(layers, end)), flat(start))).toBeLessThan(1e-12);
  });

  it('do not invert once a layer is lost', () => {
    expect(error(flat(inverse(layers.slice(1), end)), flat(start))).toBeGreaterThan(0.1);
  });

  it('propagate back without stored activations', () => {
    const stored = gradientsStored(layers, start, result);
    const reversible = gradientsReversible(layers, end, result);
    expect([stored.kept, reversible.kept]).toEqual([depth, 1]);
    expect(error(flat(reversible.start), flat(stored.start))).toBeLessThan(1e-11);
    expect(error(reversible.weights.flat(2), stored.weights.flat(2))).toBeLessThan(1e-11);
  });

  it('have the sensitivities that small changes show', () => {
    const reached = (from: State): number => flat(forward(layers, from)).reduce((sum, one, i) => sum + one * (flat(result)[i] ?? NaN), 0);
    const { x } = gradientsReversible(layers, end, result).start;
    const step = 1e-6;
    for (const place of [0, 5, width - 1]) {
      const moved = (by: number): State => ({ ...start, x: start.x.map((one, i) => (i === place ? one + by : one)) });
      const measured = (reached(moved(step)) - reached(moved(-step))) / (2 * step);
      expect(Math.abs(measured / (x[place] ?? NaN) - 1)).toBeLessThan(1e-5);
    }
  });
});
