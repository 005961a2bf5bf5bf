import { z } from 'zod';
import { change, id, name, ofWorkbook } from '@/features/workbook/schema';

/** As it was pasted; 500 points are some 20,000 characters. */
const pointsText = z.string().max(60_000, 'the points are longer than 60,000 characters');

const measured = { scenarioId: id, text: pointsText, prefillApart: z.boolean() };

export const ofFidelity = ofWorkbook;
export const fitPoints = ofWorkbook.extend(measured);
export const saveFit = change.extend({ ...measured, label: name });

export const ofPreset = ofWorkbook.extend({ presetId: z.string().max(80) });

export type FitPoints = z.output<typeof fitPoints>;
export type SaveFit = z.output<typeof saveFit>;
