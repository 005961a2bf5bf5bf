import { z } from 'zod';
import { id, ofWorkbook, quantityId } from '@/features/workbook/schema';

export const mostCompared = 6;

/** Scenarios by id; without them the first ones of the workbook. */
export const compare = ofWorkbook.extend({
  scenarios: z.array(id).max(mostCompared, `at most ${mostCompared} scenarios are compared`).optional(),
  /** The scenario that differences count from, and the one that the bridge leads to. */
  against: id.optional(),
  versus: id.optional(),
  result: quantityId.optional(),
  by: z.enum(['cells', 'presets']).optional(),
});

export type Compare = z.output<typeof compare>;
