/**
 * One operation over the first `n` lanes of columns; `out` may be one of its operands. Each is a loop of its own, because a shared
 * loop that takes the operation as an argument would call it for every lane, and the commonest take eight lanes a turn.
 */
export type Kernel = (out: Float64Array, a: Float64Array, b: Float64Array, c: Float64Array, n: number) => void;

export const arithmetic = {
  '+': (out, a, b, _c, n) => {
    let i = 0;
    for (; i + 7 < n; i += 8) {
      out[i] = (a[i] ?? NaN) + (b[i] ?? NaN);
      out[i + 1] = (a[i + 1] ?? NaN) + (b[i + 1] ?? NaN);
      out[i + 2] = (a[i + 2] ?? NaN) + (b[i + 2] ?? NaN);
      out[i + 3] = (a[i + 3] ?? NaN) + (b[i + 3] ?? NaN);
      out[i + 4] = (a[i + 4] ?? NaN) + (b[i + 4] ?? NaN);
      out[i + 5] = (a[i + 5] ?? NaN) + (b[i + 5] ?? NaN);
      out[i + 6] = (a[i + 6] ?? NaN) + (b[i + 6] ?? NaN);
      out[i + 7] = (a[i + 7] ?? NaN) + (b[i + 7] ?? NaN);
    }
    for (; i < n; i += 1) out[i] = (a[i] ?? NaN) + (b[i] ?? NaN);
  },
  '-': (out, a, b, _c, n) => {
    let i = 0;
    for (; i + 7 < n; i += 8) {
      out[i] = (a[i] ?? NaN) - (b[i] ?? NaN);
      out[i + 1] = (a[i + 1] ?? NaN) - (b[i + 1] ?? NaN);
      out[i + 2] = (a[i + 2] ?? NaN) - (b[i + 2] ?? NaN);
      out[i + 3] = (a[i + 3] ?? NaN) - (b[i + 3] ?? NaN);
      out[i + 4] = (a[i + 4] ?? NaN) - (b[i + 4] ?? NaN);
      out[i + 5] = (a[i + 5] ?? NaN) - (b[i + 5] ?? NaN);
      out[i + 6] = (a[i + 6] ?? NaN) - (b[i + 6] ?? NaN);
      out[i + 7] = (a[i + 7] ?? NaN) - (b[i + 7] ?? NaN);
    }
    for (; i < n; i += 1) out[i] = (a[i] ?? NaN) - (b[i] ?? NaN);
  },
  '*': (out, a, b, _c, n) => {
    let i = 0;
    for (; i + 7 < n; i += 8) {
      out[i] = (a[i] ?? NaN) * (b[i] ?? NaN);
      out[i + 1] = (a[i + 1] ?? NaN) * (b[i + 1] ?? NaN);
      out[i + 2] = (a[i + 2] ?? NaN) * (b[i + 2] ?? NaN);
      out[i + 3] = (a[i + 3] ?? NaN) * (b[i + 3] ?? NaN);
      out[i + 4] = (a[i + 4] ?? NaN) * (b[i + 4] ?? NaN);
      out[i + 5] = (a[i + 5] ?? NaN) * (b[i + 5] ?? NaN);
      out[i + 6] = (a[i + 6] ?? NaN) * (b[i + 6] ?? NaN);
      out[i + 7] = (a[i + 7] ?? NaN) * (b[i + 7] ?? NaN);
    }
    for (; i < n; i += 1) out[i] = (a[i] ?? NaN) * (b[i] ?? NaN);
  },
  '/': (out, a, b, _c, n) => {
    let i = 0;
    for (; i + 7 < n; i += 8) {
      out[i] = (a[i] ?? NaN) / (b[i] ?? NaN);
      out[i + 1] = (a[i + 1] ?? NaN) / (b[i + 1] ?? NaN);
      out[i + 2] = (a[i + 2] ?? NaN) / (b[i + 2] ?? NaN);
      out[i + 3] = (a[i + 3] ?? NaN) / (b[i + 3] ?? NaN);
      out[i + 4] = (a[i + 4] ?? NaN) / (b[i + 4] ?? NaN);
      out[i + 5] = (a[i + 5] ?? NaN) / (b[i + 5] ?? NaN);
      out[i + 6] = (a[i + 6] ?? NaN) / (b[i + 6] ?? NaN);
      out[i + 7] = (a[i + 7] ?? NaN) / (b[i + 7] ?? NaN);
    }
    for (; i < n; i += 1) out[i] = (a[i] ?? NaN) / (b[i] ?? NaN);
  },
  min: (out, a, b, _c, n) => {
    let i = 0;
    for (; i + 7 < n; i += 8) {
      out[i] = Math.min(a[i] ?? NaN, b[i] ?? NaN);
      out[i + 1] = Math.min(a[i + 1] ?? NaN, b[i + 1] ?? NaN);
      out[i + 2] = Math.min(a[i + 2] ?? NaN, b[i + 2] ?? NaN);
      out[i + 3] = Math.min(a[i + 3] ?? NaN, b[i + 3] ?? NaN);
      out[i + 4] = Math.min(a[i + 4] ?? NaN, b[i + 4] ?? NaN);
      out[i + 5] = Math.min(a[i + 5] ?? NaN, b[i + 5] ?? NaN);
      out[i + 6] = Math.min(a[i + 6] ?? NaN, b[i + 6] ?? NaN);
      out[i + 7] = Math.min(a[i + 7] ?? NaN, b[i + 7] ?? NaN);
    }
    for (; i < n; i += 1) out[i] = Math.min(a[i] ?? NaN, b[i] ?? NaN);
  },
  max: (out, a, b, _c, n) => {
    let i = 0;
    for (; i + 7 < n; i += 8) {
      out[i] = Math.max(a[i] ?? NaN, b[i] ?? NaN);
      out[i + 1] = Math.max(a[i + 1] ?? NaN, b[i + 1] ?? NaN);
      out[i + 2] = Math.max(a[i + 2] ?? NaN, b[i + 2] ?? NaN);
      out[i + 3] = Math.max(a[i + 3] ?? NaN, b[i + 3] ?? NaN);
      out[i + 4] = Math.max(a[i + 4] ?? NaN, b[i + 4] ?? NaN);
      out[i + 5] = Math.max(a[i + 5] ?? NaN, b[i + 5] ?? NaN);
      out[i + 6] = Math.max(a[i + 6] ?? NaN, b[i + 6] ?? NaN);
      out[i + 7] = Math.max(a[i + 7] ?? NaN, b[i + 7] ?? NaN);
    }
    for (; i < n; i += 1) out[i] = Math.max(a[i] ?? NaN, b[i] ?? NaN);
  },
} as const satisfies Readonly<Record<string, Kernel>>;
