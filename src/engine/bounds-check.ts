import type { Bounds } from './quantity';

/** Bounds of a place, with the place of the quantity that it may not exceed. */
export type Fence = { readonly bounds: Bounds; readonly ceiling: number | undefined };

const allAtLeast = (column: Float64Array, min: number, n: number): boolean => {
  let good = true;
  for (let i = 0; i < n; i += 1) if (!((column[i] ?? NaN) >= min)) good = false;
  return good;
};

const allAbove = (column: Float64Array, min: number, n: number): boolean => {
  let good = true;
  for (let i = 0; i < n; i += 1) if (!((column[i] ?? NaN) > min)) good = false;
  return good;
};

const allAtMost = (column: Float64Array, max: number, n: number): boolean => {
  let good = true;
  for (let i = 0; i < n; i += 1) if (!((column[i] ?? NaN) <= max)) good = false;
  return good;
};

/** Lanes out of bounds get no value; why is worked out on request. Looks first, since nearly always all lanes are good. */
export const holdToBounds = (column: Float64Array, { min, max, aboveMin, whole }: Bounds, n: number): void => {
  const low = min ?? -Infinity;
  const high = max ?? Infinity;
  if (!(aboveMin === true ? allAbove(column, low, n) : allAtLeast(column, low, n))) {
    for (let i = 0; i < n; i += 1) {
      const value = column[i] ?? NaN;
      if (!(aboveMin === true ? value > low : value >= low)) column[i] = NaN;
    }
  }
  if (high < Infinity && !allAtMost(column, high, n)) {
    for (let i = 0; i < n; i += 1) if (!((column[i] ?? NaN) <= high)) column[i] = NaN;
  }
  if (whole === true) {
    for (let i = 0; i < n; i += 1) if (Math.trunc(column[i] ?? NaN) !== column[i]) column[i] = NaN;
  }
};

/** A ceiling without a value in a lane limits nothing there. */
export const holdToCeiling = (column: Float64Array, ceiling: Float64Array, n: number): void => {
  for (let i = 0; i < n; i += 1) if ((column[i] ?? NaN) > (ceiling[i] ?? NaN)) column[i] = NaN;
};
