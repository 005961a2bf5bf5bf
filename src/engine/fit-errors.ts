/** How far predictions lie from measurements; shares of 1. */
export type ErrorSummary = {
  readonly rows: number;
  /** Mean absolute error over what was measured. */
  readonly mean: number;
  /** Median of the signed error: above zero, predictions are too long. */
  readonly median: number;
  /** Absolute error that nine rows in ten stay within. */
  readonly p90: number;
  /** Share of rows within a quarter of what was measured. */
  readonly withinQuarter: number;
};

/** The value below which a share of the sorted numbers lies, interpolated; NaN where there are none. */
export const quantile = (sorted: readonly number[], share: number): number => {
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? NaN;
  const high = sorted[Math.ceil(place)] ?? NaN;
  return low + (high - low) * (place - Math.floor(place));
};

/** Signed errors, predicted over measured less 1. */
export const relativeErrors = (predicted: Float64Array, measured: Float64Array): Float64Array =>
  predicted.map((value, lane) => value / (measured[lane] ?? NaN) - 1);

export const summarise = (errors: Iterable<number>): ErrorSummary => {
  const signed = [...errors].toSorted((a, b) => a - b);
  const sizes = signed.map(Math.abs).toSorted((a, b) => a - b);
  return {
    rows: signed.length,
    mean: sizes.reduce((sum, size) => sum + size, 0) / sizes.length,
    median: quantile(signed, 0.5),
    p90: quantile(sizes, 0.9),
    withinQuarter: sizes.filter((size) => size <= 0.25).length / sizes.length,
  };
};

/** Summaries by a key of the row, in the order in which the keys first appear. */
export const summariseBy = (errors: Float64Array, keys: readonly string[]): ReadonlyMap<string, ErrorSummary> => {
  const groups = new Map<string, number[]>();
  keys.forEach((key, lane) => {
    const group = groups.get(key);
    const error = errors[lane] ?? NaN;
    if (group) group.push(error);
    else groups.set(key, [error]);
  });
  return new Map([...groups].map(([key, group]) => [key, summarise(group)]));
};
