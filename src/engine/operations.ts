/**
 * What the signs and functions of the language do to one lane. NaN stands for "no value in this lane" and passes on; an operation
 * that gives NaN from numbers is a domain error of the lane. Infinity is a value. A condition holds if it is not 0.
 */
export const truth = (holds: boolean): number => (holds ? 1 : 0);

/** A square is the product to the last bit, as a test holds, and far quicker. */
export const power = (a: number, b: number): number => (b === 2 ? a * a : b === 0 && Number.isNaN(a) ? NaN : a ** b);

export const less = (a: number, b: number): number => (a < b ? 1 : a >= b ? 0 : NaN);
export const lessOrEqual = (a: number, b: number): number => (a <= b ? 1 : a > b ? 0 : NaN);
export const equal = (a: number, b: number): number => (a === b ? 1 : a < b || a > b ? 0 : NaN);
export const unequal = (a: number, b: number): number => (a === b ? 0 : a < b || a > b ? 1 : NaN);

/** The right side is only needed where the left does not decide. */
export const both = (a: number, b: number): number => (a === 0 ? 0 : Number.isNaN(a) || Number.isNaN(b) ? NaN : truth(b !== 0));
export const either = (a: number, b: number): number => (Number.isNaN(a) ? NaN : a !== 0 ? 1 : Number.isNaN(b) ? NaN : truth(b !== 0));
export const negation = (a: number): number => (Number.isNaN(a) ? NaN : truth(a === 0));

/** Rounding never leaves a negative zero behind, by which a division would change its sign. */
export const roundedDown = (a: number): number => Math.floor(a) + 0;
export const roundedUp = (a: number): number => Math.ceil(a) + 0;
/** Halves go away from zero. */
export const rounded = (a: number): number => {
  const whole = Math.trunc(a);
  return (Math.abs(a - whole) >= 0.5 ? whole + Math.sign(a) : whole) + 0;
};

/** NaN where the lowest value is above the highest. */
export const clamped = (value: number, lowest: number, highest: number): number =>
  lowest <= highest ? Math.min(Math.max(value, lowest), highest) : NaN;
