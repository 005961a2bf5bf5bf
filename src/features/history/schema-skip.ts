import { z } from 'zod';
import { change } from '@/features/workbook/schema';

/** A step of the person's own that is left as it is; `step` is the number of its revision. */
export const skipStep = change.extend({ kind: z.enum(['undo', 'redo']), step: z.int().min(1).max(2_000_000_000) });
