import type { Bounds } from '../quantity';

/** Counts and sizes. */
export const positive: Bounds = { min: 0, aboveMin: true };
export const notNegative: Bounds = { min: 0 };
export const share: Bounds = { min: 0, max: 1 };
/** An efficiency of nothing would make every time infinite, so it is refused. */
export const efficiency: Bounds = { min: 0, max: 1, aboveMin: true };
export const flag: Bounds = { min: 0, max: 1, whole: true };
