import { z } from 'zod';
import { presetKinds } from '@/engine/document';
import { baseVersion, change, id, name } from '@/features/workbook/schema';

const ofScenario = change.extend({ scenarioId: id });

export const addScenario = change.extend({ name, baseId: id.nullable() });
export const duplicateScenario = ofScenario.extend({ name });
export const renameScenario = ofScenario.extend({ name, baseVersion });
export const removeScenario = ofScenario;
export const setPreset = ofScenario.extend({ kind: z.enum(presetKinds), preset: id.nullable(), baseVersion });
export const setBase = ofScenario.extend({ baseId: id.nullable(), baseVersion });

export type AddScenario = z.output<typeof addScenario>;
export type DuplicateScenario = z.output<typeof duplicateScenario>;
export type RenameScenario = z.output<typeof renameScenario>;
export type RemoveScenario = z.output<typeof removeScenario>;
export type SetPreset = z.output<typeof setPreset>;
export type SetBase = z.output<typeof setBase>;
