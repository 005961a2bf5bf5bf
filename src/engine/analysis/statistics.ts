/** What a column of draws shows. Draws without a value are counted apart. */
export type Summary = {
  readonly draws: number;
  readonly missing: number;
  readonly mean: number;
  readonly deviation: number;
  readonly percentiles: readonly { readonly percent: number; readonly value: number }[];
  readonly histogram: Histogram | undefined;
};

/** Equal bins, in the logarithm where the draws span more than a factor of 30; the outermost half per cent lies outside on each side. */
export type Histogram = {
  readonly scale: 'linear' | 'log';
  readonly edges: readonly number[];
  readonly counts: readonly number[];
  readonly below: number;
  readonly above: number;
};

const percents = [1, 5, 10, 25, 50, 75, 90, 95, 99] as const;
const bins = 40;

/** The value below which a share lies, between the neighbouring draws in proportion. `sorted` rises. */
export const quantileAt = (sorted: Float64Array, share: number): number => {
  if (sorted.length === 0) return NaN;
  const place = share * (sorted.length - 1);
  const low = Math.floor(place);
  const [one = NaN, two = one] = [sorted[low], sorted[low + 1]];
  return one === two || place === low ? one : one + (two - one) * (place - low);
};

const histogramOf = (sorted: Float64Array): Histogram | undefined => {
  const [low, high] = [quantileAt(sorted, 0.005), quantileAt(sorted, 0.995)];
  if (!Number.isFinite(low) || !Number.isFinite(high) || low >= high) return undefined;
  const scale = low > 0 && high / low > 30 ? 'log' : 'linear';
  const edges = Array.from({ length: bins + 1 }, (_, i) =>
    i === bins ? high : scale === 'log' ? low * (high / low) ** (i / bins) : low + ((high - low) * i) / bins,
  );
  const counts = new Array<number>(bins).fill(0);
  let [below, above, bin] = [0, 0, 0];
  for (const value of sorted) {
    if (value < low) below += 1;
    else if (value > high) above += 1;
    else {
      while (bin < bins - 1 && value >= (edges[bin + 1] ?? Infinity)) bin += 1;
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
  }
  return { scale, edges, counts, below, above };
};

export const summaryOf = (values: Float64Array): Summary => {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  // Summed as distances from a draw, so that equal draws have no variance by rounding.
  const origin = sorted[sorted.length >> 1] ?? NaN;
  let mean = origin;
  for (const value of sorted) mean += (value - origin) / sorted.length;
  let square = 0;
  for (const value of sorted) square += ((value - mean) * (value - mean)) / Math.max(1, sorted.length - 1);
  return {
    draws: values.length,
    missing: values.length - sorted.length,
    mean: sorted.length === 0 ? NaN : mean,
    deviation: sorted.length === 0 ? NaN : Math.sqrt(square),
    percentiles: percents.map((percent) => ({ percent, value: quantileAt(sorted, percent / 100) })),
    histogram: histogramOf(sorted),
  };
};

const classes = 32;

/**
 * Share of a result's variance that goes with one input alone: variance between classes of the input's rank over the whole, corrected
 * for the number of classes (the first-order effect of Sobol). `ranks` are uniform between 0 and 1.
 */
export const varianceShare = (values: Float64Array, ranks: Float64Array): { readonly share: number; readonly rises: boolean } => {
  const sums = new Float64Array(classes);
  const counts = new Float64Array(classes);
  let [count, sum] = [0, 0];
  const origin = values.find(Number.isFinite) ?? 0;
  for (let i = 0; i < values.length; i += 1) {
    const value = (values[i] ?? NaN) - origin;
    if (!Number.isFinite(value)) continue;
    const at = Math.min(classes - 1, Math.floor((ranks[i] ?? 0) * classes));
    sums[at] = (sums[at] ?? 0) + value;
    counts[at] = (counts[at] ?? 0) + 1;
    count += 1;
    sum += value;
  }
  const mean = sum / count;
  let [whole, between, slope] = [0, 0, 0];
  for (let i = 0; i < values.length; i += 1) {
    const value = (values[i] ?? NaN) - origin;
    if (!Number.isFinite(value)) continue;
    whole += (value - mean) * (value - mean);
    slope += (value - mean) * ((ranks[i] ?? 0) - 0.5);
  }
  for (let at = 0; at < classes; at += 1) {
    const here = counts[at] ?? 0;
    if (here > 0) between += here * ((sums[at] ?? 0) / here - mean) ** 2;
  }
  const share = whole > 0 && count > classes ? 1 - ((1 - between / whole) * (count - 1)) / (count - classes) : 0;
  return { share: Math.min(1, Math.max(0, share)), rises: slope > 0 };
};
