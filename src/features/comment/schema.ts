import { z } from 'zod';
import { change, id, mutationId, name, ofWorkbook, quantityId } from '@/features/workbook/schema';

export const commentText = z
  .string()
  .max(4_000, 'a comment has at most 4,000 characters')
  // Marks and letters of any script, tabs and line breaks, but no other control characters.
  .regex(/^(?:[^\p{Cc}]|[\t\n\r])*$/u, 'a comment has no control characters')
  .transform((text) => text.replaceAll('\r\n', '\n').trim())
  .refine((text) => text !== '', 'a comment needs at least one character');

/** What a comment is on. A chart goes by its title. */
export const subject = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('workbook') }),
  z.strictObject({ on: z.literal('scenario'), scenarioId: id }),
  z.strictObject({ on: z.literal('row'), quantityId }),
  z.strictObject({ on: z.literal('cell'), scenarioId: id, quantityId }),
  z.strictObject({ on: z.literal('chart'), chart: z.string().min(1, 'it is empty').max(120, 'no chart has such a long title') }),
]);

export const list = ofWorkbook;
export const begin = change.extend({ subject, text: commentText });
export const answer = change.extend({ threadId: id, text: commentText });
export const edit = change.extend({ commentId: id, text: commentText });
export const remove = change.extend({ commentId: id });
export const resolve = change.extend({ threadId: id, resolved: z.boolean() });

const token = z.string().max(100, 'no link has such a long token');
/** By a link: its holder says who they are, and nobody has proven it. */
const byLink = z.strictObject({ token, mutationId, name, text: commentText });
export const ofLink = z.strictObject({ token });
export const beginByLink = byLink.extend({ subject });
export const answerByLink = byLink.extend({ threadId: id });

export type BeginByLink = z.output<typeof beginByLink>;
export type AnswerByLink = z.output<typeof answerByLink>;
export type Subject = z.output<typeof subject>;
export type Begin = z.output<typeof begin>;
export type Answer = z.output<typeof answer>;
export type Edit = z.output<typeof edit>;
export type Remove = z.output<typeof remove>;
export type Resolve = z.output<typeof resolve>;
