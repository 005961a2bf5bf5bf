import type { BinaryOperator, FunctionName } from './ast';
import { both, chosen, clamped, either, equal, less, lessOrEqual, negation, power, rounded, roundedDown, roundedUp, unequal } from './operations';

/**
 * One operation over the first `n` lanes of columns; `out` may be one of its operands. Each is a loop of its own, because a shared
 * loop that takes the operation as an argument would call it for every lane.
 */
export type Kernel = (out: Float64Array, a: Float64Array, b: Float64Array, c: Float64Array, n: number) => void;

export const copy: Kernel = (out, a, _b, _c, n) => {
  for (let i = 0; i < n; i += 1) out[i] = a[i] ?? NaN;
};
export const negate: Kernel = (out, a, _b, _c, n) => {
  for (let i = 0; i < n; i += 1) out[i] = -(a[i] ?? NaN);
};
export const deny: Kernel = (out, a, _b, _c, n) => {
  for (let i = 0; i < n; i += 1) out[i] = negation(a[i] ?? NaN);
};
export const choose: Kernel = (out, a, b, c, n) => {
  for (let i = 0; i < n; i += 1) out[i] = chosen(a[i] ?? NaN, b[i] ?? NaN, c[i] ?? NaN);
};

export const binaryKernels: Readonly<Record<BinaryOperator, Kernel>> = {
  '+': (out, a, b, _c, n) => {
    for (let i = 0; i < n; i += 1) out[i] = (a[i] ?? NaN) + (b[i] ?? NaN);
  },
  '-': (out, a, b, _c, n) => {
    for (let i = 0; i < n; i += 1) out[i] = (a[i] ?? NaN) - (b[i] ?? NaN);
  },
  '*': (out, a, b, _c, n) => {
    for (let i = 0; i < n; i += 1) out[i] = (a[i] ?? NaN) * (b[i] ?? NaN);
  },
  '/': (out, a, b, _c, n) => {
    for (let i = 0; i < n; i += 1) out[i] = (a[i] ?? NaN) / (b[i] ?? NaN);
  },
  '^': (out, a, b, _c, n) => {
    for (let i = 0; i < n; i += 1) out[i] = power(a[i] ?? NaN, b[i] ?? NaN);
  },
  '<': (out, a, b, _c, n) => {
    for (let i = 0; i < n; i += 1) out[i] = less(a[i] ?? NaN, b[i] ?? NaN);
  },
  '<=': (out, a, b, _c, n) => {
    for (let i = 0; i < n; i += 1) out[i] = lessOrEqual(a[i] ?? NaN, b[i] ?? NaN);
  },
  '>': (out, a, b, _c, n) => {
    for (let i = 0; i < n; i += 1) out[i] = less(b[i] ?? NaN, a[i] ?? NaN);
  },
  '>=': (out, a, b, _c, n) => {
    for (let i = 0; i < n; i += 1) out[i] = lessOrEqual(b[i] ?? NaN, a[i] ?? NaN);
  },
  '==': (out, a, b, _c, n) => {
    for (let i = 0; i < n; i += 1) out[i] = equal(a[i] ?? NaN, b[i] ?? NaN);
  },
  '!=': (out, a, b, _c, n) => {
    for (let i = 0; i < n; i += 1) out[i] = unequal(a[i] ?? NaN, b[i] ?? NaN);
  },
  and: (out, a, b, _c, n) => {
    for (let i = 0; i < n; i += 1) out[i] = both(a[i] ?? NaN, b[i] ?? NaN);
  },
  or: (out, a, b, _c, n) => {
    for (let i = 0; i < n; i += 1) out[i] = either(a[i] ?? NaN, b[i] ?? NaN);
  },
};

/** `min` and `max` take two columns at a time. */
export const callKernels: Readonly<Record<FunctionName, Kernel>> = {
  min: (out, a, b, _c, n) => {
    for (let i = 0; i < n; i += 1) out[i] = Math.min(a[i] ?? NaN, b[i] ?? NaN);
  },
  max: (out, a, b, _c, n) => {
    for (let i = 0; i < n; i += 1) out[i] = Math.max(a[i] ?? NaN, b[i] ?? NaN);
  },
  abs: (out, a, _b, _c, n) => {
    for (let i = 0; i < n; i += 1) out[i] = Math.abs(a[i] ?? NaN);
  },
  sqrt: (out, a, _b, _c, n) => {
    for (let i = 0; i < n; i += 1) out[i] = Math.sqrt(a[i] ?? NaN);
  },
  exp: (out, a, _b, _c, n) => {
    for (let i = 0; i < n; i += 1) out[i] = Math.exp(a[i] ?? NaN);
  },
  log: (out, a, _b, _c, n) => {
    for (let i = 0; i < n; i += 1) out[i] = Math.log(a[i] ?? NaN);
  },
  log2: (out, a, _b, _c, n) => {
    for (let i = 0; i < n; i += 1) out[i] = Math.log2(a[i] ?? NaN);
  },
  log10: (out, a, _b, _c, n) => {
    for (let i = 0; i < n; i += 1) out[i] = Math.log10(a[i] ?? NaN);
  },
  floor: (out, a, _b, _c, n) => {
    for (let i = 0; i < n; i += 1) out[i] = roundedDown(a[i] ?? NaN);
  },
  ceil: (out, a, _b, _c, n) => {
    for (let i = 0; i < n; i += 1) out[i] = roundedUp(a[i] ?? NaN);
  },
  round: (out, a, _b, _c, n) => {
    for (let i = 0; i < n; i += 1) out[i] = rounded(a[i] ?? NaN);
  },
  clamp: (out, a, b, c, n) => {
    for (let i = 0; i < n; i += 1) out[i] = clamped(a[i] ?? NaN, b[i] ?? NaN, c[i] ?? NaN);
  },
};
