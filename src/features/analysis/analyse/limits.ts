/** Rows that a plan keeps within a figure, at most. */
export const mostLimits = 4;

/** Values of a varied quantity that a table has unless others are asked for. */
export const tablePoints = { one: 49, two: 13 } as const;

/** Most values a side of a two-way table, so that it can be read. */
export const mostAside = 40;
