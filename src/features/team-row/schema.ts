import { z } from 'zod';
import { baseVersion, change, quantityId } from '@/features/workbook/schema';

/** One line; that it says something is a rule of the row, which answers with a sentence beside the field. */
const label = z
  .string()
  .max(80, 'a name has at most 80 characters')
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'a name has no line breaks or control characters');
const text = z.string().max(2_000, 'a formula has at most 2,000 characters');
const unit = z.string().max(60, 'a unit has at most 60 characters');

/** A row is told by its id in formulas, which stays what it is once the row is there. */
const ofRow = change.extend({ key: quantityId });

export const addRow = change.extend({ key: quantityId.optional(), label, unit, text });
export const editRow = ofRow.extend({ label, unit, text, baseVersion });
export const moveRow = ofRow.extend({ to: z.enum(['up', 'down']) });
export const removeRow = ofRow;

export type AddRow = z.output<typeof addRow>;
export type EditRow = z.output<typeof editRow>;
export type MoveRow = z.output<typeof moveRow>;
export type RemoveRow = z.output<typeof removeRow>;
