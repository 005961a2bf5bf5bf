import { DocumentError } from '../document-error';
import type { Bounds } from '../quantity';

/** What is not known about a quantity, in its declared unit. */
export type Distribution =
  | {
      /** 90 % of the values lie between: lognormal where low and high are above 0, else normal. */ readonly kind: 'interval';
      readonly low: number;
      readonly high: number;
    }
  | { readonly kind: 'normal'; readonly mean: number; readonly deviation: number }
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  | { readonly kind: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
  | { /** 1 with this probability, else 0. */ readonly kind: 'bernoulli'; readonly probability: number };

const rational = (coefficients: readonly number[], x: number): number =>
  coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);

const middle = {
  above: [-39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239],
  below: [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1],
};
const tail = {
  above: [-0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968, 2.938163982698783],
  below: [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1],
};

/** Quantile of the standard normal distribution, within 1.2e-9 (P. J. Acklam's rational approximation). */
export const normalQuantile = (u: number): number => {
  if (u > 0.97575) return -normalQuantile(1 - u);
  if (u < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(u));
    return rational(tail.above, q) / rational(tail.below, q);
  }
  const q = u - 0.5;
  const r = q * q;
  return (rational(middle.above, r) * q) / rational(middle.below, r);
};

const erfcTerms = [
  0.17087277, -0.82215223, 1.48851587, -1.13520398, 0.27886807, -0.18628806, 0.09678418, 0.37409196, 1.00002368, -1.26551223,
];

/** Share of the standard normal distribution below x, within 1.2e-7 (Numerical Recipes, erfc). */
export const normalShare = (x: number): number => {
  if (x === Infinity) return 1;
  if (x === -Infinity) return 0;
  const z = Math.abs(x) / Math.SQRT2;
  const t = 1 / (1 + z / 2);
  const erfc = t * Math.exp(-z * z + rational(erfcTerms, t));
  return x > 0 ? 1 - erfc / 2 : erfc / 2;
};

/** The normal distribution's distance from the middle to 95 %. */
const to95 = 1.6448536269514722;

/** A draw from the part of a normal distribution that lies within the bounds, so that no draw is lost to them. */
const truncated = (mean: number, deviation: number, min: number, max: number): ((u: number) => number) => {
  const [low, high] = [normalShare((min - mean) / deviation), normalShare((max - mean) / deviation)];
  return (u) => Math.min(max, Math.max(min, mean + deviation * normalQuantile(low + u * (high - low))));
};

const problemOf = (distribution: Distribution): string | undefined => {
  switch (distribution.kind) {
    case 'interval':
    case 'uniform':
      return distribution.low < distribution.high ? undefined : 'the low end of a range must be below its high end';
    case 'normal':
      return distribution.deviation > 0 ? undefined : 'a deviation must be above 0';
    case 'triangular':
      return distribution.low <= distribution.mode && distribution.mode <= distribution.high && distribution.low < distribution.high
        ? undefined
        : 'the mode must lie between low and high';
    case 'bernoulli':
      return distribution.probability >= 0 && distribution.probability <= 1 ? undefined : 'a probability lies between 0 and 1';
  }
};

/** From a share above 0 and below 1 to the value below which that share lies. Throws `DocumentError` on a distribution that is none. */
export const quantileOf = (distribution: Distribution, quantity: string, bounds: Bounds): ((u: number) => number) => {
  const problem = problemOf(distribution);
  if (problem !== undefined) throw new DocumentError(`${quantity}: ${problem}.`);
  const { min = -Infinity, max = Infinity } = bounds;
  switch (distribution.kind) {
    case 'interval': {
      const { low, high } = distribution;
      if (low > 0) {
        const [from, to] = [Math.log(low), Math.log(high)];
        const inside = truncated((from + to) / 2, (to - from) / 2 / to95, min > 0 ? Math.log(min) : -Infinity, Math.log(max));
        return (u) => Math.min(max, Math.exp(inside(u)));
      }
      return truncated((low + high) / 2, (high - low) / 2 / to95, min, max);
    }
    case 'normal':
      return truncated(distribution.mean, distribution.deviation, min, max);
    case 'uniform':
      return (u) => distribution.low + u * (distribution.high - distribution.low);
    case 'triangular': {
      const { low, mode, high } = distribution;
      const turn = (mode - low) / (high - low);
      return (u) =>
        u < turn ? low + Math.sqrt(u * (high - low) * (mode - low)) : high - Math.sqrt((1 - u) * (high - low) * (high - mode));
    }
    case 'bernoulli':
      return (u) => (u > 1 - distribution.probability ? 1 : 0);
  }
};
