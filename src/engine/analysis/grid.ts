import type { Bounds } from '../quantity';

export type Scale = 'linear' | 'log';
/** Values of one quantity, in its declared unit. */
export type Range = { readonly low: number; readonly high: number; readonly scale: Scale };

/** Why a range cannot be walked, in a sentence. */
export const rangeProblem = ({ low, high, scale }: Range): string | undefined => {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return 'A range needs two finite ends.';
  if (low >= high) return 'The low end of a range must be below its high end.';
  if (scale === 'log' && low <= 0) return 'A logarithmic range must begin above 0; choose a linear one or a higher low end.';
  return undefined;
};

/** `count` points from low to high, both ends exact. Whole quantities get whole numbers, each once. */
export const gridOf = ({ low, high, scale }: Range, count: number, whole = false): Float64Array => {
  const steps = Math.max(1, count - 1);
  const points = Array.from({ length: steps + 1 }, (_, i) => {
    if (i === 0) return low;
    if (i === steps) return high;
    return scale === 'log' ? low * (high / low) ** (i / steps) : low + (high - low) * (i / steps);
  });
  if (!whole) return Float64Array.from(points);
  return Float64Array.from(new Set(points.map((point) => Math.min(Math.floor(high), Math.max(Math.ceil(low), Math.round(point))))));
};

const within = (value: number, { min = -Infinity, max = Infinity }: Bounds): number => Math.min(max, Math.max(min, value));

/** A factor of `spread` either way, or the whole of a bounded quantity; undefined where 0 gives no measure. */
export const rangeAround = (value: number, bounds: Bounds, spread = 100): Range | undefined => {
  const { min, max, aboveMin } = bounds;
  if (min !== undefined && max !== undefined && Number.isFinite(max) && Number.isFinite(min)) {
    return { low: aboveMin === true ? min + (max - min) * 1e-6 : min, high: max, scale: 'linear' };
  }
  if (!Number.isFinite(value) || value === 0) return undefined;
  if (value > 0) {
    const low = Math.max(value / spread, min !== undefined && min > 0 ? min : 0);
    return { low, high: within(value * spread, bounds), scale: 'log' };
  }
  return { low: within(value * 3, bounds), high: within(-value, bounds), scale: 'linear' };
};
