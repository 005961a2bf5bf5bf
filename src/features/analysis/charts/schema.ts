import { z } from 'zod';
import { id, ofWorkbook } from '@/features/workbook/schema';
import { mostCompared } from '../compare/schema';

/** Which charts of which scenarios; without them all charts, of the first scenario where scenarios would lie over each other. */
export const chartsAsked = ofWorkbook.extend({
  chart: id.optional(),
  scenarios: z.array(id).max(mostCompared, `at most ${mostCompared} scenarios are drawn over each other`).optional(),
  /** Blackboard and calibrated lines over each other. */
  both: z.boolean(),
  /** The public rate card that prices are held against. */
  card: id.optional(),
});

export type ChartsAsked = z.output<typeof chartsAsked>;
