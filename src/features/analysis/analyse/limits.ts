/** Rows that a plan keeps within a figure, at most. */
export const mostLimits = 4;
