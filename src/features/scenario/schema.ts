import { z } from 'zod';
import { presetKinds } from '@/engine/document';

import { maxTried, triedTexts } from '@/features/workbook/schema-trial';
import { baseVersion, change, id, name, ofWorkbook, quantityId, reason } from '@/features/workbook/schema';

/** What the scenarios that follow a deleted one do: keep what it says, follow its own base, or take its values as their own. */
export const childrenChoices = ['keep', 'base', 'own'] as const;
export type ChildrenChoice = (typeof childrenChoices)[number];

const ofScenario = change.extend({ scenarioId: id });

/** Of the catalogue, of the team, or "id@version" with figures that the workbook keeps. */
const presetId = z.string().min(1, 'it is empty').max(120, 'it is longer than any preset');
/** The version of later figures that are declined. */
const presetVersion = z.string().min(1, 'it is empty').max(80, 'it is longer than any version');

export const addScenario = change.extend({ name, baseId: id.nullable() });
/** A point of an analysis: what is typed into the new scenario, each with why it is there. */
export const addPoint = change.extend({
  name,
  baseId: id,
  hardware: presetId.optional(),
  cells: z
    .array(z.strictObject({ quantityId, text: z.string().min(1, 'it is empty').max(2_000, 'a cell has at most 2,000 characters'), reason }))
    .max(100, 'a point sets at most 100 cells')
    .refine((cells) => new Set(cells.map((cell) => cell.quantityId)).size === cells.length, 'a cell is set twice'),
});
export const duplicateScenario = ofScenario.extend({ name });
export const renameScenario = ofScenario.extend({ name, baseVersion });
/** What the scenario is for, and why; several lines. */
const note = z
  .string()
  .max(1_000, 'a note has at most 1,000 characters')
  .transform((text) => text.trim());
export const noteScenario = ofScenario.extend({ note, baseVersion });
/** `children`: what those keep that follow it; needed where there are any. */
export const removeScenario = ofScenario.extend({ children: z.enum(childrenChoices).optional() });
export const setPreset = ofScenario.extend({
  kind: z.enum(presetKinds),
  preset: presetId.nullable(),
  stay: presetVersion.optional(),
  baseVersion,
});
/** `pinned`: keeps what the base says now. */
export const setBase = ofScenario.extend({ baseId: id.nullable(), pinned: z.boolean().optional(), baseVersion });
export const detach = ofScenario.extend({ baseVersion });
/** `after`: the scenario that it stands behind then; null for the first place. */
export const moveScenario = ofScenario.extend({ after: id.nullable(), baseVersion });
export const previewBase = ofWorkbook.extend({ scenarioId: id, baseId: id.nullable(), pinned: z.boolean() });

/** What was tried in scenarios without saving, each as a new one. */
export const addTried = change.extend({
  scenarios: z
    .array(z.strictObject({ from: id, name, cells: triedTexts }))
    .min(1, 'nothing is tried')
    .max(12, 'a workbook has at most 12 scenarios')
    .refine(
      (scenarios) => scenarios.reduce((sum, { cells }) => sum + cells.length, 0) <= maxTried,
      `at most ${maxTried} cells are tried together`,
    ),
});

export type AddTried = z.output<typeof addTried>;
export type AddScenario = z.output<typeof addScenario>;
export type AddPoint = z.output<typeof addPoint>;
export type DuplicateScenario = z.output<typeof duplicateScenario>;
export type RenameScenario = z.output<typeof renameScenario>;
export type RemoveScenario = z.output<typeof removeScenario>;
export type SetPreset = z.output<typeof setPreset>;
export type NoteScenario = z.output<typeof noteScenario>;
export type MoveScenario = z.output<typeof moveScenario>;
export type Detach = z.output<typeof detach>;
export type PreviewBase = z.output<typeof previewBase>;
export type SetBase = z.output<typeof setBase>;
