import type { Kernel } from './kernels-arithmetic';

/**
 * Two operations in one pass, which saves writing and reading what lies between; each rounds as it would alone. Named by the outer
 * and the inner sign, the inner one on the left: the first is a * b / c.
 */
export const innerLeft: Readonly<Record<string, Kernel>> = {
  '/*': (out, a, b, c, n) => {
    let i = 0;
    for (; i + 7 < n; i += 8) {
      out[i] = ((a[i] ?? NaN) * (b[i] ?? NaN)) / (c[i] ?? NaN);
      out[i + 1] = ((a[i + 1] ?? NaN) * (b[i + 1] ?? NaN)) / (c[i + 1] ?? NaN);
      out[i + 2] = ((a[i + 2] ?? NaN) * (b[i + 2] ?? NaN)) / (c[i + 2] ?? NaN);
      out[i + 3] = ((a[i + 3] ?? NaN) * (b[i + 3] ?? NaN)) / (c[i + 3] ?? NaN);
      out[i + 4] = ((a[i + 4] ?? NaN) * (b[i + 4] ?? NaN)) / (c[i + 4] ?? NaN);
      out[i + 5] = ((a[i + 5] ?? NaN) * (b[i + 5] ?? NaN)) / (c[i + 5] ?? NaN);
      out[i + 6] = ((a[i + 6] ?? NaN) * (b[i + 6] ?? NaN)) / (c[i + 6] ?? NaN);
      out[i + 7] = ((a[i + 7] ?? NaN) * (b[i + 7] ?? NaN)) / (c[i + 7] ?? NaN);
    }
    for (; i < n; i += 1) out[i] = ((a[i] ?? NaN) * (b[i] ?? NaN)) / (c[i] ?? NaN);
  },
  '**': (out, a, b, c, n) => {
    let i = 0;
    for (; i + 7 < n; i += 8) {
      out[i] = (a[i] ?? NaN) * (b[i] ?? NaN) * (c[i] ?? NaN);
      out[i + 1] = (a[i + 1] ?? NaN) * (b[i + 1] ?? NaN) * (c[i + 1] ?? NaN);
      out[i + 2] = (a[i + 2] ?? NaN) * (b[i + 2] ?? NaN) * (c[i + 2] ?? NaN);
      out[i + 3] = (a[i + 3] ?? NaN) * (b[i + 3] ?? NaN) * (c[i + 3] ?? NaN);
      out[i + 4] = (a[i + 4] ?? NaN) * (b[i + 4] ?? NaN) * (c[i + 4] ?? NaN);
      out[i + 5] = (a[i + 5] ?? NaN) * (b[i + 5] ?? NaN) * (c[i + 5] ?? NaN);
      out[i + 6] = (a[i + 6] ?? NaN) * (b[i + 6] ?? NaN) * (c[i + 6] ?? NaN);
      out[i + 7] = (a[i + 7] ?? NaN) * (b[i + 7] ?? NaN) * (c[i + 7] ?? NaN);
    }
    for (; i < n; i += 1) out[i] = (a[i] ?? NaN) * (b[i] ?? NaN) * (c[i] ?? NaN);
  },
  '*/': (out, a, b, c, n) => {
    let i = 0;
    for (; i + 7 < n; i += 8) {
      out[i] = ((a[i] ?? NaN) / (b[i] ?? NaN)) * (c[i] ?? NaN);
      out[i + 1] = ((a[i + 1] ?? NaN) / (b[i + 1] ?? NaN)) * (c[i + 1] ?? NaN);
      out[i + 2] = ((a[i + 2] ?? NaN) / (b[i + 2] ?? NaN)) * (c[i + 2] ?? NaN);
      out[i + 3] = ((a[i + 3] ?? NaN) / (b[i + 3] ?? NaN)) * (c[i + 3] ?? NaN);
      out[i + 4] = ((a[i + 4] ?? NaN) / (b[i + 4] ?? NaN)) * (c[i + 4] ?? NaN);
      out[i + 5] = ((a[i + 5] ?? NaN) / (b[i + 5] ?? NaN)) * (c[i + 5] ?? NaN);
      out[i + 6] = ((a[i + 6] ?? NaN) / (b[i + 6] ?? NaN)) * (c[i + 6] ?? NaN);
      out[i + 7] = ((a[i + 7] ?? NaN) / (b[i + 7] ?? NaN)) * (c[i + 7] ?? NaN);
    }
    for (; i < n; i += 1) out[i] = ((a[i] ?? NaN) / (b[i] ?? NaN)) * (c[i] ?? NaN);
  },
  '+/': (out, a, b, c, n) => {
    let i = 0;
    for (; i + 7 < n; i += 8) {
      out[i] = (a[i] ?? NaN) / (b[i] ?? NaN) + (c[i] ?? NaN);
      out[i + 1] = (a[i + 1] ?? NaN) / (b[i + 1] ?? NaN) + (c[i + 1] ?? NaN);
      out[i + 2] = (a[i + 2] ?? NaN) / (b[i + 2] ?? NaN) + (c[i + 2] ?? NaN);
      out[i + 3] = (a[i + 3] ?? NaN) / (b[i + 3] ?? NaN) + (c[i + 3] ?? NaN);
      out[i + 4] = (a[i + 4] ?? NaN) / (b[i + 4] ?? NaN) + (c[i + 4] ?? NaN);
      out[i + 5] = (a[i + 5] ?? NaN) / (b[i + 5] ?? NaN) + (c[i + 5] ?? NaN);
      out[i + 6] = (a[i + 6] ?? NaN) / (b[i + 6] ?? NaN) + (c[i + 6] ?? NaN);
      out[i + 7] = (a[i + 7] ?? NaN) / (b[i + 7] ?? NaN) + (c[i + 7] ?? NaN);
    }
    for (; i < n; i += 1) out[i] = (a[i] ?? NaN) / (b[i] ?? NaN) + (c[i] ?? NaN);
  },
  '+*': (out, a, b, c, n) => {
    let i = 0;
    for (; i + 7 < n; i += 8) {
      out[i] = (a[i] ?? NaN) * (b[i] ?? NaN) + (c[i] ?? NaN);
      out[i + 1] = (a[i + 1] ?? NaN) * (b[i + 1] ?? NaN) + (c[i + 1] ?? NaN);
      out[i + 2] = (a[i + 2] ?? NaN) * (b[i + 2] ?? NaN) + (c[i + 2] ?? NaN);
      out[i + 3] = (a[i + 3] ?? NaN) * (b[i + 3] ?? NaN) + (c[i + 3] ?? NaN);
      out[i + 4] = (a[i + 4] ?? NaN) * (b[i + 4] ?? NaN) + (c[i + 4] ?? NaN);
      out[i + 5] = (a[i + 5] ?? NaN) * (b[i + 5] ?? NaN) + (c[i + 5] ?? NaN);
      out[i + 6] = (a[i + 6] ?? NaN) * (b[i + 6] ?? NaN) + (c[i + 6] ?? NaN);
      out[i + 7] = (a[i + 7] ?? NaN) * (b[i + 7] ?? NaN) + (c[i + 7] ?? NaN);
    }
    for (; i < n; i += 1) out[i] = (a[i] ?? NaN) * (b[i] ?? NaN) + (c[i] ?? NaN);
  },
  '*-': (out, a, b, c, n) => {
    let i = 0;
    for (; i + 7 < n; i += 8) {
      out[i] = ((a[i] ?? NaN) - (b[i] ?? NaN)) * (c[i] ?? NaN);
      out[i + 1] = ((a[i + 1] ?? NaN) - (b[i + 1] ?? NaN)) * (c[i + 1] ?? NaN);
      out[i + 2] = ((a[i + 2] ?? NaN) - (b[i + 2] ?? NaN)) * (c[i + 2] ?? NaN);
      out[i + 3] = ((a[i + 3] ?? NaN) - (b[i + 3] ?? NaN)) * (c[i + 3] ?? NaN);
      out[i + 4] = ((a[i + 4] ?? NaN) - (b[i + 4] ?? NaN)) * (c[i + 4] ?? NaN);
      out[i + 5] = ((a[i + 5] ?? NaN) - (b[i + 5] ?? NaN)) * (c[i + 5] ?? NaN);
      out[i + 6] = ((a[i + 6] ?? NaN) - (b[i + 6] ?? NaN)) * (c[i + 6] ?? NaN);
      out[i + 7] = ((a[i + 7] ?? NaN) - (b[i + 7] ?? NaN)) * (c[i + 7] ?? NaN);
    }
    for (; i < n; i += 1) out[i] = ((a[i] ?? NaN) - (b[i] ?? NaN)) * (c[i] ?? NaN);
  },
  '++': (out, a, b, c, n) => {
    let i = 0;
    for (; i + 7 < n; i += 8) {
      out[i] = (a[i] ?? NaN) + (b[i] ?? NaN) + (c[i] ?? NaN);
      out[i + 1] = (a[i + 1] ?? NaN) + (b[i + 1] ?? NaN) + (c[i + 1] ?? NaN);
      out[i + 2] = (a[i + 2] ?? NaN) + (b[i + 2] ?? NaN) + (c[i + 2] ?? NaN);
      out[i + 3] = (a[i + 3] ?? NaN) + (b[i + 3] ?? NaN) + (c[i + 3] ?? NaN);
      out[i + 4] = (a[i + 4] ?? NaN) + (b[i + 4] ?? NaN) + (c[i + 4] ?? NaN);
      out[i + 5] = (a[i + 5] ?? NaN) + (b[i + 5] ?? NaN) + (c[i + 5] ?? NaN);
      out[i + 6] = (a[i + 6] ?? NaN) + (b[i + 6] ?? NaN) + (c[i + 6] ?? NaN);
      out[i + 7] = (a[i + 7] ?? NaN) + (b[i + 7] ?? NaN) + (c[i + 7] ?? NaN);
    }
    for (; i < n; i += 1) out[i] = (a[i] ?? NaN) + (b[i] ?? NaN) + (c[i] ?? NaN);
  },
  '/-': (out, a, b, c, n) => {
    let i = 0;
    for (; i + 7 < n; i += 8) {
      out[i] = ((a[i] ?? NaN) - (b[i] ?? NaN)) / (c[i] ?? NaN);
      out[i + 1] = ((a[i + 1] ?? NaN) - (b[i + 1] ?? NaN)) / (c[i + 1] ?? NaN);
      out[i + 2] = ((a[i + 2] ?? NaN) - (b[i + 2] ?? NaN)) / (c[i + 2] ?? NaN);
      out[i + 3] = ((a[i + 3] ?? NaN) - (b[i + 3] ?? NaN)) / (c[i + 3] ?? NaN);
      out[i + 4] = ((a[i + 4] ?? NaN) - (b[i + 4] ?? NaN)) / (c[i + 4] ?? NaN);
      out[i + 5] = ((a[i + 5] ?? NaN) - (b[i + 5] ?? NaN)) / (c[i + 5] ?? NaN);
      out[i + 6] = ((a[i + 6] ?? NaN) - (b[i + 6] ?? NaN)) / (c[i + 6] ?? NaN);
      out[i + 7] = ((a[i + 7] ?? NaN) - (b[i + 7] ?? NaN)) / (c[i + 7] ?? NaN);
    }
    for (; i < n; i += 1) out[i] = ((a[i] ?? NaN) - (b[i] ?? NaN)) / (c[i] ?? NaN);
  },
  '*+': (out, a, b, c, n) => {
    let i = 0;
    for (; i + 7 < n; i += 8) {
      out[i] = ((a[i] ?? NaN) + (b[i] ?? NaN)) * (c[i] ?? NaN);
      out[i + 1] = ((a[i + 1] ?? NaN) + (b[i + 1] ?? NaN)) * (c[i + 1] ?? NaN);
      out[i + 2] = ((a[i + 2] ?? NaN) + (b[i + 2] ?? NaN)) * (c[i + 2] ?? NaN);
      out[i + 3] = ((a[i + 3] ?? NaN) + (b[i + 3] ?? NaN)) * (c[i + 3] ?? NaN);
      out[i + 4] = ((a[i + 4] ?? NaN) + (b[i + 4] ?? NaN)) * (c[i + 4] ?? NaN);
      out[i + 5] = ((a[i + 5] ?? NaN) + (b[i + 5] ?? NaN)) * (c[i + 5] ?? NaN);
      out[i + 6] = ((a[i + 6] ?? NaN) + (b[i + 6] ?? NaN)) * (c[i + 6] ?? NaN);
      out[i + 7] = ((a[i + 7] ?? NaN) + (b[i + 7] ?? NaN)) * (c[i + 7] ?? NaN);
    }
    for (; i < n; i += 1) out[i] = ((a[i] ?? NaN) + (b[i] ?? NaN)) * (c[i] ?? NaN);
  },
};

/** The same with the inner operation on the right, where the sides of the outer one cannot change places: the first is a / (b * c). */
export const innerRight: Readonly<Record<string, Kernel>> = {
  '/*': (out, a, b, c, n) => {
    let i = 0;
    for (; i + 7 < n; i += 8) {
      out[i] = (a[i] ?? NaN) / ((b[i] ?? NaN) * (c[i] ?? NaN));
      out[i + 1] = (a[i + 1] ?? NaN) / ((b[i + 1] ?? NaN) * (c[i + 1] ?? NaN));
      out[i + 2] = (a[i + 2] ?? NaN) / ((b[i + 2] ?? NaN) * (c[i + 2] ?? NaN));
      out[i + 3] = (a[i + 3] ?? NaN) / ((b[i + 3] ?? NaN) * (c[i + 3] ?? NaN));
      out[i + 4] = (a[i + 4] ?? NaN) / ((b[i + 4] ?? NaN) * (c[i + 4] ?? NaN));
      out[i + 5] = (a[i + 5] ?? NaN) / ((b[i + 5] ?? NaN) * (c[i + 5] ?? NaN));
      out[i + 6] = (a[i + 6] ?? NaN) / ((b[i + 6] ?? NaN) * (c[i + 6] ?? NaN));
      out[i + 7] = (a[i + 7] ?? NaN) / ((b[i + 7] ?? NaN) * (c[i + 7] ?? NaN));
    }
    for (; i < n; i += 1) out[i] = (a[i] ?? NaN) / ((b[i] ?? NaN) * (c[i] ?? NaN));
  },
  '-/': (out, a, b, c, n) => {
    let i = 0;
    for (; i + 7 < n; i += 8) {
      out[i] = (a[i] ?? NaN) - (b[i] ?? NaN) / (c[i] ?? NaN);
      out[i + 1] = (a[i + 1] ?? NaN) - (b[i + 1] ?? NaN) / (c[i + 1] ?? NaN);
      out[i + 2] = (a[i + 2] ?? NaN) - (b[i + 2] ?? NaN) / (c[i + 2] ?? NaN);
      out[i + 3] = (a[i + 3] ?? NaN) - (b[i + 3] ?? NaN) / (c[i + 3] ?? NaN);
      out[i + 4] = (a[i + 4] ?? NaN) - (b[i + 4] ?? NaN) / (c[i + 4] ?? NaN);
      out[i + 5] = (a[i + 5] ?? NaN) - (b[i + 5] ?? NaN) / (c[i + 5] ?? NaN);
      out[i + 6] = (a[i + 6] ?? NaN) - (b[i + 6] ?? NaN) / (c[i + 6] ?? NaN);
      out[i + 7] = (a[i + 7] ?? NaN) - (b[i + 7] ?? NaN) / (c[i + 7] ?? NaN);
    }
    for (; i < n; i += 1) out[i] = (a[i] ?? NaN) - (b[i] ?? NaN) / (c[i] ?? NaN);
  },
};
