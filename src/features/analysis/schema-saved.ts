import { z } from 'zod';
import { change, id, name, ofWorkbook } from '@/features/workbook/schema';

export const pages = ['analyse', 'compare'] as const;

/** A question as the page's address asks it, and what it said. */
export const saveAnalysis = change.extend({
  name,
  page: z.enum(pages),
  search: z.string().max(8_000, 'this question is too long to be kept'),
  scenarios: z.array(id).min(1, 'it is about no scenario').max(12, 'it is about more scenarios than fit'),
  finding: z.string().max(600, 'what it said is too long to be kept'),
});
export const listSaved = ofWorkbook;
export const removeSaved = change.extend({ savedId: id });

export type SaveAnalysis = z.output<typeof saveAnalysis>;
export type RemoveSaved = z.output<typeof removeSaved>;
