/**
 * Units are names with exponents and no hidden conversion: an hour and a second are different units.
 * Checked names add up in the unit check; labels (chips, tokens, sequences …) are shown and not checked.
 */
export const checkedNames = ['B', 'FLOP', 's', 'h', 'd', 'year', 'W', 'kW', 'USD'] as const;
export type CheckedName = (typeof checkedNames)[number];

/** Exponent of each checked name; a name that is absent has exponent 0. */
export type Dimension = Readonly<Partial<Record<CheckedName, number>>>;

export type Unit = {
  /** As shown: "USD/chip/h", "tok/s", "1". */
  readonly text: string;
  readonly dimension: Dimension;
};
