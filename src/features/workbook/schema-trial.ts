import { z } from 'zod';
import { cellText, id, ofWorkbook, quantityId, textLength } from './schema';

/** Every answer evaluates a whole workbook for somebody who may not change it, so less goes together than in a saved change. */
export const maxTried = 200;
const maxTriedText = 20_000;

const limited = `at most ${maxTried} cells are tried together`;
const distinct = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;

/** Cells of one scenario. */
export const triedTexts = z
  .array(z.strictObject({ quantityId, text: cellText }))
  .min(1, 'nothing is tried')
  .max(maxTried, limited)
  .refine((cells) => distinct(cells.map(({ quantityId: cell }) => cell)), 'a cell is tried twice')
  .refine((cells) => textLength(cells) <= maxTriedText, 'the texts together are longer than 20,000 characters');

export const triedCells = z
  .array(z.strictObject({ scenarioId: id, quantityId, text: cellText }))
  .min(1, 'nothing is tried')
  .max(maxTried, limited)
  .refine((cells) => distinct(cells.map((cell) => `${cell.scenarioId} ${cell.quantityId}`)), 'a cell is tried twice')
  .refine((cells) => textLength(cells) <= maxTriedText, 'the texts together are longer than 20,000 characters');

/** Cells over a workbook, without changing it. */
export const tryCells = ofWorkbook.extend({ cells: triedCells });
/** `revision`: what the asker sees, and the answer's patch starts from. */
export const trySheet = tryCells.extend({ revision: z.int().min(0).max(2_000_000_000) });
export const tryExplain = tryCells.extend({ scenarioId: id, quantityId });

export type TriedCells = z.output<typeof triedCells>;
export type TryCells = z.output<typeof tryCells>;
export type TrySheet = z.output<typeof trySheet>;
export type TryExplain = z.output<typeof tryExplain>;
