/** A place in the grid. `label` is the row's own column, `header` the row of column heads. */
export type Place = { readonly row: string; readonly column: string };
export const headerRow = 'header';
export const labelColumn = 'label';
/** Rows that stand for a group rather than a quantity. */
export const groupRow = (group: string): string => `group:${group}`;
