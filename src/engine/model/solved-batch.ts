import type { Solver } from '../quantity';
import { solved } from '../quantity';
import { unit } from '../unit';
import { kvBytesReadPerSequence } from './attention';
import { batch } from './batch';
import { notNegative } from './bounds';
import { largestWhere, smallestWhere } from './crossing';
import { flopsPerToken } from './decode-work';
import { fastSpeedup } from './floor';
import { weightBytes, weightShareRead } from './model';
import { ridgePoint } from './replica';
import { stepTime } from './roofline';
import { identity, lecture } from './sources';

/** Batches found by asking the step time, or the roofline, at trial batches. */

const smallestBatch = 2 ** -20;
const largestBatch = 2 ** 70;
/** Closer to the wall than rounding can tell from it. */
const atTheWall = 1e-12;

/**
 * Smallest batch above 0 at which arithmetic takes at least as long as memory. With every expert read, or some weights shared by
 * all tokens, memory leads at small batches and arithmetic catches up once or never (the difference is convex in the batch).
 */
const balance: Solver = (at, lanes) => {
  const result = smallestWhere(at, lanes, { from: smallestBatch, to: largestBatch }, ([work, kv, ridge, weights, read], lane, trial) => {
    const ownWork = work?.[lane] ?? NaN;
    const ownKv = (ridge?.[lane] ?? NaN) * (kv?.[lane] ?? NaN);
    if (ownWork - ownKv <= atTheWall * ownWork) return false;
    return trial * ownWork >= (ridge?.[lane] ?? NaN) * (weights?.[lane] ?? NaN) * (read?.[lane] ?? NaN) + trial * ownKv;
  });
  // Arithmetic leads from the first sequence on: there is no smallest batch.
  return result.map((value) => (value <= smallestBatch ? 0 : value));
};

export const balanceBatch = solved({
  id: 'balanceBatch',
  label: 'Balance batch',
  symbol: 'B^{=}',
  unit: unit('seq'),
  group: 'Batch and latency',
  bounds: notNegative,
  description:
    'Smallest batch at which computing takes as long as reading weights and KV; never, where the context lies at or past the wall.',
  source: identity(lecture(1)),
  variable: () => batch,
  reads: () => [flopsPerToken, kvBytesReadPerSequence, ridgePoint, weightBytes, weightShareRead],
  solve: balance,
});

/** Largest real batch from 1 on whose step meets the target; a step never gets shorter with more sequences. */
const fast: Solver = (at, lanes, [step, speedup]) =>
  largestWhere(
    at,
    lanes,
    { from: 1, to: largestBatch },
    ([trialStep], lane) => (trialStep?.[lane] ?? NaN) <= (step?.[lane] ?? NaN) / (speedup?.[lane] ?? NaN),
  );

export const fastBatch = solved({
  id: 'fastBatch',
  label: 'Fast-mode batch',
  symbol: 'B_{\\mathrm{fast}}',
  unit: unit('seq'),
  group: 'Batch and latency',
  bounds: notNegative,
  description:
    'Largest batch whose step is shorter by the fast-mode speed-up; 0 where even a sequence alone takes longer. Capacity does not limit it.',
  source: lecture(1),
  variable: () => batch,
  reads: () => [stepTime],
  given: () => [stepTime, fastSpeedup],
  solve: fast,
});

export const solvedBatchQuantities = [balanceBatch, fastBatch] as const;
