import { z } from 'zod';
import { id, ofWorkbook, quantityId } from '@/features/workbook/schema';
import { mostLimits } from './limits';

export const tools = ['table', 'seek', 'tornado', 'simulate', 'plan', 'levers', 'prices', 'claims'] as const;
export type Tool = (typeof tools)[number];

/** A figure as a person types it, with or without a unit. */
const typed = z.string().max(100, 'a figure has at most 100 characters').optional();
export const longestRanges = 2_000;
const scale = z.enum(['linear', 'log']).optional();

export const sides = ['atLeast', 'atMost'] as const;
/** A row that a plan must keep on one side of a figure. */
const limit = z.strictObject({
  quantity: quantityId,
  is: z.enum(sides),
  value: z.string().max(100, 'a figure has at most 100 characters'),
});

export const analyse = ofWorkbook.extend({
  tool: z.enum(tools),
  /** Whether to compute; without it the form comes with its cost. */
  run: z.boolean(),
  scenario: id.optional(),
  result: quantityId.optional(),
  vary: quantityId.optional(),
  low: typed,
  high: typed,
  scale,
  down: quantityId.optional(),
  downLow: typed,
  downHigh: typed,
  downScale: scale,
  /** Values that each varied quantity takes. */
  points: typed,
  target: typed,
  share: typed,
  draws: typed,
  seed: typed,
  ranges: z.string().max(longestRanges, 'the ranges have at most 2,000 characters').optional(),
  condition: z.string().max(500, 'a condition has at most 500 characters').optional(),
  chips: typed,
  limits: z.array(limit).max(mostLimits, `at most ${mostLimits} limits are kept`).optional(),
  card: id.optional(),
  /** A rate card as it was pasted; it counts before the one that was picked. */
  pasted: z.string().max(longestRanges, 'a rate card has at most 2,000 characters').optional(),
});

export type Analyse = z.output<typeof analyse>;
