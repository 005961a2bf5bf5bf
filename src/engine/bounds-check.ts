import type { Bounds } from './quantity';

/** Bounds of a place, with the place of the quantity that it may not exceed. */
export type Fence = { readonly bounds: Bounds; readonly ceiling: number | undefined };

/** Whether all lanes are at least `min`, or above it; four lanes a turn, since every column is looked at. */
const allFrom = (column: Float64Array, min: number, above: boolean, n: number): boolean => {
  let i = 0;
  let good = true;
  if (above) {
    for (; i + 3 < n; i += 4) {
      if (!((column[i] ?? NaN) > min && (column[i + 1] ?? NaN) > min && (column[i + 2] ?? NaN) > min && (column[i + 3] ?? NaN) > min))
        good = false;
    }
    for (; i < n; i += 1) if (!((column[i] ?? NaN) > min)) good = false;
    return good;
  }
  for (; i + 3 < n; i += 4) {
    if (!((column[i] ?? NaN) >= min && (column[i + 1] ?? NaN) >= min && (column[i + 2] ?? NaN) >= min && (column[i + 3] ?? NaN) >= min))
      good = false;
  }
  for (; i < n; i += 1) if (!((column[i] ?? NaN) >= min)) good = false;
  return good;
};

/** The same with an upper limit, in one pass. */
const allBetween = (column: Float64Array, min: number, max: number, n: number): boolean => {
  let i = 0;
  let good = true;
  for (; i + 3 < n; i += 4) {
    const a = column[i] ?? NaN;
    const b = column[i + 1] ?? NaN;
    const c = column[i + 2] ?? NaN;
    const d = column[i + 3] ?? NaN;
    if (!(a >= min && a <= max && b >= min && b <= max && c >= min && c <= max && d >= min && d <= max)) good = false;
  }
  for (; i < n; i += 1) if (!((column[i] ?? NaN) >= min && (column[i] ?? NaN) <= max)) good = false;
  return good;
};

const allWhole = (column: Float64Array, n: number): boolean => {
  for (let i = 0; i < n; i += 1) if (Math.trunc(column[i] ?? NaN) !== column[i]) return false;
  return true;
};

/** Whether the first `n` lanes all have a value within the bounds. */
export const isWithin = (
  column: Float64Array,
  { min = -Infinity, max = Infinity, aboveMin = false, whole = false }: Bounds,
  n: number,
): boolean => {
  const isAbove = max === Infinity || aboveMin ? allFrom(column, min, aboveMin, n) : allBetween(column, min, max, n);
  const isBelow = max === Infinity || !aboveMin || allBetween(column, -Infinity, max, n);
  return isAbove && isBelow && (!whole || allWhole(column, n));
};

/** Lanes out of bounds get no value; why is worked out on request. Looks first, since nearly always all lanes are good. */
export const holdToBounds = (column: Float64Array, bounds: Bounds, n: number): void => {
  if (isWithin(column, bounds, n)) return;
  const { min = -Infinity, max = Infinity, aboveMin, whole } = bounds;
  for (let i = 0; i < n; i += 1) {
    const value = column[i] ?? NaN;
    const inside = (aboveMin === true ? value > min : value >= min) && value <= max;
    if (!inside || (whole === true && Math.trunc(value) !== value)) column[i] = NaN;
  }
};

/** A ceiling without a value in a lane limits nothing there. */
export const holdToCeiling = (column: Float64Array, ceiling: Float64Array, n: number): void => {
  for (let i = 0; i < n; i += 1) if ((column[i] ?? NaN) > (ceiling[i] ?? NaN)) column[i] = NaN;
};
