import { z } from 'zod';
import { id, name } from '@/features/workbook/schema';

/** As long as any that sign-up takes, and no shorter: so that a wrong one costs one comparison. */
const password = z.string().min(1, 'it is empty').max(128, 'a password has at most 128 characters');
const newPassword = z.string().min(8, 'a password has at least 8 characters').max(128, 'a password has at most 128 characters');
const token = z.string().max(100, 'no link has such a long token');

export const email = z
  .string()
  .trim()
  .max(254, 'an address has at most 254 characters')
  .regex(/^[^\s@<>]+@[^\s@<>]+$/, 'it is no e-mail address');

export const nothing = z.void();
export const rename = z.strictObject({ name });
export const changePassword = z.strictObject({ current: password, next: newPassword });
export const endSession = z.strictObject({ sessionId: id });
/** The password, or the address of an account that has none. */
export const remove = z.strictObject({ password: z.string().min(1, 'it is empty').max(254, 'it has at most 254 characters') });
export const resetPassword = z.strictObject({ token, next: newPassword });
export const requestReset = z.strictObject({ email });
export const confirm = z.strictObject({ token });

export type ChangePassword = z.output<typeof changePassword>;
