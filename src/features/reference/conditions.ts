import type { Quantity } from '@/engine/quantity';
import { notSet } from '@/engine/resolve-unset';
import { figure, withUnit } from '@/lib/format';

/** A value with its unit, as the sheet would show it alone. */
export const valueText = (quantity: Quantity, value: number): string => withUnit(value, quantity.unit.text);

/** What the value may be, in sentences. */
export function boundsWords({ bounds, words }: Quantity): readonly string[] {
  const { min, max, aboveMin, whole, atMost } = bounds;
  const low = min === undefined ? undefined : aboveMin ? `above ${figure(min)}` : `at least ${figure(min)}`;
  const high = max === undefined ? undefined : `at most ${figure(max)}`;
  const range = [low, high].filter((part) => part !== undefined).join(' and ');
  const flag = whole === true && min === 0 && max === 1;
  return [
    ...(words === undefined ? [] : [`A word, not a number: ${words.map((word, place) => `${word} (${place})`).join(', ')}.`]),
    ...(flag ? ['A switch: 1 for yes, 0 for no.'] : range === '' ? [] : [`It must be ${range}.`]),
    ...(whole === true && !flag ? ['It must be a whole number.'] : []),
    ...(atMost === undefined ? [] : [`It may not exceed ${atMost().label}.`]),
  ];
}

/** What a scenario has where no cell, preset or base says anything. */
export function defaultWords(quantity: Quantity): string {
  switch (quantity.kind) {
    case 'constant':
      return `${valueText(quantity, quantity.default)}, always.`;
    case 'given': {
      if (quantity.default !== null) return `${valueText(quantity, quantity.default)}, unless a preset or a cell says otherwise.`;
      const sentence = notSet(quantity.id).split(': ')[1] ?? 'type a value';
      return `None: ${sentence}.`;
    }
    case 'derived':
      return 'Its formula, unless a preset or a cell says otherwise.';
    case 'solved':
      return 'Found by search, unless a cell says otherwise.';
  }
}
