import { z } from 'zod';
import { change, id, name, ofWorkbook, quantityId } from '@/features/workbook/schema';

const revision = z.int().min(0).max(2_000_000_000);

export const listHistory = ofWorkbook.extend({
  /** Revisions older than this one. */
  before: revision.optional(),
  person: id.optional(),
  scenarioId: id.optional(),
  quantityId: quantityId.optional(),
});
export const compareVersions = ofWorkbook.extend({ from: revision, to: revision });
/** One scenario of a revision; the first one where none is named. */
export const showVersion = ofWorkbook.extend({ revision, scenarioId: id.optional() });
export const nameVersion = change.extend({ revision, name });
export const unnameVersion = change.extend({ versionId: id });
/** Without a scenario the whole workbook; with one and a row, one cell. */
export const restore = change.extend({ revision, scenarioId: id.optional(), quantityId: quantityId.optional() });

export type ListHistory = z.output<typeof listHistory>;
export type CompareVersions = z.output<typeof compareVersions>;
export type ShowVersion = z.output<typeof showVersion>;
export type NameVersion = z.output<typeof nameVersion>;
export type Restore = z.output<typeof restore>;
