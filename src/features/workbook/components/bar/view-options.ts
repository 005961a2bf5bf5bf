import type { Widths } from './kept-view';

/** Height of a row: 24, 28 or 34 pixels, more where fingers are. */
export const densities = ['compact', 'normal', 'comfortable'] as const;
export type Density = (typeof densities)[number];

export type ViewOptions = {
  readonly search: string;
  readonly onlyDiffering: boolean;
  readonly formulas: boolean;
  readonly charts: boolean;
  readonly density: Density;
  readonly widths: Widths;
  /** For an audience: larger type, fewer rows. */
  readonly present: boolean;
  /** Prices and costs are hidden from view while presenting. */
  readonly masked: boolean;
  /** Rows that are presented; all where it is empty. */
  readonly chosen: ReadonlySet<string>;
  /** Groups whose rows are folded away. */
  readonly closed: ReadonlySet<string>;
};

export const allShown: ViewOptions = {
  search: '',
  onlyDiffering: false,
  formulas: false,
  charts: true,
  density: 'normal',
  widths: { columns: {} },
  present: false,
  masked: false,
  chosen: new Set(),
  closed: new Set(),
};

export const toggled = (set: ReadonlySet<string>, one: string): ReadonlySet<string> =>
  set.has(one) ? new Set([...set].filter((other) => other !== one)) : new Set([...set, one]);
