import type { BinaryOperator, FunctionName } from './ast';
import { both, clamped, either, equal, less, lessOrEqual, negation, power, rounded, roundedDown, roundedUp, unequal } from './operations';

/**
 * One operation over the first `n` lanes of columns; `out` may be one of its operands. Each is a loop of its own, because a shared
 * loop that takes the operation as an argument would call it for every lane. The four commonest take four lanes a turn.
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
  for (let i = 0; i < n; i += 1) {
    const condition = a[i] ?? NaN;
    if (condition === 0) out[i] = c[i] ?? NaN;
    else if (Number.isNaN(condition)) out[i] = NaN;
    else out[i] = b[i] ?? NaN;
  }
};

export const binaryKernels: Readonly<Record<BinaryOperator, Kernel>> = {
  '+': (out, a, b, _c, n) => {
    let i = 0;
    for (; i + 3 < n; i += 4) {
      out[i] = (a[i] ?? NaN) + (b[i] ?? NaN);
      out[i + 1] = (a[i + 1] ?? NaN) + (b[i + 1] ?? NaN);
      out[i + 2] = (a[i + 2] ?? NaN) + (b[i + 2] ?? NaN);
      out[i + 3] = (a[i + 3] ?? NaN) + (b[i + 3] ?? NaN);
    }
    for (; i < n; i += 1) out[i] = (a[i] ?? NaN) + (b[i] ?? NaN);
  },
  '-': (out, a, b, _c, n) => {
    let i = 0;
    for (; i + 3 < n; i += 4) {
      out[i] = (a[i] ?? NaN) - (b[i] ?? NaN);
      out[i + 1] = (a[i + 1] ?? NaN) - (b[i + 1] ?? NaN);
      out[i + 2] = (a[i + 2] ?? NaN) - (b[i + 2] ?? NaN);
      out[i + 3] = (a[i + 3] ?? NaN) - (b[i + 3] ?? NaN);
    }
    for (; i < n; i += 1) out[i] = (a[i] ?? NaN) - (b[i] ?? NaN);
  },
  '*': (out, a, b, _c, n) => {
    let i = 0;
    for (; i + 3 < n; i += 4) {
      out[i] = (a[i] ?? NaN) * (b[i] ?? NaN);
      out[i + 1] = (a[i + 1] ?? NaN) * (b[i + 1] ?? NaN);
      out[i + 2] = (a[i + 2] ?? NaN) * (b[i + 2] ?? NaN);
      out[i + 3] = (a[i + 3] ?? NaN) * (b[i + 3] ?? NaN);
    }
    for (; i < n; i += 1) out[i] = (a[i] ?? NaN) * (b[i] ?? NaN);
  },
  '/': (out, a, b, _c, n) => {
    let i = 0;
    for (; i + 3 < n; i += 4) {
      out[i] = (a[i] ?? NaN) / (b[i] ?? NaN);
      out[i + 1] = (a[i + 1] ?? NaN) / (b[i + 1] ?? NaN);
      out[i + 2] = (a[i + 2] ?? NaN) / (b[i + 2] ?? NaN);
      out[i + 3] = (a[i + 3] ?? NaN) / (b[i + 3] ?? NaN);
    }
    for (; i < n; i += 1) out[i] = (a[i] ?? NaN) / (b[i] ?? NaN);
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
