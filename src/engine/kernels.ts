import { arithmetic, type Kernel } from './kernels-arithmetic';
import type { BinaryOperator, FunctionName } from './ast';
import { both, clamped, either, equal, less, lessOrEqual, negation, power, rounded, roundedDown, roundedUp, unequal } from './operations';

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
  let i = 0;
  for (; i + 3 < n; i += 4) {
    const condition0 = a[i] ?? NaN;
    if (condition0 === 0) out[i] = c[i] ?? NaN;
    else out[i] = Number.isNaN(condition0) ? NaN : (b[i] ?? NaN);
    const condition1 = a[i + 1] ?? NaN;
    if (condition1 === 0) out[i + 1] = c[i + 1] ?? NaN;
    else out[i + 1] = Number.isNaN(condition1) ? NaN : (b[i + 1] ?? NaN);
    const condition2 = a[i + 2] ?? NaN;
    if (condition2 === 0) out[i + 2] = c[i + 2] ?? NaN;
    else out[i + 2] = Number.isNaN(condition2) ? NaN : (b[i + 2] ?? NaN);
    const condition3 = a[i + 3] ?? NaN;
    if (condition3 === 0) out[i + 3] = c[i + 3] ?? NaN;
    else out[i + 3] = Number.isNaN(condition3) ? NaN : (b[i + 3] ?? NaN);
  }
  for (; i < n; i += 1) {
    const condition = a[i] ?? NaN;
    if (condition === 0) out[i] = c[i] ?? NaN;
    else out[i] = Number.isNaN(condition) ? NaN : (b[i] ?? NaN);
  }
};

export const binaryKernels: Readonly<Record<BinaryOperator, Kernel>> = {
  '+': arithmetic['+'],
  '-': arithmetic['-'],
  '*': arithmetic['*'],
  '/': arithmetic['/'],
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
  min: arithmetic.min,
  max: arithmetic.max,
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
