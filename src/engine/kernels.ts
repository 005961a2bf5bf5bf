import { arithmetic, type Kernel } from './kernels-arithmetic';
import type { BinaryOperator, FunctionName } from './ast';
import { both, clamped, either, negation, rounded } from './operations';

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
    else out[i] = Number.isNaN(condition) ? NaN : (b[i] ?? NaN);
  }
};

const isLess: Kernel = (out, a, b, _c, n) => {
  for (let i = 0; i < n; i += 1) {
    const left = a[i] ?? NaN;
    const right = b[i] ?? NaN;
    out[i] = left < right ? 1 : left >= right ? 0 : NaN;
  }
};
const isLessOrEqual: Kernel = (out, a, b, _c, n) => {
  for (let i = 0; i < n; i += 1) {
    const left = a[i] ?? NaN;
    const right = b[i] ?? NaN;
    out[i] = left <= right ? 1 : left > right ? 0 : NaN;
  }
};
const isEqual: Kernel = (out, a, b, _c, n) => {
  for (let i = 0; i < n; i += 1) {
    const left = a[i] ?? NaN;
    const right = b[i] ?? NaN;
    out[i] = left === right ? 1 : left < right || left > right ? 0 : NaN;
  }
};
const isUnequal: Kernel = (out, a, b, _c, n) => {
  for (let i = 0; i < n; i += 1) {
    const left = a[i] ?? NaN;
    const right = b[i] ?? NaN;
    out[i] = left === right ? 0 : left < right || left > right ? 1 : NaN;
  }
};

export const binaryKernels: Readonly<Record<BinaryOperator, Kernel>> = {
  '+': arithmetic['+'],
  '-': arithmetic['-'],
  '*': arithmetic['*'],
  '/': arithmetic['/'],
  '^': (out, a, b, _c, n) => {
    for (let i = 0; i < n; i += 1) {
      const base = a[i] ?? NaN;
      const exponent = b[i] ?? NaN;
      out[i] = exponent === 2 ? base * base : exponent === 0 && Number.isNaN(base) ? NaN : base ** exponent;
    }
  },
  '<': isLess,
  '<=': isLessOrEqual,
  '>': (out, a, b, c, n) => isLess(out, b, a, c, n),
  '>=': (out, a, b, c, n) => isLessOrEqual(out, b, a, c, n),
  '==': isEqual,
  '!=': isUnequal,
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
    for (let i = 0; i < n; i += 1) out[i] = Math.floor(a[i] ?? NaN) + 0;
  },
  ceil: (out, a, _b, _c, n) => {
    for (let i = 0; i < n; i += 1) out[i] = Math.ceil(a[i] ?? NaN) + 0;
  },
  round: (out, a, _b, _c, n) => {
    for (let i = 0; i < n; i += 1) out[i] = rounded(a[i] ?? NaN);
  },
  clamp: (out, a, b, c, n) => {
    for (let i = 0; i < n; i += 1) out[i] = clamped(a[i] ?? NaN, b[i] ?? NaN, c[i] ?? NaN);
  },
};
