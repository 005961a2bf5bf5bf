import { z } from 'zod';
import { baseVersion, change, name, quantityId } from '@/features/workbook/schema';

const text = z.string().max(2_000, 'a formula has at most 2,000 characters');
const unit = z.string().max(60, 'a unit has at most 60 characters');

/** A row is told by its id in formulas, which stays what it is once the row is there. */
const ofRow = change.extend({ key: quantityId });

export const addRow = change.extend({ key: quantityId.optional(), label: name, unit, text });
export const editRow = ofRow.extend({ label: name, unit, text, baseVersion });
export const moveRow = ofRow.extend({ to: z.enum(['up', 'down']) });
export const removeRow = ofRow;

export type AddRow = z.output<typeof addRow>;
export type EditRow = z.output<typeof editRow>;
export type MoveRow = z.output<typeof moveRow>;
export type RemoveRow = z.output<typeof removeRow>;
