import type { Solver } from '../quantity';
import { solved } from '../quantity';
import { unit } from '../unit';
import { kvBytesReadPerSequence } from './attention';
import { notNegative } from './bounds';
import { cliffContext, longContext } from './context';
import { smallestWhere } from './crossing';
import { flopsPerToken } from './decode-work';
import { floorSecondsPerToken } from './floor';
import { ridgePoint } from './replica';
import { identity, lecture } from './sources';
import { contextLength } from './traffic';

/** Contexts found by asking the graph at trial contexts, and the floor cost at two of them. */

const smallestContext = 2 ** -20;
const largestContext = 2 ** 110;

/**
 * Smallest context at which reading one sequence's KV takes as long as one token's arithmetic. Reading less what attention itself
 * computes is rising or convex in the context for every declared shape, so it crosses once.
 */
const wall: Solver = (at, lanes) => {
  const result = smallestWhere(
    at,
    lanes,
    { from: smallestContext, to: largestContext },
    ([kv, ridge, work], lane) => (ridge?.[lane] ?? NaN) * (kv?.[lane] ?? NaN) >= (work?.[lane] ?? NaN),
  );
  // A constant state alone outweighs the arithmetic: memory leads at any context.
  return result.map((value) => (value <= smallestContext ? 0 : value));
};

export const contextWall = solved({
  id: 'contextWall',
  label: 'Context wall',
  symbol: 'c^{*}',
  unit: unit('tokens'),
  group: 'Context',
  bounds: notNegative,
  description:
    'Context from which on no batch makes a step compute-bound, because each sequence reads more KV than its token computes; never, where reading stops growing.',
  source: identity(lecture(6)),
  variable: () => contextLength,
  reads: () => [kvBytesReadPerSequence, ridgePoint, flopsPerToken],
  solve: wall,
});

const floorThere: Solver = (at, lanes, [context]) =>
  Float64Array.from(at(context ?? new Float64Array(lanes).fill(NaN))[0] ?? new Float64Array(lanes).fill(NaN));

export const floorAtLongContext = solved({
  id: 'floorAtLongContext',
  label: 'Floor at the long context',
  symbol: 't_{\\infty,\\mathrm{long}}',
  unit: unit('s'),
  group: 'Context',
  bounds: notNegative,
  description: 'Replica time per token that no batch amortises, with the long context in place of the mean one.',
  source: lecture(6),
  variable: () => contextLength,
  reads: () => [floorSecondsPerToken],
  given: () => [longContext],
  solve: floorThere,
});

export const floorAtCliff = solved({
  id: 'floorAtCliff',
  label: 'Floor at the cliff',
  symbol: 't_{\\infty,\\mathrm{cliff}}',
  unit: unit('s'),
  group: 'Context',
  bounds: notNegative,
  description: 'Replica time per token that no batch amortises, with the context of the observed price cliff.',
  source: lecture(6),
  variable: () => contextLength,
  reads: () => [floorSecondsPerToken],
  given: () => [cliffContext],
  solve: floorThere,
});

export const solvedContextQuantities = [contextWall, floorAtLongContext, floorAtCliff] as const;
