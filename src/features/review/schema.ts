import { z } from 'zod';
import { change, id, mutationId, name, ofWorkbook } from '@/features/workbook/schema';
import { verdicts } from './view-status';

const words = z
  .string()
  .max(2_000, 'it has at most 2,000 characters')
  .regex(/^(?:[^\p{Cc}]|[\t\n\r])*$/u, 'it has no control characters')
  .transform((text) => text.replaceAll('\r\n', '\n').trim());
const written = words.refine((text) => text !== '', 'it needs at least one character');

export const view = ofWorkbook;
export const request = change.extend({
  revision: z.int().min(1, 'there is no such revision').max(2_000_000_000),
  /** For the version; it is then called so in the history too. */
  name: name.optional(),
  message: words.optional(),
  /** Members; none: any reviewer. */
  asked: z
    .array(id)
    .max(50, 'at most 50 people are asked')
    .refine((ids) => new Set(ids).size === ids.length, 'a person is asked twice'),
});
export const withdraw = change.extend({ requestId: id });
export const decide = change.extend({ requestId: id, verdict: z.enum(verdicts), reason: words });
/** By a link: its holder says who they are, and nobody has proven it. */
export const decideByLink = z.strictObject({
  token: z.string().max(100, 'no link has such a long token'),
  ...{ mutationId, name, requestId: id, verdict: z.enum(verdicts), reason: words },
});
export const addContract = change.extend({
  condition: z.string().trim().min(1, 'it is empty').max(500, 'a condition has at most 500 characters'),
  /** None: all scenarios. */
  scenarios: z.array(id).max(12, 'there are not that many scenarios'),
});
export const removeContract = change.extend({ contractId: id });
export const waive = change.extend({ contractId: id, requestId: id, reason: written });

export type RequestReview = z.output<typeof request>;
export type Withdraw = z.output<typeof withdraw>;
export type Decide = z.output<typeof decide>;
export type DecideByLink = z.output<typeof decideByLink>;
export type AddContract = z.output<typeof addContract>;
export type RemoveContract = z.output<typeof removeContract>;
export type Waive = z.output<typeof waive>;
