import { z } from 'zod';
import { cellText, explainNamed, maxBatchText, maxEdits, mutationId, name, quantityId, textLength } from '@/features/workbook/schema';

export const templateId = z.string().min(1, 'it is empty').max(64, 'no template has such a long id');
export const ofTemplate = z.strictObject({ templateId });
export const explain = explainNamed.extend({ templateId });

/** A first edit names its scenario as the template does. */
const edit = z.strictObject({ scenario: name, quantityId, text: cellText });

export const firstEdits = z
  .array(edit)
  .max(maxEdits, `at most ${maxEdits} edits go together`)
  .refine((edits) => textLength(edits) <= maxBatchText, 'the texts together are longer than 100,000 characters; send them in parts')
  .optional();

export const createWorkbook = z.strictObject({ template: templateId, name: name.optional(), mutationId, edits: firstEdits });

export type CreateWorkbook = z.output<typeof createWorkbook>;
