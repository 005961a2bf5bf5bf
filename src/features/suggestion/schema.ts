import { z } from 'zod';
import { baseVersion, change, id, ofWorkbook, quantityId } from '@/features/workbook/schema';
import { triedCells } from '@/features/workbook/schema-trial';

export const list = ofWorkbook;
export const suggest = change.extend({
  message: z
    .string()
    .max(300, 'it has at most 300 characters')
    .regex(/^[^\p{Cc}]*$/u, 'it has no line breaks or control characters')
    .transform((text) => text.trim()),
  cells: triedCells,
});
/** `over`: the version of the cell that whoever decides sees and replaces. */
export const decide = change.extend({ suggestionId: id, scenarioId: id, quantityId, accept: z.boolean(), over: baseVersion });

export type Suggest = z.output<typeof suggest>;
export type Decide = z.output<typeof decide>;
