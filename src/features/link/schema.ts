import { z } from 'zod';
import { firstEdits } from '@/features/template/schema';
import { change, explainNamed, id, mutationId, ofWorkbook, quantityId } from '@/features/workbook/schema';
import { triedCells } from '@/features/workbook/schema-trial';
import { isSite } from './site';

const label = z
  .string()
  .max(80, 'a label has at most 80 characters')
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'a label has no line breaks or control characters')
  .transform((text) => text.trim());

/** What its holder gets: the sheet to read, or its cells as the beginning of a workbook of their own. */
export const linkPurposes = ['view', 'template'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** What its holder may do with what they read. */
export const linkAccesses = ['view', 'comment'] as const;
export type LinkAccess = (typeof linkAccesses)[number];

/** A site as browsers name it: scheme, host and port, without a path. */
const site = z
  .string()
  .max(200, 'no site has such a long address')
  .refine(isSite, 'a site is written as https://example.org, without a path');

const newPassword = z.string().min(8, 'a password has at least 8 characters').max(128, 'a password has at most 128 characters');

export const createLink = change
  .extend({
    purpose: z.enum(linkPurposes).optional(),
    access: z.enum(linkAccesses).optional(),
    /** Shows the workbook as it is at each visit; a link without it shows what stands there now. */
    live: z.boolean().optional(),
    /** What readers must give besides the link; a link without it opens by itself. */
    password: newPassword.optional(),
    /** Sites that may show it in a frame. */
    embedOrigins: z.array(site).max(20, 'at most 20 sites may show a link').optional(),
    label: label.optional(),
    /** Days from now, by the database's clock; a link without it lives until it is revoked. */
    expiresInDays: z.int().min(1, 'a link lives for at least a day').max(3_650, 'a link lives for at most ten years').optional(),
  })
  .refine(({ purpose, access }) => purpose !== 'template' || access !== 'comment', {
    path: ['access'],
    message: 'a template is not commented on',
  })
  .refine(({ purpose, live }) => purpose !== 'template' || live !== true, { path: ['live'], message: 'a template is always pinned' })
  .refine(({ purpose, password, embedOrigins = [] }) => purpose !== 'template' || (password === undefined && embedOrigins.length === 0), {
    path: ['purpose'],
    message: 'a template has no password and is shown in no frame',
  })
  .refine(({ password, embedOrigins = [] }) => password === undefined || embedOrigins.length === 0, {
    path: ['embedOrigins'],
    message: 'a link with a password cannot be shown on other sites, since a frame there has no cookies',
  });
export const revokeLink = change.extend({ linkId: id });
/** Null takes the password away. */
export const setPassword = change.extend({ linkId: id, password: newPassword.nullable() });
export const listLinks = ofWorkbook;
export const ofTeam = z.strictObject({ teamId: id });
const token = z.string().max(100, 'no link has such a long token');
export const explain = z.strictObject({ token, ...explainNamed.shape });
/** What the asker sees. */
const revision = z.int().min(0).max(2_000_000_000);
export const ofToken = z.strictObject({ token });
export const sharedChanges = z.strictObject({ token, revision: revision.optional() });
/** Cells over what a link shows, without changing it. */
export const tryCells = z.strictObject({ token, cells: triedCells });
export const trySheet = tryCells.extend({ revision: revision.optional() });
export const tryExplain = tryCells.extend({ scenarioId: id, quantityId });

/** The first edits of a workbook that begins with a template link; they name their scenarios. */
export const unlock = z.strictObject({ token, password: z.string().max(128, 'no password is that long') });
/** What a link shows as a workbook of the reader's own, with what they tried over it. */
export const copyShared = z.strictObject({ token, mutationId, cells: triedCells.optional() });
export const beginFromLink = z.strictObject({ token, mutationId, edits: firstEdits });

export type BeginFromLink = z.output<typeof beginFromLink>;
export type Unlock = z.output<typeof unlock>;
export type CopyShared = z.output<typeof copyShared>;
export type CreateLink = z.output<typeof createLink>;
export type SetPassword = z.output<typeof setPassword>;
export type RevokeLink = z.output<typeof revokeLink>;
export type ExplainShared = z.output<typeof explain>;
export type SharedChanges = z.output<typeof sharedChanges>;
export type TryShared = z.output<typeof tryCells>;
export type TrySheetShared = z.output<typeof trySheet>;
export type TryExplainShared = z.output<typeof tryExplain>;
