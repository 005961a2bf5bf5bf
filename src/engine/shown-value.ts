import type { Value } from './document';
import { quantityById } from './registry';

/** A value as it is shown and exported: the word of a coded quantity, the entries of a list, else the number. */
export const shownValue = (id: string, value: number): Value => {
  const quantity = quantityById.get(id);
  return quantity?.list?.(value) ?? quantity?.words?.[value] ?? value;
};
