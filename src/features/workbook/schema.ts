import { z } from 'zod';
import { nameProblem } from '@/engine/names';

/** Any id that the server has made. */
export const id = z.string().min(1, 'it is empty').max(64, 'it is longer than any id');

export const mutationId = z.uuid('it must be a UUID');

// Marks, letters and figures of any script, but no control characters: a name stands on one line.
export const name = z
  .string()
  .max(80, 'a name has at most 80 characters')
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'a name has no line breaks or control characters')
  .transform((text) => text.trim())
  .refine((text) => text !== '', 'a name needs at least one character');

export const reason = z.string().max(500, 'a reason has at most 500 characters');

/** A built-in quantity or a team row; whether there is one, the engine says. */
export const quantityId = z
  .string()
  .max(64, 'no row has such a long id')
  .refine((text) => nameProblem(text) === undefined, 'no row can have this id');

/** What was typed; an empty text clears the cell. */
export const cellText = z
  .string()
  .max(2_000, 'a cell has at most 2,000 characters')
  .transform((text) => (text.trim() === '' ? null : text))
  .nullable();

export const maxEdits = 500;

/** Reading a text takes time in proportion to it, so a batch as a whole is limited too. */
export const maxBatchText = 100_000;

export const ofWorkbook = z.strictObject({ workbookId: id });
export const change = ofWorkbook.extend({ mutationId });

/** The version that the writer saw and replaces. */
export const baseVersion = z.int().min(0).max(2_000_000_000);

const edit = z.strictObject({ scenarioId: id, quantityId, text: cellText, baseVersion });

/** No two edits of one cell: they would be each other's conflict. */
const once = (edits: readonly { readonly quantityId: string; readonly scenarioId: string }[]) =>
  new Set(edits.map((cell) => `${cell.scenarioId} ${cell.quantityId}`)).size === edits.length;

export const textLength = (cells: readonly { readonly text: string | null }[]): number =>
  cells.reduce((sum, { text }) => sum + (text?.length ?? 0), 0);

export const setCells = change.extend({
  reason: reason.optional(),
  edits: z
    .array(edit)
    .min(1, 'there is no edit')
    .max(maxEdits, `at most ${maxEdits} edits go together`)
    .refine(once, 'a cell is edited twice')
    .refine((edits) => textLength(edits) <= maxBatchText, 'the texts together are longer than 100,000 characters; send them in parts'),
});

export const changesSince = ofWorkbook.extend({ revision: z.int().min(0).max(2_000_000_000) });
/** One cell, to be explained. */
export const explain = ofWorkbook.extend({ scenarioId: id, quantityId });
/** The same of a document that names its scenarios, as templates and snapshots do. */
export const explainNamed = z.strictObject({ scenario: name, quantityId });

/** `baseName` is the name that the writer saw and replaces. */
export const rename = change.extend({ name, baseName: z.string().max(200, 'no name is that long') });

/** How long a deleted workbook can be brought back. */
export const keptDays = 30;

/** A copy of a workbook in the same team. */
export const duplicate = change.extend({ name });

export type Duplicate = z.output<typeof duplicate>;
export type Rename = z.output<typeof rename>;
export type SetCells = z.output<typeof setCells>;
