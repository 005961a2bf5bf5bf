export type ViewOptions = {
  readonly search: string;
  readonly onlyDiffering: boolean;
  readonly formulas: boolean;
  readonly charts: boolean;
  /** Groups whose rows are folded away. */
  readonly closed: ReadonlySet<string>;
};

export const allShown: ViewOptions = { search: '', onlyDiffering: false, formulas: false, charts: true, closed: new Set() };

export const toggled = (set: ReadonlySet<string>, one: string): ReadonlySet<string> =>
  set.has(one) ? new Set([...set].filter((other) => other !== one)) : new Set([...set, one]);
