import { z } from 'zod';
import { id } from '@/features/workbook/schema';

/** Without an id, all of the person's. */
export const read = z.strictObject({ noticeId: id.optional() });

export type Read = z.output<typeof read>;
