import { z } from 'zod';
import { id } from '@/features/workbook/schema';
import { auditKinds } from '@/server/audit-kinds';

const day = z.iso.date('it is no date, such as 2026-11-30');

/** Which entries; days are UTC, both included. */
const asked = z.strictObject({
  teamId: id,
  person: id.optional(),
  kind: z.enum(auditKinds, 'it is no kind of entry').optional(),
  from: day.optional(),
  to: day.optional(),
});

export const listAudit = asked.extend({
  /** The entry after which the page begins. */
  after: id.optional(),
});
export const exportAudit = asked;

export type AuditAsked = z.output<typeof asked>;
export type ListAudit = z.output<typeof listAudit>;
