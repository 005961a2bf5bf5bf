import { numberText } from './number-text';
import type { Bounds } from './quantity';

const range = ({ min, max, aboveMin }: Bounds): string => {
  const low =
    min === undefined || min === -Infinity ? undefined : aboveMin === true ? `above ${numberText(min)}` : `at least ${numberText(min)}`;
  const high = max === undefined || max === Infinity ? undefined : `at most ${numberText(max)}`;
  if (low === undefined || high === undefined) return low ?? high ?? '';
  return aboveMin === true ? `${low} and ${high}` : `between ${numberText(min ?? 0)} and ${numberText(max ?? 0)}`;
};

/** "batch is -3; it must be above 0"; undefined for a value within its bounds. `ceiling` is the quantity that it may not exceed. */
export const outOfBounds = (
  id: string,
  value: number,
  bounds: Bounds,
  ceiling?: { readonly id: string; readonly value: number },
): string | undefined => {
  const { min = -Infinity, max = Infinity, aboveMin, whole } = bounds;
  const inside = (aboveMin === true ? value > min : value >= min) && value <= max;
  if (!inside) return `${id} is ${numberText(value)}; it must be ${range(bounds)}.`;
  if (whole === true && Math.trunc(value) !== value) return `${id} is ${numberText(value)}; it must be a whole number.`;
  if (ceiling && value > ceiling.value)
    return `${id} is ${numberText(value)}; it must be at most ${ceiling.id}, which is ${numberText(ceiling.value)}.`;
  return undefined;
};
