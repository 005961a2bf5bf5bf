import { z } from 'zod';
import { change, explainNamed, id, ofWorkbook } from '@/features/workbook/schema';

const label = z
  .string()
  .max(80, 'a label has at most 80 characters')
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'a label has no line breaks or control characters')
  .transform((text) => text.trim());

export const createLink = change.extend({
  label: label.optional(),
  /** Days from now, by the database's clock; a link without it lives until it is revoked. */
  expiresInDays: z.int().min(1, 'a link lives for at least a day').max(3_650, 'a link lives for at most ten years').optional(),
});
export const revokeLink = change.extend({ linkId: id });
export const listLinks = ofWorkbook;
export const explain = z.strictObject({ token: z.string().max(100, 'no link has such a long token'), ...explainNamed.shape });

export type CreateLink = z.output<typeof createLink>;
export type RevokeLink = z.output<typeof revokeLink>;
export type ExplainShared = z.output<typeof explain>;
