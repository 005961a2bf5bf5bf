import type { Place } from './place';

/** The cell that an event belongs to; what floats above the sheet hears its own keys. */
export const placeOf = (target: EventTarget): Place | null => {
  if (!(target instanceof Element) || target.closest('.sheet-float') !== null) return null;
  const element = target.closest<HTMLElement>('[data-row]');
  const { row, column } = element?.dataset ?? {};
  return row === undefined || column === undefined ? null : { row, column };
};

/** Gives the keyboard back to the sheet's own place, where whatever had it is gone. */
export const returnTo = (place: Place): void => {
  const grid = document.querySelector('[role=grid]');
  if (grid !== null) elementAt(grid, place)?.focus();
};

/** The drawn cell of a place. */
export const elementAt = (grid: Element, { row, column }: Place): HTMLElement | null =>
  grid.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"][data-column="${CSS.escape(column)}"]`);
